import { Suspense, useId, useRef, type ReactNode } from 'react';
import { useAllLoaded } from '../../loading/loading.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from '../columns/TableTools.module.css';

interface ToolPopoverProps {
  readonly label: string;
  readonly tooltip: string;
  readonly icon: ReactNode;
  readonly children: ReactNode; // loaded after the first picture
}

/** A button of the table's bar with what it opens above or below it. */
export function ToolPopover({ label, tooltip, icon, children }: ToolPopoverProps) {
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
        icon={icon}
        popoverTarget={id}
        aria-haspopup="dialog"
        data-tooltip={tooltip}
      >
        {label}
      </Button>
      <dialog
        ref={popover}
        id={id}
        popover="auto"
        aria-label={label}
        className={styles.popover}
        onToggle={(event) => {
          if (event.newState === 'open' && button.current && popover.current) stand(popover.current, button.current);
        }}
      >
        {rest ? <Suspense fallback={null}>{children}</Suspense> : null}
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
