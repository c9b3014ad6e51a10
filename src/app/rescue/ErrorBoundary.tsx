import { Component, type ReactNode } from 'react';
import { useDesignStore } from '../../store/designStore.ts';
import { flush, leaveKept, noteOpen, useKeeping } from '../../store/saved/persistence.ts';
import styles from './ErrorBoundary.module.css';
import { downloadDesign } from '../state/rescue.ts';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly failed: boolean;
}

/** Catches what goes wrong while drawing the page: the design is not part of it and stays whole. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override componentDidCatch(): void {
    void flush();
  }

  override render(): ReactNode {
    return this.state.failed ? <Apology /> : this.props.children;
  }
}

// Plain buttons only: whatever failed may be one of our own components.
function Apology() {
  const hasDesign = useDesignStore((state) => state.origin.kind !== 'none');
  const failed = useKeeping((state) => state.state === 'failed');
  return (
    <main className={styles.apology}>
      <h1>Portolan could not draw this page</h1>
      <p>
        {failed
          ? 'Your design is unchanged, but this browser could not save it. Download it before you reload.'
          : 'Your design is unchanged and saved in this browser. Download it to be safe, then reload.'}
      </p>
      <div className={styles.buttons}>
        {hasDesign ? (
          <button type="button" onClick={downloadDesign}>
            Download the design
          </button>
        ) : null}
        <button type="button" onClick={() => location.reload()}>
          Reload
        </button>
        <button type="button" onClick={() => void startOver()}>
          Reload at the start screen
        </button>
      </div>
    </main>
  );
}

/** Where the design itself makes the page fail, a reload alone would fail again. */
async function startOver(): Promise<void> {
  await flush();
  // Where it could not be kept, the browser asks before it is lost.
  if (useKeeping.getState().state !== 'failed') await leaveKept(() => undefined);
  await noteOpen(null);
  history.replaceState(null, '', location.pathname);
  location.reload();
}
