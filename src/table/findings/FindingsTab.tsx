import { ChevronRight, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Finding, Severity } from '../../rules/findings/finding.ts';
import { SEVERITIES } from '../../rules/findings/findings.ts';
import { useDerivation } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { severityCount } from '../../ui/signs/Badge.tsx';
import { Button } from '../../ui/buttons/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/signs/EmptyState.tsx';
import disclosure from '../../ui/signs/Disclosure.module.css';
import { FindingCard } from './FindingCard.tsx';
import styles from './FindingsTab.module.css';

/** What the design lacks or breaks, worst first, with what can be done about it; then what somebody accepted, folded. */
export function FindingsTab() {
  const { findings, accepted } = useDerivation();
  if (findings.length + accepted.length === 0) return <NoFindings />;
  return (
    // A region that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.findings} aria-label="All findings" tabIndex={0}>
      {findings.length === 0 ? <p className={styles.none}>No open findings.</p> : null}
      {SEVERITIES.map((severity) => (
        <Group key={severity} severity={severity} findings={findings.filter((one) => one.severity === severity)} />
      ))}
      <AcceptedFindings findings={accepted} />
    </section>
  );
}

function NoFindings() {
  const { hosts } = useDesign();
  return (
    <EmptyState
      icon={<CircleCheck aria-hidden="true" />}
      title={hosts.length > 0 ? 'No findings' : 'Nothing to check yet'}
    >
      {hosts.length > 0
        ? 'Every requirement has a partner, and nothing contradicts what 1E states.'
        : 'Findings appear here when hosts are placed.'}
    </EmptyState>
  );
}

/** How many cards of a severity are drawn at first, and with each wish for more: tens of thousands would stop the page. */
const AT_ONCE = 200;

interface FindingsProps {
  readonly findings: readonly Finding[];
}

function Group({ severity, findings }: FindingsProps & { readonly severity: Severity }) {
  if (findings.length === 0) return null;
  return (
    <section className={styles.group} aria-label={severityCount(severity, findings.length)}>
      <h3>{severityCount(severity, findings.length)}</h3>
      <Cards findings={findings} />
    </section>
  );
}

/** Folded, and drawn only when opened or when one of them is selected elsewhere. */
function AcceptedFindings({ findings }: FindingsProps) {
  const [unfolded, setUnfolded] = useState(false);
  const chosen = useChosen();
  const open = unfolded || findings.some(({ id }) => id === chosen);
  if (findings.length === 0) return null;
  return (
    <details
      className={classes(disclosure.box, styles.accepted)}
      open={open}
      onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
    >
      <summary className={disclosure.summary}>
        <ChevronRight className={disclosure.chevron} size={14} aria-hidden="true" />
        {`Accepted (${findings.length})`}
      </summary>
      {open ? <Cards findings={findings} /> : null}
    </details>
  );
}

const useChosen = (): string | null =>
  useViewStore(({ selection }) => (selection.kind === 'finding' ? selection.id : null));

function Cards({ findings }: FindingsProps) {
  const [wanted, setWanted] = useState(AT_ONCE);
  const chosen = useChosen();
  const shown = findings.filter((finding, i) => i < wanted || finding.id === chosen);
  const left = findings.length - shown.length;
  return (
    <>
      <ul>
        {shown.map((finding) => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
      </ul>
      {left > 0 ? (
        <Button size="sm" className={styles.more} onClick={() => setWanted(wanted + AT_ONCE)}>
          Show more ({left.toLocaleString('en')} left)
        </Button>
      ) : null}
    </>
  );
}
