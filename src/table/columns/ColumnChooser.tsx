import { Columns3 } from 'lucide-react';
import { Suspense, useId, useRef } from 'react';
import { useAllLoaded } from '../../loading/loading.ts';
import { view } from '../../loading/view.tsx';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './TableTools.module.css';

const ColumnLines = view('columnLines');

/** Which columns are shown, and in which order. */
export function ColumnChooser() {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDialogElement>(null);
  const rest = useAllLoaded();
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
        {rest ? (
          <Suspense fallback={null}>
            <ColumnLines />
          </Suspense>
        ) : null}
      </dialog>
    </>
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
