import type { ViewProps } from '../../loading/parts.ts';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Design } from '../../design/model/schema.ts';
import { hostLabel } from '../../design/model/names.ts';
import { connectionsBetween, whyNotOfHost, whyNotOfPair, type Reason } from '../../rules/explain/whyNot.ts';
import { useDerivation } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { select, useViewStore, type Selection } from '../../store/viewStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import styles from './WhyNot.module.css';

interface Pair {
  readonly one: string;
  readonly other: string; // empty: all of them
}

/** Asks what a host, or two hosts, do not need, and why. Begins with what is selected. */
export function WhyNot({ onClose }: ViewProps['whyNot']) {
  const design = useDesign();
  const selection = useViewStore((state) => state.selection);
  const [asked, setAsked] = useState<{ readonly pair: Pair; readonly at: Selection } | null>(null);
  const pair = present(design, asked?.at === selection ? asked.pair : pairOf(design, selection));
  const ask = (change: Partial<Pair>): void => setAsked({ pair: { ...pair, ...change }, at: selection });
  const hosts = design.hosts.map((host) => ({ value: host.id, label: hostLabel(host) }));
  return (
    <aside className={styles.panel} aria-label="Why not?">
      <div className={styles.head}>
        <h3>What is not needed, and why</h3>
        <IconButton size="sm" label="Close" icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
      {pair.one === '' ? (
        <p>Place a host first.</p>
      ) : (
        <>
          <div className={styles.pair}>
            <Select label="Host" value={pair.one} options={hosts} onChange={(one) => ask({ one })} />
            <Select
              label="And"
              value={pair.other}
              options={[{ value: '', label: 'any other host' }, ...hosts.filter(({ value }) => value !== pair.one)]}
              onChange={(other) => ask({ other })}
            />
          </div>
          <Answer pair={pair} />
        </>
      )}
    </aside>
  );
}

function Answer({ pair: { one, other } }: { readonly pair: Pair }) {
  const design = useDesign();
  const derivation = useDerivation();
  const reasons = other === '' ? whyNotOfHost(design, derivation, one) : whyNotOfPair(design, derivation, one, other);
  const needed = other === '' ? [] : connectionsBetween(derivation, one, other);
  return (
    <>
      {needed.length > 0 ? (
        <p className={styles.needed}>
          They do need {needed.length === 1 ? 'one connection' : `${needed.length} connections`}.{' '}
          <Button
            variant="ghost"
            size="sm"
            onClick={() => select({ kind: 'connections', ids: needed.map(({ id }) => id) })}
          >
            Select in the table
          </Button>
        </p>
      ) : null}
      {reasons.length === 0 && needed.length === 0 ? <p>Every rule that could apply does.</p> : null}
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason.id}>
            <ReasonText reason={reason} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ReasonText({ reason }: { readonly reason: Reason }) {
  return (
    <>
      <p className={styles.sentence}>{reason.sentence}</p>
      {reason.items.length > 0 ? (
        <ul className={styles.items}>
          {reason.items.map(({ id, text, usage, protocol }) => (
            <li key={id}>
              <span>{text}</span> <span className={styles.protocol}>{protocol}</span>
              <span className={styles.usage}>{usage}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** What the selection asks about: its hosts, or the two ends of an edge; else the first host. */
function pairOf(design: Design, selection: Selection): Pair {
  if (selection.kind === 'edge') return { one: selection.from, other: selection.to };
  const [one, other] = selection.kind === 'hosts' ? selection.ids : [];
  return { one: one ?? design.hosts[0]?.id ?? '', other: other ?? '' };
}

/** The pair without hosts that are gone. */
function present(design: Design, { one, other }: Pair): Pair {
  const stands = (id: string): boolean => design.hosts.some((host) => host.id === id);
  return { one: stands(one) ? one : (design.hosts[0]?.id ?? ''), other: stands(other) && other !== one ? other : '' };
}
