// Regular, medium and semibold in every script the face has; a browser fetches only the parts that a page shows.
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/500.css';
import '@fontsource/noto-sans/600.css';

const MOST = 1000; // ms: after that the browser's own letters do until ours are there

/** Waits for the letters of the first screen, which index.html asks for early: nothing then moves when they come. */
export async function fontsReady(): Promise<void> {
  const faces = [400, 500, 600].map((weight) => document.fonts.load(`${weight} 1em "Noto Sans"`));
  const enough = new Promise((resolve) => setTimeout(resolve, MOST));
  await Promise.race([Promise.allSettled(faces), enough]);
}
