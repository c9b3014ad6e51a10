import type { Severity } from '../../rules/findings/finding.ts';
import styles from './Badge.module.css';
import { SeverityIcon } from './SeverityIcon.tsx';
import { counted } from '../../lib/words.ts';

const words: Record<Severity, readonly [string, string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** The number with its word: "2 errors". */
export const severityCount = (severity: Severity, count: number): string => counted(count, ...words[severity]);

/** The word for one of them. */
export const severityWord = (severity: Severity): string => words[severity][0];

/** A severity by icon and colour, with a count if there is one to tell. */
export function Badge({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const name = count === undefined ? severityWord(severity) : severityCount(severity, count);
  return (
    <span className={styles.badge} data-severity={severity}>
      <SeverityIcon severity={severity} />
      {count === undefined ? null : <span aria-hidden="true">{count}</span>}
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
