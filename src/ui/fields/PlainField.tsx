import { useId } from 'react';
import { Field } from './Field.tsx';
import styles from './Field.module.css';
import { describedBy } from './TextField.tsx';

interface PlainFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void; // at every key
  readonly error?: string | null;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
}

/** One line of text in a form that is sent as a whole. */
export function PlainField({ label, value, onChange, error = null, hint, placeholder, maxLength }: PlainFieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <Field label={label} controlId={id} hint={hint} hintId={hintId} error={error} errorId={`${id}-error`}>
      <input
        id={id}
        className={styles.input}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={describedBy(error !== null && `${id}-error`, hintId)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
