import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { hideDialog } from '../state/dialogStore.ts';

interface ProblemDialogProps {
  readonly title: string;
  readonly message: string; // what happened and what to do
  readonly safe: string; // what is as it was
}

/** Says that something could not be opened, and that nothing changed. */
export function ProblemDialog({ title, message, safe }: ProblemDialogProps) {
  return (
    <Dialog
      title={title}
      size="sm"
      onClose={hideDialog}
      description={message}
      footer={
        <Button variant="primary" onClick={hideDialog}>
          OK
        </Button>
      }
    >
      <p>{safe}</p>
    </Dialog>
  );
}
