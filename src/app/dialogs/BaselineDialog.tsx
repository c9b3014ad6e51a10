import { FolderOpen } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { takeBaseline } from '../../actions/baseline.ts';
import { linkedDesign } from '../open/linkedDesign.ts';
import type { Design } from '../../design/model/schema.ts';
import { counted } from '../../lib/words.ts';
import { taskOrWords } from '../../loading/loading.ts';
import { useDesignStore } from '../../store/designStore.ts';
import { listKept, useKeeping, versionsOf } from '../../store/saved/persistence.ts';
import type { Entry } from '../../store/saved/stored/keptDesign.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { PlainField } from '../../ui/fields/PlainField.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { timeOf } from '../library/KeptRow.tsx';
import { hideDialog } from '../state/dialogStore.ts';
import styles from './Dialogs.module.css';

/** Chooses what is in force: an earlier version of the open design, another saved design, a file or a link. */
export function BaselineDialog() {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Dialog
      title="Choose baseline"
      onClose={hideDialog}
      description="The baseline is the design as it is in force. The change is what differs from it."
    >
      {problem === null ? null : <p role="alert">{problem}</p>}
      <FromFile onProblem={setProblem} />
      <FromLink onProblem={setProblem} />
      <Versions />
      <Saved />
    </Dialog>
  );
}

function take(design: Design, label: string): void {
  takeBaseline(design, label);
  hideDialog();
}

type Told = { readonly onProblem: (problem: string | null) => void };

function FromFile({ onProblem }: Told) {
  const choose = async (): Promise<void> => {
    const files = await taskOrWords('files');
    const file = await files?.chooseFile();
    if (!files || !file) return;
    const read = await files.readFile(file);
    if (read.ok) take(read.value, `File ${file.name}`);
    else onProblem(`“${file.name.slice(0, 80)}” can’t be used: ${read.message}`);
  };
  return (
    <Button icon={<FolderOpen />} onClick={() => void choose()}>
      From a file…
    </Button>
  );
}

function FromLink({ onProblem }: Told) {
  const [link, setLink] = useState('');
  const read = async (): Promise<void> => {
    const design = await linkedDesign(link);
    if (design.ok) take(design.value, `Link to ${design.value.name}`);
    else onProblem(design.message);
  };
  return (
    <div className={styles.link}>
      <PlainField label="From a link" value={link} placeholder="https://…#…" onChange={setLink} />
      <Button size="sm" disabled={link.trim() === ''} onClick={() => void read()}>
        Use link
      </Button>
    </div>
  );
}

function Versions() {
  const id = useDesignStore(({ origin }) => (origin.kind === 'kept' ? origin.id : ''));
  const [versions, setVersions] = useState<readonly Entry[]>([]);
  useEffect(() => void versionsOf(id).then(setVersions), [id]);
  return (
    <Choices title="Earlier versions of this design" empty="No earlier versions">
      {versions.map((entry) => (
        <Choice key={entry.revision} entry={entry} label={`Version of ${timeOf(entry.updated)}`} />
      ))}
    </Choices>
  );
}

function Saved() {
  const own = useDesignStore(({ origin }) => (origin.kind === 'kept' ? origin.id : ''));
  const entries = useKeeping((state) => state.entries) ?? [];
  useEffect(() => void listKept(), []);
  return (
    <Choices title="Saved designs" empty="No other saved designs">
      {entries
        .filter(({ id }) => id !== own)
        .map((entry) => (
          <Choice key={entry.id} entry={entry} label={entry.name} />
        ))}
    </Choices>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly empty: string;
  readonly children: readonly ReactNode[];
}

function Choices({ title, empty, children }: ChoicesProps) {
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children.length > 0 ? <ul className={styles.versions}>{children}</ul> : <p className={styles.or}>{empty}</p>}
    </section>
  );
}

/** What can't be read is listed on the screen of designs, with what can be done about it. */
function Choice({ entry, label }: { readonly entry: Entry; readonly label: string }) {
  if (!entry.ok) return null;
  return (
    <li>
      <span>
        {label} · {counted(entry.design.hosts.length, 'host')}
      </span>
      <Button size="sm" aria-label={`Use ${label} as baseline`} onClick={() => take(entry.design, label)}>
        Use as baseline
      </Button>
    </li>
  );
}
