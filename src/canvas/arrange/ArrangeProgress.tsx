import { LoaderCircle } from 'lucide-react';
import { Button } from '../../ui/buttons/Button.tsx';
import { cancelArranging } from './arrange.ts';
import styles from './ArrangeProgress.module.css';

/** Shown while the design is being arranged; nothing else is blocked. */
export function ArrangeProgress() {
  return (
    <output className={styles.progress}>
      <LoaderCircle className={styles.turning} aria-hidden="true" />
      Arranging…
      <Button size="sm" onClick={cancelArranging}>
        Cancel
      </Button>
    </output>
  );
}
