import { useId } from 'react';
import { failure, success, type Result } from '../../lib/result.ts';
import { Field } from './Field.tsx';
import styles from './Field.module.css';
import { describedBy, layoutOf, TextValue } from './TextField.tsx';
import { useDraft } from './useDraft.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
  readonly reason?: string; // why the range is not what one expects, as the end of a sentence
  readonly empty?: string; // what an empty field means, as placeholder; absent: it must be filled
  readonly hint?: string;
  readonly layout?: 'stacked' | 'beside';
  readonly hiddenLabel?: boolean;
  readonly readOnly?: boolean;
}

/** A whole number, taken over by Enter or on leaving; Escape gives the old value back. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onCommit, empty, hint, readOnly } = props;
  const id = useId();
  const text = value === null ? '' : String(value);
  const draft = useDraft({ value: text, read: (typed) => readNumber(typed, props), onCommit });
  const shared = { ...layoutOf(props), label, controlId: id };
  if (readOnly) return <TextValue {...shared} value={value === null ? (empty ?? '') : text} />;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <Field {...shared} hint={hint} hintId={hintId} error={draft.error} errorId={draft.errorId}>
      <input
        id={id}
        className={styles.input}
        data-numeric="true"
        inputMode="numeric"
        value={draft.text}
        placeholder={empty}
        autoComplete="off"
        aria-invalid={draft.error !== null}
        aria-describedby={describedBy(draft.error !== null && draft.errorId, hintId)}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.commit}
        onKeyDown={draft.onKeyDown}
      />
    </Field>
  );
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly reason?: string;
  readonly empty?: string;
}

/** Takes digits, with spaces or commas between thousands. */
function readNumber(text: string, { min, max, reason, empty }: Range): Result<number | null> {
  const digits = text.replaceAll(/[\s,]/g, '');
  if (digits === '' && empty !== undefined) return success(null);
  const value = Number(digits);
  const fits = /^\d+$/.test(digits) && value >= min && value <= max;
  const why = reason === undefined ? '' : `: ${reason}`;
  return fits ? success(value) : failure(`Enter a whole number from ${min} to ${max}${why}.`);
}
