import { ArrowDown, ArrowUp } from 'lucide-react';
import { headerOf, type ColumnId } from '../../rules/views/ruleColumns.ts';
import { moveColumn, resetColumns, showColumn, useTableStore, wrapCells } from '../../store/tableStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import styles from './TableTools.module.css';

/** The columns in their order, each to be shown or not and moved. */
export function ColumnLines() {
  const order = useTableStore((state) => state.order);
  const wrap = useTableStore((state) => state.wrap);
  return (
    <>
      <div className={styles.columns}>
        {order.map((column, index) => (
          <ColumnLine key={column} column={column} first={index === 0} last={index === order.length - 1} />
        ))}
      </div>
      <div className={styles.foot}>
        <Checkbox label="Wrap long cells" checked={wrap} onChange={wrapCells} />
        <Button variant="ghost" size="sm" onClick={resetColumns}>
          Reset columns
        </Button>
      </div>
    </>
  );
}

interface ColumnLineProps {
  readonly column: ColumnId;
  readonly first: boolean;
  readonly last: boolean;
}

function ColumnLine({ column, first, last }: ColumnLineProps) {
  const shown = useTableStore((state) => !state.hidden.includes(column));
  const header = headerOf(column);
  return (
    <div className={styles.column}>
      <Checkbox label={header} checked={shown} onChange={(checked) => showColumn(column, checked)} />
      <IconButton
        size="sm"
        label={`Move ${header} up`}
        icon={<ArrowUp aria-hidden="true" />}
        aria-disabled={first}
        onClick={() => moveColumn(column, -1)}
      />
      <IconButton
        size="sm"
        label={`Move ${header} down`}
        icon={<ArrowDown aria-hidden="true" />}
        aria-disabled={last}
        onClick={() => moveColumn(column, 1)}
      />
    </div>
  );
}
