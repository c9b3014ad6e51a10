import { resetColumns, useTableStore, wrapCells } from '../../store/tableStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { ColumnList } from './ColumnList.tsx';
import styles from './TableTools.module.css';

/** What the popover of the columns holds. */
export function ColumnLines() {
  const wrap = useTableStore((state) => state.wrap);
  return (
    <>
      <ColumnList of="table" />
      <div className={styles.foot}>
        <Checkbox label="Wrap long cells" checked={wrap} onChange={wrapCells} />
        <Button variant="ghost" size="sm" onClick={resetColumns}>
          Reset columns
        </Button>
      </div>
    </>
  );
}
