import { Redo2, Undo2 } from 'lucide-react';
import { sayNotLoaded } from '../../loading/loading.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { redo, undo } from '../../actions/history.ts';
import { useDesignStore } from '../../store/designStore.ts';
import { HistoryMenu } from './HistoryMenu.tsx';
import { isMac, shownKeys } from '../../ui/shortcutKeys.ts';
import { HistoryButton } from './MenuButtons.tsx';
import styles from './Topbar.module.css';
import { ViewBoundary } from '../rescue/ViewBoundary.tsx';

const historyAgain = (again: () => void) => <HistoryButton onClick={again} />;

/** Undo and redo, and the list of what was done. */
export function HistoryTools() {
  const { past, future } = useDesignStore((state) => state.history);
  const undone = past.at(-1)?.label;
  const redone = future[0]?.label;
  return (
    <div className={styles.group}>
      <IconButton
        label={undone === undefined ? undo.label : `${undo.label}: ${undone}`}
        icon={<Undo2 />}
        shortcut={shownKeys(undo.keys[0], isMac())}
        aria-disabled={undone === undefined}
        onClick={() => undo.run()}
      />
      <IconButton
        label={redone === undefined ? redo.label : `${redo.label}: ${redone}`}
        icon={<Redo2 />}
        shortcut={shownKeys(redo.keys[0], isMac())}
        aria-disabled={redone === undefined}
        onClick={() => redo.run()}
      />
      <ViewBoundary view="history" onFail={sayNotLoaded} instead={historyAgain}>
        <HistoryMenu />
      </ViewBoundary>
    </div>
  );
}
