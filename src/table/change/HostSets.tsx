import { counted } from '../../lib/words.ts';
import { countsOf, isChanged } from '../../rules/change/changeWords.ts';
import type { SetChange } from '../../rules/change/setChange.ts';
import styles from './ChangeTab.module.css';
import { SetSection } from './SetSection.tsx';

/** The same for the firewalls of hosts, which hold what comes from one zone as well. */
export function HostSets({ sets }: { readonly sets: readonly SetChange[] }) {
  const changed = sets.filter(isChanged);
  if (sets.length === 0) return null;
  const words = changed.length > 0 ? changed.map((set) => `${set.name}: ${countsOf(set)}`).join(' · ') : 'no change';
  return (
    <section className={styles.part} aria-label="Host firewalls">
      <h3>
        Host firewalls <span className={styles.counts}>{words}</span>
      </h3>
      {changed.length > 0 ? (
        <details className={styles.kept}>
          <summary>{counted(changed.length, 'host firewall')} with changes</summary>
          {changed.map((set) => (
            <SetSection key={set.filter} set={set} />
          ))}
        </details>
      ) : null}
    </section>
  );
}
