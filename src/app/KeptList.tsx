import { Copy, Download, History, MoreHorizontal, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { LIMITS } from '../design/schema.ts';
import { download } from '../handover/download.ts';
import type { Entry } from '../store/keptDesign.ts';
import { deleteKept, duplicateKept, renameKept } from '../store/persistence.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { TextField } from '../ui/TextField.tsx';
import { showToast } from '../ui/toasts.ts';
import { hideDialog } from './dialogStore.ts';
import { DesignPicture } from './DesignPicture.tsx';
import styles from './KeptList.module.css';
import { openOwn } from './opening.ts';

interface KeptListProps {
  readonly entries: readonly Entry[];
  readonly most?: number;
  readonly onVersions?: (entry: Entry) => void;
}

/** The designs kept in this browser, damaged ones included. */
export function KeptList({ entries, most = Infinity, onVersions }: KeptListProps) {
  const [renaming, setRenaming] = useState<string | null>(null);
  return (
    <ul className={styles.list}>
      {entries.slice(0, most).map((entry) => (
        <li key={entry.id} className={styles.row}>
          {renaming === entry.id ? (
            <Renaming entry={entry} onDone={() => setRenaming(null)} />
          ) : (
            <OpenButton entry={entry} />
          )}
          <RowMenu entry={entry} onRename={() => setRenaming(entry.id)} onVersions={onVersions} />
        </li>
      ))}
    </ul>
  );
}

function OpenButton({ entry }: { readonly entry: Entry }) {
  const open = async (): Promise<void> => {
    if (await openOwn(entry.id)) hideDialog();
  };
  return (
    <button type="button" className={styles.open} disabled={!entry.ok} onClick={() => void open()}>
      <span className={styles.picture}>
        {entry.ok ? <DesignPicture design={entry.design} /> : <TriangleAlert aria-hidden="true" />}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{entry.name || 'Untitled'}</span>
        <span className={styles.detail}>{entry.ok ? detailOf(entry) : entry.message}</span>
      </span>
    </button>
  );
}

function detailOf(entry: Entry & { readonly ok: true }): string {
  const { length } = entry.design.hosts;
  return `${length} ${length === 1 ? 'host' : 'hosts'} · changed ${timeOf(entry.updated)}`;
}

const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A point in time by the user's clock and language. */
export const timeOf = (time: number): string => times.format(time);

function Renaming({ entry, onDone }: { readonly entry: Entry; readonly onDone: () => void }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only notices that the field inside is left
    <div className={styles.renaming} onBlur={onDone} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <TextField
        label={`New name of ${entry.name}`}
        hiddenLabel
        value={entry.name}
        maxLength={LIMITS.designName}
        check={(text) => (text === '' ? 'Give the design a name.' : null)}
        onCommit={(name) => void renameKept(entry.id, name).then(onDone)}
      />
    </div>
  );
}

interface RowMenuProps {
  readonly entry: Entry;
  readonly onRename: () => void;
  readonly onVersions: ((entry: Entry) => void) | undefined;
}

function RowMenu({ entry, onRename, onVersions }: RowMenuProps) {
  return (
    <Menu align="end" trigger={<IconButton label={`More for ${entry.name}`} icon={<MoreHorizontal />} />}>
      {entry.ok ? (
        <>
          <MenuItem icon={<Pencil />} onSelect={onRename}>
            Rename
          </MenuItem>
          <MenuItem icon={<Copy />} onSelect={() => void duplicateKept(entry)}>
            Duplicate
          </MenuItem>
        </>
      ) : (
        <MenuItem icon={<Download />} onSelect={() => saveRaw(entry)}>
          Download what is stored
        </MenuItem>
      )}
      {onVersions ? (
        <MenuItem icon={<History />} onSelect={() => onVersions(entry)}>
          Earlier versions…
        </MenuItem>
      ) : null}
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} danger onSelect={() => void remove(entry)}>
        Delete
      </MenuItem>
    </Menu>
  );
}

function saveRaw(entry: Entry & { readonly ok: false }): void {
  download('damaged-design.txt', 'text/plain;charset=utf-8', entry.raw);
}

async function remove(entry: Entry): Promise<void> {
  try {
    const putBack = await deleteKept(entry.id);
    showToast(`“${entry.name}” deleted`, { action: { label: 'Undo', run: () => void putBack() } });
  } catch {
    showToast('The design could not be deleted: the browser refused.', { tone: 'error' });
  }
}
