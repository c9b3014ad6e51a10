import type { ViewProps } from '../../loading/parts.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { hideDialog } from '../state/dialogStore.ts';

/** Says that something could not be opened, and that nothing changed. */
export function ProblemDialog({ title, message, safe }: ViewProps['problemDialog']) {
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
