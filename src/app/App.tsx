import { lazy, Suspense, useEffect, useState } from 'react';
import { useDesignStore } from '../store/designStore.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { TooltipLayer } from '../ui/TooltipLayer.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DropFile } from './DropFile.tsx';
import { Editor } from './Editor.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { followAddress, openFirst } from './opening.ts';
import styles from './Shell.module.css';

const loadStart = () => import('./StartScreen.tsx');
const StartScreen = lazy(async () => ({ default: (await loadStart()).StartScreen }));

/** The application: the start screen or the open design, and what lies over both. */
export function App() {
  const origin = useDesignStore((state) => state.origin);
  const ready = useOpening();
  return (
    <ErrorBoundary>
      <Suspense fallback={<Waiting />}>{ready ? <Screen origin={origin.kind} /> : <Waiting />}</Suspense>
      <Dialogs />
      <DropFile />
      <Toasts />
      <Announcer />
      <TooltipLayer />
    </ErrorBoundary>
  );
}

function Screen({ origin }: { readonly origin: 'none' | 'kept' | 'shared' }) {
  return origin === 'none' ? <StartScreen /> : <Editor />;
}

function Waiting() {
  return <div className={styles.waiting}>Opening …</div>;
}

/** Opens what the page was asked for, then follows links put into its address. */
function useOpening(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const follow = (): void => void followAddress();
    window.addEventListener('hashchange', follow);
    void openFirst().then(() => setReady(true));
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return ready;
}
