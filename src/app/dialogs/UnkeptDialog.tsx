import type { ViewProps } from '../../loading/parts.ts';
import { useKeeping } from '../../store/saved/persistence.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { hideDialog } from '../state/dialogStore.ts';
import { downloadDesign } from '../state/rescue.ts';

/** Asks before a design is left that the browser could not keep: it would be lost. */
export function UnkeptDialog({ answer }: ViewProps['unkeptDialog']) {
  const problem = useKeeping((state) => state.problem);
  const choose = (goOn: boolean): void => {
    hideDialog();
    answer(goOn);
  };
  return (
    <Dialog
      title="The open design is not saved"
      size="sm"
      onClose={() => choose(false)}
      description="It will be lost if you continue. Download it as a file first."
      footer={
        <>
          <Button variant="danger" onClick={() => choose(true)}>
            Discard and continue
          </Button>
          <Button onClick={downloadDesign}>Download the design</Button>
          <Button variant="primary" onClick={() => choose(false)}>
            Stay
          </Button>
        </>
      }
    >
      <p>{problem}</p>
    </Dialog>
  );
}
