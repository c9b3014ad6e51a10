import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useId, useRef } from 'react';
import { headerOf, type ColumnId } from '../rules/columns.ts';
import { moveColumn, resetColumns, showColumn, useTableStore, wrapCells } from '../store/tableStore.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './TableTools.module.css';

/** Which columns are shown, and in which order. */
export function ColumnChooser() {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDialogElement>(null);
  const order = useTableStore((state) => state.order);
  const wrap = useTableStore((state) => state.wrap);
  return (
    <>
      <Button
        ref={button}
        variant="ghost"
        size="sm"
        icon={<Columns3 aria-hidden="true" />}
        popoverTarget={id}
        aria-haspopup="dialog"
        data-tooltip="Choose columns"
      >
        Columns
      </Button>
      <dialog
        ref={popover}
        id={id}
        popover="auto"
        aria-label="Columns"
        className={styles.popover}
        onToggle={(event) => {
          if (event.newState === 'open' && button.current && popover.current) stand(popover.current, button.current);
        }}
      >
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
      </dialog>
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

const GAP = 4; // px between the button and what it opens

/** Puts the popover above or below its button, whichever has room, inside the window. */
function stand(popover: HTMLElement, button: HTMLElement): void {
  const box = popover.getBoundingClientRect();
  const at = button.getBoundingClientRect();
  const below = at.bottom + GAP + box.height < window.innerHeight;
  const top = below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - box.height);
  popover.style.top = `${top}px`;
  popover.style.left = `${Math.max(GAP, Math.min(at.right - box.width, window.innerWidth - box.width - GAP))}px`;
}
