import { Suspense, useEffect, useRef, type RefObject } from 'react';
import type { Derivation } from '../../rules/derivation.ts';
import type { TableView } from '../../rules/views/tableView.ts';
import { focusOf } from '../../store/focus.ts';
import { useTableStore } from '../../store/tableStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { answerCopy } from '../columns/clipboard.ts';
import { COLUMN_WIDTHS } from '../columns/columnWidths.ts';
import { HeaderRow } from './HeaderRow.tsx';
import { view } from '../../loading/view.tsx';
import { itemsOf, rowsIn, type Item } from './rowItems.ts';
import { GroupLine, RuleRow, WhyLine } from './RuleRow.tsx';
import styles from './RuleTable.module.css';
import { usePrinting } from './usePrinting.ts';
import { useRows } from './useRows.ts';
import { estimateOf, useRowWindow } from './useRowWindow.ts';
import { selectedIds } from '../tools/useSelectedIds.ts';

const RowsInSight = view('rowsInSight');

interface RuleTableProps {
  readonly view: TableView;
  readonly derivation: Derivation;
}

/** The rule table: one row a connection, selected together with the canvas. */
export function RuleTable({ view, derivation }: RuleTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const expanded = useTableStore((state) => state.expanded);
  const wrap = useTableStore((state) => state.wrap);
  const selection = useViewStore((state) => state.selection);
  const items = itemsOf(view.groups, new Set(expanded));
  const rows = rowsIn(items);
  const shown = useRowWindow(items, usePrinting());
  const selected = selectedIds(derivation.connections, selection);
  const focus = focusOf(derivation, selection);
  const handlers = useRows({ items, rows, selected, related: focus?.connections ?? null, scroller, window: shown });
  const width = view.columns.reduce((sum, id) => sum + COLUMN_WIDTHS[id], 0);
  useCopy(scroller, (event) => {
    const chosen = rows.filter(({ connection }) => selected.has(connection.id)).map(({ connection }) => connection);
    answerCopy(event, [...new Set(chosen)], view.columns);
  });

  const toneOf = (id: string): 'selected' | 'related' | 'faded' | 'plain' => {
    if (selected.has(id)) return 'selected';
    if (!focus) return 'plain';
    return focus.connections.has(id) ? 'related' : 'faded';
  };
  const draw = (item: Item, index: number) => {
    const span = view.columns.length;
    const place = { index, measure: shown.measure };
    if (item.kind === 'group') return <GroupLine key={item.key} group={item.group} span={span} place={place} />;
    if (item.kind === 'why') {
      return (
        <WhyLine
          key={item.key}
          lineKey={item.key}
          connection={item.connection}
          derivation={derivation}
          span={span}
          place={place}
        />
      );
    }
    return (
      <RuleRow
        key={item.key}
        rowKey={item.key}
        connection={item.connection}
        columns={view.columns}
        tone={toneOf(item.connection.id)}
        open={expanded.includes(item.connection.id)}
        tabbable={handlers.tabbable === item.key}
        place={place}
        onPick={handlers.onPick}
        onKeyDown={handlers.onKeyDown}
        onWhy={handlers.showWhy}
      />
    );
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      {shown.onSight ? (
        <Suspense fallback={null}>
          <RowsInSight
            count={items.length}
            keyOf={(index) => items[index]?.key ?? String(index)}
            heightOf={(index) => estimateOf(items[index])}
            scroller={scroller}
            onSight={shown.onSight}
          />
        </Suspense>
      ) : null}
      <table
        className={styles.table}
        // A table whose rows are selected and walked through is a grid.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label="Connections"
        data-wrap={wrap}
        aria-multiselectable="true"
        aria-rowcount={items.length + 1}
        style={{ minWidth: width }}
      >
        <colgroup>
          {view.columns.map((id) => (
            <col key={id} style={{ width: COLUMN_WIDTHS[id] }} />
          ))}
        </colgroup>
        <HeaderRow columns={view.columns} />
        <tbody>
          <Spacer height={shown.above} />
          {shown.items.map((item, at) => draw(item, shown.start + at))}
          <Spacer height={shown.below} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}

function useCopy(scroller: RefObject<HTMLElement | null>, onCopy: (event: ClipboardEvent) => void): void {
  useEffect(() => {
    const element = scroller.current;
    element?.addEventListener('copy', onCopy);
    return () => element?.removeEventListener('copy', onCopy);
  });
}
