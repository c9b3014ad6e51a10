import type { DesignChange } from '../../rules/change/changeOfDesigns.ts';
import { causesOf, textsOf, type Difference } from '../../rules/change/differences.ts';
import { selectThings } from '../../actions/selecting.ts';
import styles from './ChangeTab.module.css';

/** What was done to the design that rules follow from. */
export function Causes({ change }: { readonly change: DesignChange }) {
  return <List title="What was done" differences={causesOf(change)} />;
}

/** What differs without any rule following from it. */
export function Texts({ change }: { readonly change: DesignChange }) {
  return <List title="Text only, no rule changes" differences={textsOf(change)} />;
}

function List({ title, differences }: { readonly title: string; readonly differences: readonly Difference[] }) {
  if (differences.length === 0) return null;
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.sentences}>
        {differences.map(({ sentence, hosts }) => (
          <li key={sentence}>
            {hosts.length > 0 ? (
              <button type="button" className={styles.link} onClick={() => selectThings(hosts)}>
                {sentence}
              </button>
            ) : (
              sentence
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
