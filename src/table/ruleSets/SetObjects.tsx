import { counted } from '../../lib/words.ts';
import type { SetObjects as Objects } from '../../rules/firewalls/ruleSetObjects.ts';
import styles from './RuleSets.module.css';

/** What the rules of a set need defined first: each address, group and service once. */
export function SetObjects({ objects: { addresses, groups, services } }: { readonly objects: Objects }) {
  return (
    <div className={styles.objects}>
      <Kind
        title={counted(addresses.length, 'address', 'addresses')}
        items={addresses.map(({ text, hosts }) => [text, hosts.join(', ')])}
      />
      <Kind
        title={counted(groups.length, 'address group')}
        items={groups.map(({ name, members }) => [name, members.join(', ')])}
      />
      <Kind title={counted(services.length, 'service')} items={services.map((text) => [text, ''])} />
    </div>
  );
}

function Kind({ title, items }: { readonly title: string; readonly items: readonly (readonly [string, string])[] }) {
  return (
    <section className={styles.kind}>
      <h3>{title}</h3>
      <ul>
        {items.map(([name, what]) => (
          <li key={name}>
            <span className={styles.whole}>{name}</span>
            {what === '' ? null : <span className={styles.note}>{what}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
