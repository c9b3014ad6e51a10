import { ChevronRight } from 'lucide-react';
import { Suspense, type KeyboardEvent, type MouseEvent } from 'react';
import { alignOf, cellOf, isWhole, type ColumnId } from '../../rules/views/ruleColumns.ts';
import type { RowFacts } from '../../rules/views/rowFacts.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import type { Derivation } from '../../rules/derivation.ts';
import type { RowGroup } from '../../rules/views/tableView.ts';
import { isSureToFit } from '../columns/columnWidths.ts';
import { view } from '../../loading/view.tsx';
import styles from './RuleTable.module.css';
import { ScopeMark } from './ScopeMark.tsx';

const WhyDetails = view('whyDetails');

/** Where a line stands among all lines, drawn or not. */
interface Place {
  readonly index: number;
  readonly measure: ((element: Element | null) => void) | undefined;
}

/** What a row needs to tell the virtual table its height. Row 1 is the header. */
const placing = ({ index, measure }: Place) => ({
  'aria-rowindex': index + 2,
  ...(measure ? { 'data-index': index, ref: measure } : {}),
});

interface RuleRowProps {
  readonly rowKey: string;
  readonly connection: Connection;
  readonly facts: RowFacts;
  readonly columns: readonly ColumnId[];
  readonly tone: 'selected' | 'related' | 'faded' | 'plain';
  readonly open: boolean;
  readonly tabbable: boolean;
  readonly place: Place;
  readonly onPick: (event: MouseEvent<HTMLElement>, key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, key: string) => void;
  readonly onWhy: (key: string, id: string, open: boolean) => void;
}

/** One connection. */
export function RuleRow(props: RuleRowProps) {
  const { rowKey, connection, facts, columns, tone, open, tabbable, place, onPick, onKeyDown, onWhy } = props;
  return (
    <tr
      {...placing(place)}
      className={styles.row}
      data-key={rowKey}
      data-connection={connection.id}
      data-tone={tone}
      tabIndex={tabbable ? 0 : -1}
      aria-selected={tone === 'selected'}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => onPick(event, rowKey)}
      onKeyDown={(event) => onKeyDown(event, rowKey)}
    >
      {columns.map((id, at) => (
        <td key={id} data-column={id} data-align={alignOf(id)} data-whole={isWhole(id)}>
          <span className={styles.cell}>
            {at === 0 ? (
              <Expander connection={connection} open={open} onToggle={() => onWhy(rowKey, connection.id, !open)} />
            ) : null}
            <Value column={id} connection={connection} facts={facts} />
          </span>
        </td>
      ))}
    </tr>
  );
}

interface ValueProps {
  readonly column: ColumnId;
  readonly connection: Connection;
  readonly facts: RowFacts;
}

function Value({ column, connection, facts }: ValueProps) {
  const text = cellOf(column, connection, facts);
  return (
    <span className={styles.value} data-fits={isSureToFit(text, column)}>
      {column === 'scope' ? <ScopeMark scope={connection.scope} /> : text}
    </span>
  );
}

interface ExpanderProps {
  readonly connection: Connection;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Expander({ connection, open, onToggle }: ExpanderProps) {
  const name = connection.number === null ? 'this connection' : `connection ${connection.number}`;
  return (
    <button
      type="button"
      className={styles.expander}
      tabIndex={-1}
      aria-label={`Why ${name}`}
      aria-expanded={open}
      data-tooltip="Why?"
      onClick={onToggle}
    >
      <ChevronRight aria-hidden="true" />
    </button>
  );
}

interface LineProps {
  readonly span: number;
  readonly place: Place;
}

interface WhyLineProps extends LineProps {
  readonly lineKey: string;
  readonly connection: Connection;
  readonly derivation: Derivation;
}

/** The answer to "why?", below its row. */
export function WhyLine({ lineKey, connection, derivation, span, place }: WhyLineProps) {
  return (
    <tr {...placing(place)} className={styles.why} data-key={lineKey}>
      <td colSpan={span}>
        <Suspense fallback={null}>
          <WhyDetails connection={connection} derivation={derivation} />
        </Suspense>
      </td>
    </tr>
  );
}

/** The heading of a group of rows. */
export function GroupLine({ group, span, place }: LineProps & { readonly group: RowGroup }) {
  return (
    <tr {...placing(place)} className={styles.group}>
      <th colSpan={span} scope="rowgroup">
        <span className={styles.groupText}>
          {group.heading} <span className={styles.groupCount}>{group.rows.length}</span>
        </span>
      </th>
    </tr>
  );
}
