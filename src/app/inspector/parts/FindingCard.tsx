import type { Finding } from '../../../rules/findings/finding.ts';
import { commandOf, type Fix } from '../../../rules/findings/fixes.ts';
import { run, useEditable } from '../../../store/designStore.ts';
import { announce } from '../../../ui/overlays/Announcer.tsx';
import { Badge } from '../../../ui/signs/Badge.tsx';
import { Button } from '../../../ui/buttons/Button.tsx';
import styles from './FindingCard.module.css';

const fixIt = (fix: Fix): void => {
  run(fix.label, commandOf(fix));
  announce(`Done: ${fix.label}`);
};

/** A finding, what to do about it, and what one click can do. */
function FindingCard({ finding }: { readonly finding: Finding }) {
  const editable = useEditable();
  const fixes = editable ? finding.fixes : [];
  return (
    <li className={styles.card} data-severity={finding.severity}>
      <p className={styles.message}>
        <Badge severity={finding.severity} />
        <span>{finding.message}</span>
      </p>
      <p className={styles.action}>{finding.action}</p>
      {fixes.length === 0 ? null : (
        <div className={styles.fixes}>
          {fixes.map((fix) => (
            <Button key={fix.label} size="sm" onClick={() => fixIt(fix)}>
              {fix.label}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

/** Findings, the worst first. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
    </ul>
  );
}
