import { useState } from 'react';
import type { ViewProps } from '../../loading/parts.ts';
import type { Entry } from '../../store/saved/stored/keptDesign.ts';
import { deleteKept, duplicateKept } from '../../store/saved/persistence.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './KeptList.module.css';
import { OpenButton, Renaming, RowTools } from './KeptRow.tsx';

/** What became of the last thing done with the list: what could not be done, or what can be taken back. */
interface Note {
  readonly text: string;
  readonly putBack?: () => Promise<void>;
}

/** The designs kept in this browser, damaged ones included. */
export function KeptList({ entries, most = Infinity, onVersions }: ViewProps['keptList']) {
  const [renaming, setRenaming] = useState<string | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  // What was done does not take the chance away to take a deletion back.
  const tell = (message: string | null): void =>
    setNote((before) => (message !== null ? { text: message } : before?.putBack ? before : null));
  return (
    <>
      {entries.length > 0 ? (
        <ul className={styles.list}>
          {entries.slice(0, most).map((entry) => (
            <li key={entry.id} className={styles.row}>
              {renaming === entry.id ? (
                <Renaming entry={entry} onDone={() => setRenaming(null)} onTell={tell} />
              ) : (
                <OpenButton entry={entry} />
              )}
              <RowTools
                entry={entry}
                onRename={() => setRenaming(entry.id)}
                onDuplicate={(whole) => void duplicateKept(whole).then(tell)}
                onDelete={() => void remove(entry).then(setNote)}
                onVersions={onVersions}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <NoteLine note={note} onNote={setNote} />
    </>
  );
}

async function remove(entry: Entry): Promise<Note> {
  try {
    return { text: `“${entry.name}” deleted`, putBack: await deleteKept(entry.id) };
  } catch {
    return { text: 'The browser refused to delete the design.' };
  }
}

interface NoteLineProps {
  readonly note: Note | null;
  readonly onNote: (note: Note | null) => void;
}

function NoteLine({ note, onNote }: NoteLineProps) {
  const putBack = note?.putBack;
  const undo = (): void => {
    onNote(null); // taken back once, however often it is clicked
    putBack?.().catch(() => onNote({ text: 'The browser refused to put the design back. Try again.', putBack }));
  };
  return (
    <output className={styles.note}>
      {note ? <span>{note.text}</span> : null}
      {putBack ? (
        <Button size="sm" onClick={undo}>
          Undo
        </Button>
      ) : null}
    </output>
  );
}
