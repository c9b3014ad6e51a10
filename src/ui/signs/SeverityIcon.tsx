import { SEVERITY_ICONS } from '../../diagram/model/icons.ts';
import type { Severity } from '../../rules/findings/finding.ts';
import { PathIcon } from './PathIcon.tsx';
import styles from './SeverityIcon.module.css';

/** The picture of a severity, in its colour; its word stands beside it. */
export function SeverityIcon({ severity, size }: { readonly severity: Severity; readonly size?: number }) {
  return <PathIcon path={SEVERITY_ICONS[severity]} size={size ?? 14} className={styles[severity]} />;
}
