import type { ReactNode } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly controlId: string;
  readonly hint?: string | undefined;
  readonly hintId?: string | undefined;
  readonly error?: string | null;
  readonly errorId?: string | undefined;
  readonly layout?: 'stacked' | 'beside' | 'value'; // label above, or left of the control, or of a mere text
  readonly hiddenLabel?: boolean;
  readonly children: ReactNode;
}

/** A control with its label, hint and message. */
export function Field(props: FieldProps) {
  const { label, controlId, hint, hintId, error, errorId, layout = 'stacked', hiddenLabel, children } = props;
  return (
    <div className={styles.field} data-layout={hiddenLabel ? 'stacked' : layout}>
      <label className={hiddenLabel ? 'visually-hidden' : styles.label} htmlFor={controlId}>
        {label}
      </label>
      <div className={styles.control}>
        {children}
        {hint === undefined ? null : (
          <p className={styles.hint} id={hintId}>
            {hint}
          </p>
        )}
        <ErrorText id={errorId} error={error ?? null} />
      </div>
    </div>
  );
}

/** A message about a field; announced when it appears. */
function ErrorText({ id, error }: { readonly id?: string | undefined; readonly error: string | null }) {
  return (
    <p className={error === null ? styles.noError : styles.error} id={id} role="alert">
      {error}
    </p>
  );
}
