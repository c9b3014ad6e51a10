import { NOT_COVERED, NOT_COVERED_TITLE } from '../../rules/rulebook/notCovered.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { hideDialog } from '../state/dialogStore.ts';
import styles from './Dialogs.module.css';

/** What the source leaves out, so no list made from it can hold it. */
export function NotCoveredDialog() {
  return (
    <Dialog
      title={NOT_COVERED_TITLE}
      onClose={hideDialog}
      description="The connections follow 1E’s document of communication ports. It leaves these out; plan for them as well."
    >
      <ul className={styles.bullets}>
        {NOT_COVERED.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}
