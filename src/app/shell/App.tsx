import { Suspense, useDeferredValue, useEffect, useState } from 'react';
import { useAllLoaded } from '../../loading/loading.ts';
import { view } from '../../loading/view.tsx';
import { useDesignStore } from '../../store/designStore.ts';
import { Announcer } from '../../ui/overlays/Announcer.tsx';
import { Toasts } from '../../ui/overlays/Toasts.tsx';
import { Dialogs } from '../dialogs/Dialogs.tsx';
import { DropFile } from './DropFile.tsx';
import { Editor } from './Editor.tsx';
import { ErrorBoundary } from '../rescue/ErrorBoundary.tsx';
import { ViewBoundary } from '../rescue/ViewBoundary.tsx';
import { followAddress } from '../open/opening.ts';
import styles from './Shell.module.css';
import { StartScreen } from '../library/StartScreen.tsx';

const HostList = view('hostList');
const TooltipLayer = view('tooltipLayer');
const nothing = () => null;

interface AppProps {
  readonly opening: Promise<unknown>; // what the page was asked for
  readonly opened: boolean; // that is done already
}

/** The application: the start screen or the open design, and what lies over both. */
export function App({ opening, opened }: AppProps) {
  const origin = useDesignStore((state) => state.origin);
  const ready = useOpening(opening, opened);
  const rest = useAllLoaded();
  return (
    <ErrorBoundary>
      {ready ? <Screen origin={origin.kind} /> : <Waiting />}
      <Dialogs />
      <DropFile />
      <Toasts />
      <Announcer />
      <ViewBoundary view="names" instead={nothing}>
        <Suspense fallback={null}>{rest ? <TooltipLayer /> : null}</Suspense>
      </ViewBoundary>
    </ErrorBoundary>
  );
}

function Screen({ origin }: { readonly origin: 'none' | 'kept' | 'shared' }) {
  // A large design is drawn in pieces of time, so that the page stays responsive, while the start screen still stands.
  const shown = useDeferredValue(origin);
  const isListed = useDesignStore((state) => state.isListed);
  if (origin === 'none' || shown === 'none') return <StartScreen />;
  return isListed ? (
    <ViewBoundary view="list of hosts">
      <Suspense fallback={<Waiting />}>
        <HostList />
      </Suspense>
    </ViewBoundary>
  ) : (
    <Editor />
  );
}

function Waiting() {
  return <div className={styles.waiting}>Opening …</div>;
}

/** Waits for what the page was asked for, and follows links put into its address. */
function useOpening(opening: Promise<unknown>, opened: boolean): boolean {
  const [ready, setReady] = useState(opened);
  useEffect(() => {
    const follow = (): void => void followAddress();
    window.addEventListener('hashchange', follow);
    void opening.then(() => setReady(true));
    return () => window.removeEventListener('hashchange', follow);
  }, [opening]);
  return ready;
}
