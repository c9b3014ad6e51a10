import { useId } from 'react';
import { failure, success, type Result } from '../../lib/result.ts';
import { Field } from './Field.tsx';
import styles from './Field.module.css';
import { useDraft } from './useDraft.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly check?: (text: string) => string | null; // a message about what can't be taken
  readonly hint?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly layout?: 'stacked' | 'beside';
  readonly hiddenLabel?: boolean;
  readonly readOnly?: boolean; // shown as text
}

/** One line of text, taken over by Enter or on leaving; Escape gives the old value back. */
export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, check, hint, placeholder, maxLength, readOnly } = props;
  const id = useId();
  const read = (text: string): Result<string> => {
    const trimmed = text.trim();
    const message = check?.(trimmed) ?? null;
    return message === null ? success(trimmed) : failure(message);
  };
  const draft = useDraft({ value, read, onCommit });
  const shared = { ...layoutOf(props), label, controlId: id };
  if (readOnly) return <TextValue {...shared} value={value} />;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <Field {...shared} hint={hint} hintId={hintId} error={draft.error} errorId={draft.errorId}>
      <input
        id={id}
        className={styles.input}
        value={draft.text}
        placeholder={placeholder}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={draft.error !== null}
        aria-describedby={describedBy(draft.error !== null && draft.errorId, hintId)}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.commit}
        onKeyDown={draft.onKeyDown}
      />
    </Field>
  );
}

/** The layout part of a field's properties, absent where not given. */
export function layoutOf(props: { readonly layout?: 'stacked' | 'beside'; readonly hiddenLabel?: boolean }) {
  return {
    ...(props.layout === undefined ? {} : { layout: props.layout }),
    ...(props.hiddenLabel === undefined ? {} : { hiddenLabel: props.hiddenLabel }),
  };
}

/** The ids that describe a control, as the attribute wants them. */
export const describedBy = (...ids: readonly (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;

interface TextValueProps {
  readonly label: string;
  readonly controlId: string;
  readonly value: string;
  readonly layout?: 'stacked' | 'beside';
  readonly hiddenLabel?: boolean;
}

/** A value that is only looked at. */
export function TextValue({ value, ...field }: TextValueProps) {
  return (
    <Field {...field} layout="value">
      <output id={field.controlId} className={styles.value}>
        {value === '' ? '–' : value}
      </output>
    </Field>
  );
}
