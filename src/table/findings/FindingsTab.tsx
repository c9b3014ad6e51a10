import { CircleCheck } from 'lucide-react';
import type { Finding, Severity } from '../../rules/findings/finding.ts';
import { SEVERITIES } from '../../rules/findings/findings.ts';
import { useDerivation } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { severityCount } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
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
          : 'Findings appear here as soon as hosts are placed.'}
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

function Group({ severity, findings }: { readonly severity: Severity; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className={styles.group} aria-label={severityCount(severity, findings.length)}>
      <h3>{severityCount(severity, findings.length)}</h3>
      <ul>
        {findings.map((finding) => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
