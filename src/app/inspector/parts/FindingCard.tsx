import { ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import type { Finding } from '../../../rules/findings/finding.ts';
import { useEditable } from '../../../store/designStore.ts';
import { classes } from '../../../ui/classes.ts';
import { Badge } from '../../../ui/signs/Badge.tsx';
import { AcceptanceNote } from '../../../table/findings/Acceptance.tsx';
import { OfferButtons } from '../../../table/findings/OfferButtons.tsx';
import disclosure from '../../../ui/signs/Disclosure.module.css';
import styles from './FindingCard.module.css';

/** A finding, what to do about it, and what one click can do. */
function FindingCard({ finding }: { readonly finding: Finding }) {
  const card = useRef<HTMLLIElement>(null);
  const editable = useEditable();
  return (
    <li ref={card} className={styles.card} data-severity={finding.severity}>
      <p className={styles.message}>
        <Badge severity={finding.severity} />
        <span>{finding.message}</span>
      </p>
      <p className={styles.action}>{finding.action}</p>
      <AcceptanceNote finding={finding} />
      {editable ? <OfferButtons finding={finding} card={card} className={styles.fixes} /> : null}
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

/** Findings that somebody accepted, folded to their number. */
export function AcceptedFindings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details className={classes(disclosure.box, styles.accepted)}>
      <summary className={disclosure.summary}>
        <ChevronRight className={disclosure.chevron} size={14} aria-hidden="true" />
        {`Accepted (${findings.length})`}
      </summary>
      <FindingList findings={findings} />
    </details>
  );
}
