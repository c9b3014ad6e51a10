import { Search } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { openModal } from '../../ui/modals.ts';
import { Kbd } from '../../ui/signs/Kbd.tsx';
import styles from './CommandPalette.module.css';
import { hideDialog } from '../state/dialogStore.ts';
import { matching, type SearchEntry } from './searchEntries.ts';
import { counted } from '../../lib/words.ts';

interface SearchDialogProps {
  readonly title: string;
  readonly field: string; // what one types for
  readonly entries: readonly SearchEntry[];
  readonly onChoose: (entry: SearchEntry) => void;
}

/** A list of entries that typing narrows; the arrow keys go through it, Enter chooses. */
export function SearchDialog({ title, field, entries, onChoose }: SearchDialogProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const dialog = useModal();
  const found = matching(entries, query);
  const chosen = found[Math.min(at, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter' && chosen) onChoose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- a click beside it closes it, as Escape does
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        hideDialog();
      }}
      onClick={(event) => event.target === event.currentTarget && hideDialog()}
    >
      <div className={styles.frame}>
        <div className={styles.search}>
          <Search aria-hidden="true" />
          <input
            className={styles.query}
            role="combobox"
            aria-label={field}
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
            placeholder={field}
            value={query}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <Results id={id} found={found} chosen={chosen} onChoose={onChoose} />
        <output className={styles.count}>
          {found.length === 0 ? 'Nothing found' : counted(found.length, 'result')}
        </output>
      </div>
    </dialog>
  );
}

interface ResultsProps {
  readonly id: string;
  readonly found: readonly SearchEntry[];
  readonly chosen: SearchEntry | undefined;
  readonly onChoose: (entry: SearchEntry) => void;
}

function Results({ id, found, chosen, onChoose }: ResultsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no list of options of HTML's own can be driven from a field
    <div id={`${id}-list`} className={styles.list} role="listbox" aria-label="Results">
      {found.map((entry) => (
        <Line key={entry.id} id={`${id}-${entry.id}`} entry={entry} chosen={entry === chosen} onChoose={onChoose} />
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Opens the dialog it is given to; focus goes back where it was when that goes away. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  // While it is still in the page: only then does closing it give the focus back.
  useLayoutEffect(() => (dialog.current ? openModal(dialog.current) : undefined), []);
  return dialog;
}

interface LineProps {
  readonly id: string;
  readonly entry: SearchEntry;
  readonly chosen: boolean;
  readonly onChoose: (entry: SearchEntry) => void;
}

function Line({ id, entry, chosen, onChoose }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  const choose = (): void => onChoose(entry);
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus , jsx-a11y/prefer-tag-over-role -- the field has the focus and answers Enter for the line
    <div ref={line} id={id} className={styles.line} role="option" aria-selected={chosen} onClick={choose}>
      <span className={styles.kind}>{entry.kind}</span>
      <span className={styles.label}>{entry.label}</span>
      <span className={styles.detail}>{entry.detail}</span>
      {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
    </div>
  );
}
