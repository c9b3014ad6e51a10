import { ArrowDown, ArrowUp } from 'lucide-react';
import { flushSync } from 'react-dom';
import { columnsFor, headerOf, type ColumnId } from '../../rules/views/ruleColumns.ts';
import { useDesign } from '../../store/designStore.ts';
import { exportColumn, moveColumn, showColumn, useTableStore } from '../../store/tableStore.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { announce } from '../../ui/overlays/Announcer.tsx';
import styles from './ColumnList.module.css';

interface ColumnListProps {
  readonly of: 'table' | 'exports'; // the table's own choice stands beside that of exports; in front of an export, that one alone
}

/** The columns in their order, each to be shown in the table or not, to be exported or not, and moved. */
export function ColumnList({ of }: ColumnListProps) {
  const design = useDesign();
  const order = columnsFor(
    useTableStore((state) => state.order),
    design,
  );
  return (
    <div className={styles.list}>
      {of === 'table' ? (
        <div className={styles.head} aria-hidden="true">
          <span>In the table</span>
          <span>Exported</span>
        </div>
      ) : null}
      <ul className={styles.lines} aria-label="Columns, in their order">
        {order.map((column, index) => (
          <li key={column} className={styles.line}>
            {of === 'table' ? <Shown column={column} /> : null}
            <Exported column={column} isAlone={of === 'exports'} />
            <Mover column={column} by={-1} isEnd={index === 0} />
            <Mover column={column} by={1} isEnd={index === order.length - 1} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Shown({ column }: { readonly column: ColumnId }) {
  const shown = useTableStore((state) => !state.hidden.includes(column));
  return <Checkbox label={headerOf(column)} checked={shown} onChange={(on) => showColumn(column, on)} />;
}

function Exported({ column, isAlone }: { readonly column: ColumnId; readonly isAlone: boolean }) {
  const exported = useTableStore((state) => !state.leftOut.includes(column));
  const label = isAlone ? headerOf(column) : <span className="visually-hidden">Export {headerOf(column)}</span>;
  return <Checkbox label={label} checked={exported} onChange={(on) => exportColumn(column, on)} />;
}

interface MoverProps {
  readonly column: ColumnId;
  readonly by: 1 | -1;
  readonly isEnd: boolean;
}

function Mover({ column, by, isEnd }: MoverProps) {
  const header = headerOf(column);
  const move = (button: HTMLElement): void => {
    flushSync(() => moveColumn(column, by));
    button.focus(); // the browser takes the focus from what is moved in the page
    const { order } = useTableStore.getState();
    announce(`${header}: column ${order.indexOf(column) + 1} of ${order.length}`);
  };
  return (
    <IconButton
      size="sm"
      label={`Move ${header} ${by < 0 ? 'up' : 'down'}`}
      icon={by < 0 ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />}
      aria-disabled={isEnd}
      onClick={(event) => move(event.currentTarget)}
    />
  );
}
