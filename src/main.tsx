import './ui/tokens.css';
import './ui/forcedColours.css';
import './ui/fonts.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/shell/App.tsx';
import { openFirst } from './app/open/opening.ts';
import { start } from './app/shell/start.ts';
import { fontsReady } from './ui/fonts.ts';
import { ROOT_ID } from './platform/places.ts';

const PATIENCE = 300; // ms after which one is told that something is being opened

start();
// Both begin before anything is drawn, and usually end in time: what is drawn first is what was asked for, in its own letters.
const opening = Promise.all([openFirst(), fontsReady()]);
const opened = await Promise.race([
  opening.then(() => true),
  new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false)),
]);
const root = document.getElementById(ROOT_ID);
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App opening={opening} opened={opened} />
    </StrictMode>,
  );
}
