import { DropdownMenu as Radix } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import styles from './Menu.module.css';
import { MenuPortal } from './items.tsx';

export interface MenuPoint {
  readonly x: number; // px in the window
  readonly y: number;
}

interface ContextMenuProps {
  readonly label: string;
  readonly at: MenuPoint;
  readonly onClose: () => void;
  readonly children: ReactNode; // of items.tsx
}

/** A menu at a point, rendered only while it is open; the focus goes back to where it was. */
export function ContextMenu({ label, at, onClose, children }: ContextMenuProps) {
  const [before] = useState(() => document.activeElement);
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => open || onClose()}>
      <Radix.Trigger className={styles.point} style={{ left: at.x, top: at.y }} tabIndex={-1} aria-hidden="true" />
      <MenuPortal>
        <Radix.Content
          key={`${at.x} ${at.y}`}
          className={styles.menu}
          aria-label={label}
          align="start"
          sideOffset={0}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // What was clicked beside the menu has the focus already and keeps it.
            if (document.activeElement !== document.body) return;
            if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
          }}
        >
          {children}
        </Radix.Content>
      </MenuPortal>
    </Radix.Root>
  );
}
