import { noteRequest } from '../../actions/facts.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import type { Request } from '../../design/model/request.ts';
import { REQUEST_LABELS, REQUEST_TITLE } from '../../exports/input/requestFacts.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { useDesign, useEditable } from '../../store/designStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { hideDialog } from '../state/dialogStore.ts';
import styles from './RequestDialog.module.css';

/** What the change request says about itself, whichever form it takes. */
export function RequestDialog() {
  return (
    <Dialog
      title={REQUEST_TITLE}
      onClose={hideDialog}
      description="Shown on PDF, Excel, Markdown and print. Part of the design and its file; a link holds it only when asked to."
      footer={
        <Button variant="primary" onClick={hideDialog}>
          Done
        </Button>
      }
    >
      <div className={styles.fields}>
        {keysOf(REQUEST_LABELS).map((fact) => (
          <Fact key={fact} fact={fact} />
        ))}
      </div>
    </Dialog>
  );
}

function Fact({ fact }: { readonly fact: keyof Request }) {
  const { request } = useDesign();
  const readOnly = !useEditable();
  const label = REQUEST_LABELS[fact];
  const shared = {
    label,
    layout: 'beside',
    value: request?.[fact] ?? '',
    readOnly,
    onCommit: (value: string) => noteRequest(fact, label, value),
  } as const;
  if (fact === 'wanted' || fact === 'expires') return <DateField {...shared} />;
  return <TextField {...shared} maxLength={fact === 'reason' ? LIMITS.note : LIMITS.fact} />;
}
