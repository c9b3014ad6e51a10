import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Entry } from '../../store/saved/keptDesign.ts';
import { versionsOf } from '../../store/saved/keptList.ts';
import { listKept, useKeeping } from '../../store/saved/persistence.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { hideDialog } from '../state/dialogStore.ts';
import { KeptList } from '../library/KeptList.tsx';
import { timeOf } from '../library/KeptRow.tsx';
import { startWith } from '../open/opening.ts';
import styles from './Dialogs.module.css';

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
      description={problem ?? 'Kept in this browser only. Clearing the browser’s data deletes them.'}
    >
      {entries ? <KeptList entries={entries} onVersions={setVersionsFor} /> : null}
      {entries?.length === 0 ? <EmptyState title="No design is kept here yet." /> : null}
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
      description="The last ten states, a few minutes apart. One opens as a design of its own; the present one stays."
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
      {versions?.length === 0 ? <EmptyState title="There is no earlier version yet." /> : null}
    </Dialog>
  );
}

function VersionRow({ version }: { readonly version: Entry }) {
  if (!version.ok) return <li>{version.message}</li>;
  const { length } = version.design.hosts;
  const open = (): void => void startWith(version.design, version.notes).then(hideDialog);
  return (
    <li>
      <span>
        {timeOf(version.updated)} · {length} {length === 1 ? 'host' : 'hosts'}
      </span>
      <Button size="sm" onClick={open}>
        Open as a copy
      </Button>
    </li>
  );
}
