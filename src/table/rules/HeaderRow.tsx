import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { alignOf, headerOf, type ColumnId } from '../../rules/views/ruleColumns.ts';
import { sortBy, useTableStore } from '../../store/tableStore.ts';
import styles from './RuleTable.module.css';

/** The headers: a click sorts, Shift adds a key; left and right go from one to the next. */
export function HeaderRow({ columns }: { readonly columns: readonly ColumnId[] }) {
  const head = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState<ColumnId | null>(null);
  const tabbable = active !== null && columns.includes(active) ? active : columns[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const target = step === undefined || !tabbable ? undefined : columns[columns.indexOf(tabbable) + step];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setActive(target);
    head.current?.querySelector<HTMLElement>(`[data-column="${target}"]`)?.focus();
  };
  return (
    <thead ref={head} className={styles.head}>
      <tr aria-rowindex={1}>
        {columns.map((id) => (
          <HeaderCell
            key={id}
            column={id}
            tabbable={id === tabbable}
            onFocus={() => setActive(id)}
            onKeyDown={onKeyDown}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeaderCellProps {
  readonly column: ColumnId;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function HeaderCell({ column, tabbable, onFocus, onKeyDown }: HeaderCellProps) {
  const sort = useTableStore((state) => state.sort);
  const at = sort.findIndex((key) => key.column === column);
  const key = sort[at];
  const direction = key?.descending ? 'descending' : 'ascending';
  const Arrow = key?.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      data-header={headerOf(column)}
      data-align={alignOf(column)}
      {...(key && at === 0 ? { 'aria-sort': direction } : {})}
    >
      <button
        type="button"
        data-column={column}
        data-tooltip={`Sort by ${headerOf(column)}; Shift adds to the sort`}
        tabIndex={tabbable ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={(event) => sortBy(column, event.shiftKey)}
      >
        <span>{headerOf(column)}</span>
        {key ? (
          <span className={styles.sort}>
            <Arrow aria-hidden="true" />
            {sort.length > 1 ? <span aria-hidden="true">{at + 1}</span> : null}
            {at > 0 ? <span className="visually-hidden">{`, sort key ${at + 1}, ${direction}`}</span> : null}
          </span>
        ) : null}
      </button>
    </th>
  );
}
