import { useEffect, useRef } from 'react';
import type { Finding, Unresolved } from '../../rules/findings/finding.ts';
import { hostLabel } from '../../design/model/names.ts';
import { componentsOf } from '../../rules/explain/why.ts';
import { useDesign, useEditable } from '../../store/designStore.ts';
import { select, useViewStore } from '../../store/viewStore.ts';
import { SeverityIcon } from '../../ui/signs/SeverityIcon.tsx';
import { AcceptanceNote } from './Acceptance.tsx';
import { OfferButtons } from './OfferButtons.tsx';
import styles from './FindingsTab.module.css';

/** One finding: what is wrong, what to do, and the buttons that do it. A click selects the hosts it is about. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const card = useRef<HTMLLIElement>(null);
  const editable = useEditable();
  const selected = useViewStore(({ selection }) => selection.kind === 'finding' && selection.id === finding.id);
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const toggle = (): void => select(selected ? { kind: 'nothing' } : { kind: 'finding', id: finding.id });
  return (
    <li ref={card} className={styles.card} data-selected={selected} data-severity={finding.severity}>
      <SeverityIcon severity={finding.severity} size={16} />
      <div className={styles.text}>
        <button type="button" className={styles.message} aria-pressed={selected} onClick={toggle}>
          {finding.message}
        </button>
        <p>{finding.action}</p>
        <AcceptanceNote finding={finding} />
        <UnresolvedList unresolved={finding.unresolved} />
      </div>
      <code className={styles.code}>{finding.code}</code>
      {editable ? <OfferButtons finding={finding} card={card} className={styles.fixes} /> : null}
    </li>
  );
}

function UnresolvedList({ unresolved }: { readonly unresolved: readonly Unresolved[] }) {
  const { hosts } = useDesign();
  if (unresolved.length === 0) return null;
  const nameOf = (id: string): string => {
    const host = hosts.find((one) => one.id === id);
    return host ? hostLabel(host) : id;
  };
  return (
    <details className={styles.unresolved}>
      <summary>
        {unresolved.length === 1
          ? 'One requirement has no partner'
          : `${unresolved.length} requirements have no partner`}
      </summary>
      <ul>
        {unresolved.map(({ host, requirement }) => (
          <li key={`${host} ${requirement.id}`}>
            {`${nameOf(host)}: ${componentsOf(requirement.from)} → ${componentsOf(requirement.to)}, ${requirement.protocol}. ${requirement.usage}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
