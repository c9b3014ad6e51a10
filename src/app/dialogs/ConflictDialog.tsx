import { settle } from '../../store/saved/persistence.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';

/** Asks whose changes go first, when this tab and another one changed the same design. Closing it keeps both. */
export function ConflictDialog() {
  return (
    <Dialog
      title="Changed in two tabs"
      onClose={() => void settle('both')}
      description="Another tab changed this design while you edited it here. Nothing is lost: the other version stays under earlier versions."
      footer={
        <>
          <Button onClick={() => void settle('theirs')}>Use the other tab’s version</Button>
          <Button onClick={() => void settle('mine')}>Keep this tab’s version</Button>
          <Button variant="primary" onClick={() => void settle('both')}>
            Keep both
          </Button>
        </>
      }
    >
      <p>“Keep both” saves what you see here as a design of its own and goes on with it.</p>
    </Dialog>
  );
}
