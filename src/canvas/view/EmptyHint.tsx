import { MousePointerClick } from 'lucide-react';
import { useEditable } from '../../store/designStore.ts';
import { EmptyState } from '../../ui/signs/EmptyState.tsx';
import styles from './Canvas.module.css';

/** What to do on a canvas without hosts. */
export function EmptyHint() {
  const editable = useEditable();
  return (
    <div className={styles.hint}>
      {editable ? (
        <EmptyState icon={<MousePointerClick />} title="Place the first role">
          Drag a role from the palette onto the canvas, or press Enter on it. Its zone comes with it.
        </EmptyState>
      ) : (
        <EmptyState title="This design has no hosts" />
      )}
    </div>
  );
}
