import { useId } from 'react';
import { failure, success, type Result } from '../../lib/result.ts';
import { Field } from './Field.tsx';
import styles from './Field.module.css';
import { describedBy, layoutOf, TextValue } from './TextField.tsx';
import { useDraft } from './useDraft.ts';

interface DateFieldProps {
  readonly label: string;
  readonly value: string; // 2026-12-01, or empty
  readonly onCommit: (value: string) => void;
  readonly hint?: string;
  readonly layout?: 'stacked' | 'beside';
  readonly readOnly?: boolean; // shown as text
}

/** What the browser's own field says while a part of the date is lacking: it has no value then. */
const PARTLY = 'partly';

/** A day, by the browser's own field, taken over by Enter or on leaving; Escape gives the old one back. */
export function DateField(props: DateFieldProps) {
  const { label, value, onCommit, hint, readOnly } = props;
  const id = useId();
  const draft = useDraft({ value, read, onCommit });
  const shared = { ...layoutOf(props), label, controlId: id };
  if (readOnly) return <TextValue {...shared} value={value} />;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <Field {...shared} hint={hint} hintId={hintId} error={draft.error} errorId={draft.errorId}>
      <input
        id={id}
        type="date"
        className={styles.input}
        value={draft.text === PARTLY ? '' : draft.text}
        max="9999-12-31" // four digits of the year, where browsers take six
        aria-invalid={draft.error !== null}
        aria-describedby={describedBy(draft.error !== null && draft.errorId, hintId)}
        onChange={({ currentTarget }) => draft.change(currentTarget.validity.badInput ? PARTLY : currentTarget.value)}
        onBlur={draft.commit}
        onKeyDown={draft.onKeyDown}
      />
    </Field>
  );
}

const read = (text: string): Result<string> =>
  /^(?:\d{4}-\d{2}-\d{2})?$/.test(text) ? success(text) : failure('Enter day, month and a year of four digits.');
