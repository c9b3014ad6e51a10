import { Boxes, Copy } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { counted } from '../../lib/words.ts';
import type { EndLine, RuleLine, SetView } from '../../rules/firewalls/ruleSetView.ts';
import { TABLE_BODY } from '../../platform/places.ts';
import { select } from '../../store/viewStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { showObjects, useRuleSetLooks } from './looks.ts';
import type { SetItem } from './setItems.ts';
import { SetObjects } from './SetObjects.tsx';
import styles from './RuleSets.module.css';

interface SetLineProps {
  readonly item: SetItem;
  readonly index: number;
  readonly measure: ((element: Element | null) => void) | undefined;
  readonly span: number;
  readonly selected: ReadonlySet<string>;
  readonly copy: (sets: readonly SetView[]) => void;
}

/** One line of the rule sets. */
export function SetLine({ item, index, measure, span, selected, copy }: SetLineProps) {
  const place = { ref: measure, 'data-index': index, 'aria-rowindex': index + 2 };
  if (item.kind === 'rule') {
    const isSelected = item.line.connections.some(({ id }) => selected.has(id));
    return (
      <tr {...place} className={styles.line} data-selected={isSelected}>
        <RuleCells line={item.line} isSelected={isSelected} />
      </tr>
    );
  }
  return (
    <tr {...place} className={item.kind === 'set' ? styles.set : styles.below}>
      {item.kind === 'set' ? (
        <th scope="rowgroup" colSpan={span} data-set={item.key}>
          <SetHeading set={item.set} copy={copy} />
        </th>
      ) : (
        <td colSpan={span}>{item.kind === 'objects' ? <SetObjects objects={item.set.objects} /> : NOTHING}</td>
      )}
    </tr>
  );
}

const NOTHING = 'No connection passes it.';

function SetHeading({ set, copy }: { readonly set: SetView; readonly copy: SetLineProps['copy'] }) {
  const isOpen = useRuleSetLooks(({ objects }) => objects.includes(set.key));
  const { title, note, lines, connections, unpaired } = set;
  const counts = [
    counted(lines.length, 'rule'),
    counted(connections, 'connection'),
    ...(unpaired > 0 ? [`${counted(unpaired, 'connection')} without a common IP family`] : []),
    ...(note === '' ? [] : [note]),
  ];
  return (
    <div className={styles.heading}>
      <span className={styles.title}>{title}</span>
      <span className={styles.note}>{counts.join(' · ')}</span>
      {lines.length > 0 ? (
        <>
          <Button
            variant="ghost"
            size="sm"
            icon={<Boxes aria-hidden="true" />}
            aria-expanded={isOpen}
            aria-label={`Objects of ${title}`}
            onClick={() => showObjects(set.key, !isOpen)}
          >
            Objects
          </Button>
          <Button
            variant="ghost"
            size="sm"
            icon={<Copy aria-hidden="true" />}
            aria-label={`Copy the rules of ${title}`}
            onClick={() => copy([set])}
          >
            Copy
          </Button>
        </>
      ) : null}
    </div>
  );
}

function RuleCells({ line, isSelected }: { readonly line: RuleLine; readonly isSelected: boolean }) {
  const pick = (): void =>
    select(isSelected ? { kind: 'nothing' } : { kind: 'connections', ids: line.connections.map(({ id }) => id) });
  return (
    <>
      <td>
        <button
          type="button"
          data-rule=""
          className={styles.pick}
          aria-pressed={isSelected}
          onClick={pick}
          onKeyDown={walk}
        >
          {line.id}
        </button>
      </td>
      <td>{line.from}</td>
      <td>{line.to}</td>
      <Ends ends={line.sources} />
      <Ends ends={line.destinations} />
      <td className={styles.whole}>
        <Lines lines={line.services} />
      </td>
      <td>{line.protocols.join(', ')}</td>
      <td>{line.certainty}</td>
      <td>{line.connections.flatMap(({ number }) => number ?? []).join(', ')}</td>
    </>
  );
}

/** Up and down go from rule to rule, as in the list of connections. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const buttons = [...(event.currentTarget.closest(TABLE_BODY)?.querySelectorAll<HTMLElement>('[data-rule]') ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = step === undefined || at < 0 ? undefined : buttons[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Hosts, and beside each what stands for it; a host with several addresses is named once. */
function Ends({ ends }: { readonly ends: readonly EndLine[] }) {
  return (
    <>
      <td className={styles.host}>
        <Lines lines={ends.map(({ host }, at) => (ends[at - 1]?.host === host ? '' : host))} />
      </td>
      <td className={styles.whole}>
        <Lines lines={ends.map(({ text }) => text)} />
      </td>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((text, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines never change places
    <div key={at} className={styles.text} title={text}>
      {text}
    </div>
  ));
}
