import { Suspense, useEffect, useRef } from 'react';
import { RULE_SET_HEADERS } from '../../exports/lists/ruleSetText.ts';
import { view } from '../../loading/view.tsx';
import type { SetView } from '../../rules/firewalls/ruleSetView.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { usePrinting } from '../rules/usePrinting.ts';
import { useRowWindow } from '../rules/useRowWindow.ts';
import { useSelectedIds } from '../tools/useSelectedIds.ts';
import { useRuleSetLooks } from './looks.ts';
import { SetLine } from './SetLine.tsx';
import { setItemHeight, setItems, type SetItem } from './setItems.ts';
import styles from './RuleSets.module.css';

const RowsInSight = view('rowsInSight');

/** The columns there is room for; usage and reference are of the copied text. */
const SHOWN = RULE_SET_HEADERS.filter((header) => header !== 'Usage' && header !== 'Reference');

interface RuleSetTableProps {
  readonly sets: readonly SetView[];
  readonly copy: (sets: readonly SetView[]) => void;
}

/** All rule sets below each other; of many rules, those in sight. */
export function RuleSetTable({ sets, copy }: RuleSetTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const open = useRuleSetLooks((state) => state.objects);
  const selected = useSelectedIds();
  const items = setItems(sets, new Set(open));
  const shown = useRowWindow(items, usePrinting(), setItemHeight);
  useFollowing(items, shown.bringIn, scroller);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls has to be reachable by keyboard
    <section ref={scroller} className={styles.scroller} aria-label="Rule sets" tabIndex={0}>
      {shown.onSight ? (
        <Suspense fallback={null}>
          <RowsInSight
            count={items.length}
            keyOf={(index) => items[index]?.key ?? String(index)}
            heightOf={(index) => setItemHeight(items[index])}
            scroller={scroller}
            onSight={shown.onSight}
          />
        </Suspense>
      ) : null}
      <table className={styles.table} aria-rowcount={items.length + 1}>
        <thead>
          <tr>
            {SHOWN.map((header) => (
              <th key={header} scope="col" data-column={header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={shown.above} />
          {shown.items.map((item, at) => (
            <SetLine
              key={item.key}
              item={item}
              index={shown.start + at}
              measure={shown.measure}
              span={SHOWN.length}
              selected={selected}
              copy={copy}
            />
          ))}
          <Spacer height={shown.below} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the lines that are out of sight. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}

/** Brings the set of a selected firewall into sight. */
function useFollowing(
  items: readonly SetItem[],
  bringIn: (index: number) => void,
  scroller: { readonly current: HTMLElement | null },
): void {
  const selection = useViewStore((state) => state.selection);
  const wanted = selection.kind === 'objects' ? selection.ids[0] : undefined;
  const index = items.findIndex(({ kind, set }) => kind === 'set' && set.filter === wanted);
  const key = items[index]?.key;
  useEffect(() => {
    if (key === undefined) return;
    bringIn(index);
    const heading = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-set]') ?? [])].find(
      (one) => one.dataset['set'] === key,
    );
    heading?.scrollIntoView({ block: 'start' });
    // oxlint-disable-next-line react/exhaustive-deps -- once for each firewall that is selected, not with every change of the rules
  }, [key]);
}
