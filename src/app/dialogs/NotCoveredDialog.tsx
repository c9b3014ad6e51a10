import { notCoveredIn, NOT_COVERED_TITLE } from '../../rules/rulebook/notCovered.ts';
import { useDesign } from '../../store/designStore.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { hideDialog } from '../state/dialogStore.ts';
import styles from './Dialogs.module.css';

/** What the sources leave out of this design's list. */
export function NotCoveredDialog() {
  const design = useDesign();
  return (
    <Dialog
      title={NOT_COVERED_TITLE}
      onClose={hideDialog}
      description="The connections follow 1E’s document of communication ports, and Microsoft’s where its services are placed. They leave these out; plan for them as well."
    >
      <ul className={styles.bullets}>
        {notCoveredIn(design).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}
