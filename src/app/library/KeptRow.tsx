import { Copy, Download, History, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { LIMITS } from '../../design/model/bounds.ts';
import { download } from '../../files/download.ts';
import type { Entry } from '../../store/saved/stored/keptDesign.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { renameSaved } from '../../actions/naming.ts';
import { hideDialog } from '../state/dialogStore.ts';
import { DesignPicture } from './DesignPicture.tsx';
import styles from './KeptList.module.css';
import { openOwn } from '../open/opening.ts';
import { ViewBoundary } from '../rescue/ViewBoundary.tsx';
import { counted } from '../../lib/words.ts';

const warningSign = () => <TriangleAlert aria-hidden="true" />;

/** A kept design, to be opened; a damaged one with what is wrong. */
export function OpenButton({ entry }: { readonly entry: Entry }) {
  const open = async (): Promise<void> => {
    if (await openOwn(entry.id)) hideDialog();
  };
  return (
    <button type="button" className={styles.open} disabled={!entry.ok} onClick={() => void open()}>
      <span className={styles.picture}>
        {entry.ok ? (
          // One that can't be drawn must not take the list of all others away.
          <ViewBoundary view="picture" instead={warningSign}>
            <DesignPicture design={entry.design} />
          </ViewBoundary>
        ) : (
          <TriangleAlert aria-hidden="true" />
        )}
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
  return `${counted(length, 'host')} · changed ${timeOf(entry.updated)}`;
}

const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A point in time by the user's clock and language. */
export const timeOf = (time: number): string => times.format(time);

interface RenamingProps {
  readonly entry: Entry;
  readonly onDone: () => void;
  readonly onTell: (message: string | null) => void;
}

/** The field a design gets its new name in. */
export function Renaming({ entry, onDone, onTell }: RenamingProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.select(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    // A name that is as it was needs no commit.
    if (event.key === 'Enter' && place.current?.querySelector('input')?.value === entry.name) onDone();
    if (event.key !== 'Escape') return;
    event.preventDefault(); // only the renaming ends, not the dialog around it
    onDone();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only notices that the field inside is left
    <div ref={place} className={styles.renaming} onBlur={onDone} onKeyDown={onKeyDown}>
      <TextField
        label={`New name of ${entry.name}`}
        hiddenLabel
        value={entry.name}
        maxLength={LIMITS.designName}
        check={(text) => (text === '' ? 'Enter a name.' : null)}
        onCommit={(name) => void renameSaved(entry.id, name).then(onTell).then(onDone)}
      />
    </div>
  );
}

interface RowToolsProps {
  readonly entry: Entry;
  readonly onRename: () => void;
  readonly onDuplicate: (entry: Entry & { readonly ok: true }) => void;
  readonly onDelete: () => void;
  readonly onVersions: ((entry: Entry) => void) | undefined;
}

/** Buttons, not a menu: in a modal dialog nothing outside of it can be reached. */
export function RowTools({ entry, onRename, onDuplicate, onDelete, onVersions }: RowToolsProps) {
  const { name } = entry;
  return (
    <div className={styles.tools}>
      {entry.ok ? (
        <>
          <IconButton label={`Rename ${name}`} icon={<Pencil />} onClick={onRename} />
          <IconButton label={`Duplicate ${name}`} icon={<Copy />} onClick={() => onDuplicate(entry)} />
        </>
      ) : (
        <IconButton label={`Download stored data of ${name}`} icon={<Download />} onClick={() => saveRaw(entry)} />
      )}
      {onVersions ? (
        <IconButton label={`Earlier versions of ${name}`} icon={<History />} onClick={() => onVersions(entry)} />
      ) : null}
      <IconButton label={`Delete ${name}`} icon={<Trash2 />} onClick={onDelete} />
    </div>
  );
}

function saveRaw(entry: Entry & { readonly ok: false }): void {
  download('damaged-design.txt', 'text/plain;charset=utf-8', entry.raw());
}
