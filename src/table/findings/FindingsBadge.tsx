import type { Finding } from '../../rules/findings/finding.ts';
import { SeverityIcon } from '../../ui/signs/SeverityIcon.tsx';
import styles from './FindingsTab.module.css';

/** How many findings there are, and how bad the worst is. They come worst first. */
export function FindingsBadge({ findings }: { readonly findings: readonly Finding[] }) {
  const [worst] = findings;
  if (!worst) return null;
  return (
    <span className={styles.badge} data-severity={worst.severity}>
      <SeverityIcon severity={worst.severity} />
      <span>{findings.length}</span>
      <span className="visually-hidden">, worst: {worst.severity}</span>
    </span>
  );
}
