import { useId } from 'react';
import { success } from '../../lib/result.ts';
import { Field } from './Field.tsx';
import styles from './Field.module.css';
import { describedBy, TextValue } from './TextField.tsx';
import { useDraft } from './useDraft.ts';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly readOnly?: boolean; // shown as text
}

/** Text of several lines, taken over on leaving or by Ctrl+Enter; Escape gives the old value back. */
export function TextArea(props: TextAreaProps) {
  const { label, value, onCommit, hint, placeholder, maxLength, rows = 3, readOnly } = props;
  const id = useId();
  const draft = useDraft({ value, read: (text) => success(text.trim()), onCommit });
  if (readOnly) return <TextValue label={label} controlId={id} value={value} />;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <Field label={label} controlId={id} hint={hint} hintId={hintId}>
      <textarea
        id={id}
        className={styles.input}
        value={draft.text}
        placeholder={placeholder}
        maxLength={maxLength}
        rows={rows}
        aria-describedby={describedBy(hintId)}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') draft.onKeyDown(event);
          else if (event.ctrlKey || event.metaKey) draft.commit();
        }}
      />
    </Field>
  );
}
