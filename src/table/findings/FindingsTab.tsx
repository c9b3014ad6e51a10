import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Finding, Severity } from '../../rules/findings/finding.ts';
import { SEVERITIES } from '../../rules/findings/findings.ts';
import { useDerivation } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { severityCount } from '../../ui/signs/Badge.tsx';
import { Button } from '../../ui/buttons/Button.tsx';
import { EmptyState } from '../../ui/signs/EmptyState.tsx';
import { FindingCard } from './FindingCard.tsx';
import styles from './FindingsTab.module.css';

/** What the design lacks or breaks, worst first, with what can be done about it. */
export function FindingsTab() {
  const { findings } = useDerivation();
  const { hosts } = useDesign();
  if (findings.length === 0) {
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
  return (
    // A region that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.findings} aria-label="Findings" tabIndex={0}>
      {SEVERITIES.map((severity) => (
        <Group key={severity} severity={severity} findings={findings.filter((one) => one.severity === severity)} />
      ))}
    </section>
  );
}

/** How many cards of a severity are drawn at first, and with each wish for more: tens of thousands would stop the page. */
const AT_ONCE = 200;

function Group({ severity, findings }: { readonly severity: Severity; readonly findings: readonly Finding[] }) {
  const [wanted, setWanted] = useState(AT_ONCE);
  const chosen = useViewStore(({ selection }) => (selection.kind === 'finding' ? selection.id : null));
  if (findings.length === 0) return null;
  const shown = findings.filter((finding, i) => i < wanted || finding.id === chosen);
  const left = findings.length - shown.length;
  return (
    <section className={styles.group} aria-label={severityCount(severity, findings.length)}>
      <h3>{severityCount(severity, findings.length)}</h3>
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
    </section>
  );
}
