import { Eye, TriangleAlert } from 'lucide-react';
import { useDesignStore } from '../../store/designStore.ts';
import { useKeeping } from '../../store/saved/persistence.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { downloadDesign } from '../state/rescue.ts';
import styles from './Notes.module.css';
import { backToOwn, saveCopy } from '../open/opening.ts';

/** What one must know about the open design: that it is only looked at, or that it can't be kept. */
export function Notes() {
  const origin = useDesignStore((state) => state.origin);
  const problem = useKeeping((state) => state.problem);
  return (
    <>
      {origin.kind === 'shared' ? <SharedNote readOnly={origin.readOnly} /> : null}
      {problem !== null && origin.kind === 'kept' ? <ProblemNote problem={problem} /> : null}
    </>
  );
}

function SharedNote({ readOnly }: { readonly readOnly: boolean }) {
  return (
    <section className={styles.note} aria-label="Shared design">
      <Eye aria-hidden="true" />
      <p className={styles.text}>{readOnly ? 'View only' : 'Shared design'}: save a copy to edit</p>
      <Button size="sm" variant={readOnly ? 'secondary' : 'primary'} onClick={() => void saveCopy()}>
        Save a copy
      </Button>
      <Button size="sm" onClick={() => void backToOwn()}>
        Back to my designs
      </Button>
    </section>
  );
}

function ProblemNote({ problem }: { readonly problem: string }) {
  return (
    <section className={styles.note} data-tone="warning" aria-label="Storage" role="alert">
      <TriangleAlert aria-hidden="true" />
      <p className={styles.text}>{problem}</p>
      <Button size="sm" variant="primary" onClick={() => downloadDesign()}>
        Download the design
      </Button>
    </section>
  );
}
