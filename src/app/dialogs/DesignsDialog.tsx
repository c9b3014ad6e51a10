import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { renameDesign } from '../../design/edit/commands.ts';
import { versionName, type Entry } from '../../store/saved/stored/keptDesign.ts';
import { versionsOf } from '../../store/saved/persistence.ts';
import { listKept, useKeeping } from '../../store/saved/persistence.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { EmptyState } from '../../ui/signs/EmptyState.tsx';
import { hideDialog } from '../state/dialogStore.ts';
import { KeptList } from '../library/KeptList.tsx';
import { timeOf } from '../library/KeptRow.tsx';
import { startWith } from '../open/opening.ts';
import styles from './Dialogs.module.css';
import { counted } from '../../lib/words.ts';

/** The designs kept in this browser: to open, rename, duplicate, delete; and their earlier states. */
export function DesignsDialog() {
  const entries = useKeeping((state) => state.entries);
  const problem = useKeeping((state) => state.problem);
  const [versionsFor, setVersionsFor] = useState<Entry | null>(null);
  useEffect(() => {
    void listKept();
  }, []);
  if (versionsFor) return <VersionsDialog entry={versionsFor} onBack={() => setVersionsFor(null)} />;
  return (
    <Dialog
      title="Designs"
      onClose={hideDialog}
      description={problem ?? 'Saved in this browser only. Clearing browsing data deletes them.'}
    >
      {entries ? <KeptList entries={entries} onVersions={setVersionsFor} /> : null}
      {entries?.length === 0 ? <EmptyState title="No saved designs" /> : null}
    </Dialog>
  );
}

function VersionsDialog({ entry, onBack }: { readonly entry: Entry; readonly onBack: () => void }) {
  const [versions, setVersions] = useState<readonly Entry[] | null>(null);
  useEffect(() => {
    void versionsOf(entry.id).then(setVersions);
  }, [entry.id]);
  return (
    <Dialog
      title={`Earlier versions of ${entry.name}`}
      onClose={hideDialog}
      description="Last ten autosaves. Opening one creates a copy."
      footer={
        <Button icon={<ArrowLeft />} onClick={onBack}>
          All designs
        </Button>
      }
    >
      <ul className={styles.versions}>
        {(versions ?? []).map((version) => (
          <VersionRow key={version.revision} version={version} />
        ))}
      </ul>
      {versions?.length === 0 ? <EmptyState title="No earlier versions" /> : null}
    </Dialog>
  );
}

function VersionRow({ version }: { readonly version: Entry }) {
  if (!version.ok) return <li>{version.message}</li>;
  const { design, notes, updated } = version;
  const { length } = design.hosts;
  const copy = renameDesign(versionName(design.name, timeOf(updated)))(design);
  const open = (): void => void startWith(copy, notes).then(hideDialog);
  return (
    <li>
      <span>
        {timeOf(updated)} · {counted(length, 'host')}
      </span>
      <Button size="sm" onClick={open}>
        Open as a copy
      </Button>
    </li>
  );
}
