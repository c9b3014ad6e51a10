import { ArrowLeft } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { importHostList } from '../../actions/hostLists.ts';
import type { Choices } from '../../design/hostList/plan.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { pause } from '../../platform/pause.ts';
import { deriveAhead } from '../../store/derived.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select, type Option } from '../../ui/fields/Select.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { hideDialog } from '../state/dialogStore.ts';
import { ListChoices } from './ListChoices.tsx';
import { PlanTable } from './PlanTable.tsx';
import { countsOf, SHOWN, summaryOf, type ShownId } from './rowStates.ts';
import { usePreview, type Preview } from './usePreview.ts';
import styles from './HostListDialog.module.css';

interface PreviewDialogProps {
  readonly text: string;
  readonly onBack: () => void;
}

/** What a list comes to, row by row; nothing changes before it is applied. */
export function PreviewDialog({ text, onBack }: PreviewDialogProps) {
  const [choices, setChoices] = useState<Choices>({});
  const [isApplying, setApplying] = useState(false);
  const preview = usePreview(text, choices);
  const apply = (): void => {
    setApplying(true);
    void applied(preview);
  };
  return (
    <Dialog
      title="Import host list"
      size="xl"
      onClose={hideDialog}
      footer={
        <>
          <Button icon={<ArrowLeft />} onClick={onBack}>
            Other list
          </Button>
          <Button onClick={hideDialog}>Cancel</Button>
          <Button variant="primary" disabled={isApplying || !canApply(preview)} onClick={apply}>
            Apply
          </Button>
        </>
      }
    >
      <output className={styles.summary}>{preview ? summaryOf(preview.plan) : 'Reading the list …'}</output>
      <p className={styles.problem} role="alert">
        {preview?.tried.ok === false ? preview.tried.message : null}
      </p>
      {preview ? <PreviewBody preview={preview} choices={choices} onChange={setChoices} /> : null}
    </Dialog>
  );
}

interface PreviewBodyProps {
  readonly preview: Preview;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

const shownOptions: readonly Option<ShownId>[] = keysOf(SHOWN).map((id) => ({ value: id, label: SHOWN[id].label }));

function PreviewBody(props: PreviewBodyProps) {
  const [shown, setShown] = useState<ShownId>('all');
  // The rows come in a task of their own, after what stands above them.
  const isSettled = useDeferredValue(true, false);
  const show = <Select label="Show" layout="beside" value={shown} options={shownOptions} onChange={setShown} />;
  return (
    <>
      <ListChoices {...props} show={show} />
      {isSettled ? <PlanTable {...props} shown={shown} /> : <div className={styles.scroller} />}
    </>
  );
}

function canApply(preview: Preview | null): boolean {
  if (preview?.tried.ok !== true) return false;
  const { added, filledIn } = countsOf(preview.plan);
  return added + filledIn > 0;
}

/** What follows from a large design is worked out before it is drawn. */
async function applied(preview: Preview | null): Promise<void> {
  if (preview?.tried.ok !== true) return;
  const { plan, design, tried } = preview;
  await deriveAhead(tried.value);
  hideDialog(); // before the step: to close it and to draw 2,000 hosts are two tasks then
  await pause();
  importHostList.run({ plan, design, tried: tried.value });
}
