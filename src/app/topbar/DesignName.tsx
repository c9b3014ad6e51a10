import { LIMITS } from '../../design/model/bounds.ts';
import { renameDesign } from '../../actions/naming.ts';
import { success } from '../../lib/result.ts';
import { useDesign, useEditable, useOwn } from '../../store/designStore.ts';
import { useKeeping } from '../../store/saved/persistence.ts';
import { useDraft } from '../../ui/fields/useDraft.ts';
import styles from './Topbar.module.css';

const nameOf = (text: string) => success(text.trim() || 'Untitled');

/** The design's name, typed where it stands, and whether it is kept. */
export function DesignName() {
  const { name } = useDesign();
  const own = useOwn();
  const editable = useEditable();
  const draft = useDraft({ value: name, read: nameOf, onCommit: renameDesign });
  if (!own) return <h1 className={`${styles.name} ${styles.title}`}>{name}</h1>;
  return (
    <div className={styles.name}>
      <h1 className="visually-hidden">{name}</h1>
      <input
        className={styles.field}
        aria-label="Design name"
        value={draft.text}
        readOnly={!editable}
        maxLength={LIMITS.designName}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.commit}
        onKeyDown={draft.onKeyDown}
      />
      <KeptState />
    </div>
  );
}

const WORDS = { kept: 'Saved', pending: 'Saving…', failed: 'Not saved' } as const;

function KeptState() {
  const state = useKeeping((keeping) => keeping.state);
  return (
    <span className={styles.kept} data-longest={WORDS.failed}>
      {WORDS[state]}
    </span>
  );
}
