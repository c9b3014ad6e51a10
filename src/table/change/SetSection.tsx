import { countsOf, isChanged } from '../../rules/change/changeWords.ts';
import type { SetChange } from '../../rules/change/setChange.ts';
import { counted } from '../../lib/words.ts';
import styles from './ChangeTab.module.css';
import { rowsOf } from './changeRows.ts';
import { RuleRows } from './RuleRows.tsx';
import { Work } from './Work.tsx';

/** The change of one firewall: what goes, comes and changes; what stays can be opened. */
export function SetSection({ set }: { readonly set: SetChange }) {
  const { changed, kept } = rowsOf(set);
  const title = `${set.kind === 'boundary' ? 'Between ' : ''}${set.name}`;
  return (
    <section className={styles.part} aria-label={`${title}: ${countsOf(set)}`}>
      <h3>
        {title} <span className={styles.counts}>{countsOf(set)}</span>
      </h3>
      {changed.length > 0 ? <RuleRows label={`Changes of ${title}`} rows={changed} /> : null}
      {isChanged(set) ? <Work set={set} /> : null}
      {kept.length > 0 ? (
        <details className={styles.kept}>
          <summary>{counted(kept.length, 'rule')} kept</summary>
          <RuleRows label={`Kept on ${title}`} rows={kept} />
        </details>
      ) : null}
    </section>
  );
}
