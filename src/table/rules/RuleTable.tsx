import { Suspense, useEffect, useRef, type RefObject } from 'react';
import type { Derivation } from '../../rules/derivation.ts';
import { rowFactsOf } from '../../rules/views/rowFacts.ts';
import type { TableView } from '../../rules/views/tableView.ts';
import { focusOf, type Focus } from '../../store/focus.ts';
import { useTableStore } from '../../store/tableStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { answerCopy } from '../columns/clipboard.ts';
import { widthOf } from '../columns/columnWidths.ts';
import { HeaderRow } from './HeaderRow.tsx';
import { view } from '../../loading/view.tsx';
import { itemsOf, rowsIn, type Item } from './rowItems.ts';
import { GroupLine, RuleRow, WhyLine } from './RuleRow.tsx';
import styles from './RuleTable.module.css';
import { usePrinting } from './usePrinting.ts';
import { useRows } from './useRows.ts';
import { estimateOf, useRowWindow, type RowWindow } from './useRowWindow.ts';
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
  const shown = useRowWindow(items, usePrinting(), estimateOf);
  const selected = selectedIds(derivation.connections, selection);
  const focus = focusOf(derivation, selection);
  const handlers = useRows({ items, rows, selected, related: focus?.connections ?? null, scroller, window: shown });
  const width = view.columns.reduce((sum, id, at) => sum + widthOf(id, at === 0), 0);
  useCopy(scroller, (event) => {
    const chosen = rows.filter(({ connection }) => selected.has(connection.id)).map(({ connection }) => connection);
    answerCopy(event, [...new Set(chosen)], rowFactsOf(derivation), view.columns);
  });

  const lines: Lines = { view, derivation, selected, focus, expanded, handlers, measure: shown.measure };
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
          {view.columns.map((id, at) => (
            <col key={id} style={{ width: widthOf(id, at === 0) }} />
          ))}
        </colgroup>
        <HeaderRow columns={view.columns} />
        <tbody>
          <Spacer height={shown.above} />
          {shown.items.map((item, at) => lineOf(item, shown.start + at, lines))}
          <Spacer height={shown.below} />
        </tbody>
      </table>
    </div>
  );
}

/** What decides about how each line is drawn. */
interface Lines extends RuleTableProps {
  readonly selected: ReadonlySet<string>;
  readonly focus: Focus | null;
  readonly expanded: readonly string[];
  readonly handlers: ReturnType<typeof useRows>;
  readonly measure: RowWindow['measure'];
}

function lineOf(item: Item, index: number, lines: Lines) {
  const { view, derivation, handlers, measure } = lines;
  const place = { index, measure };
  const shared = { span: view.columns.length, place };
  if (item.kind === 'group') return <GroupLine key={item.key} group={item.group} {...shared} />;
  const { key, connection } = item;
  if (item.kind === 'why')
    return <WhyLine key={key} lineKey={key} connection={connection} derivation={derivation} {...shared} />;
  return (
    <RuleRow
      key={key}
      rowKey={key}
      connection={connection}
      facts={rowFactsOf(derivation)}
      columns={view.columns}
      tone={toneOf(connection.id, lines)}
      open={lines.expanded.includes(connection.id)}
      tabbable={handlers.tabbable === key}
      place={place}
      onPick={handlers.onPick}
      onKeyDown={handlers.onKeyDown}
      onWhy={handlers.showWhy}
    />
  );
}

function toneOf(id: string, { selected, focus }: Lines): 'selected' | 'related' | 'faded' | 'plain' {
  if (selected.has(id)) return 'selected';
  if (!focus) return 'plain';
  return focus.connections.has(id) ? 'related' : 'faded';
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
