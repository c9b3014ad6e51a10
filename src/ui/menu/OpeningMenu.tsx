import { DropdownMenu as Radix } from 'radix-ui';
import { useEffect, useRef } from 'react';
import type { ViewProps } from '../../loading/parts.ts';
import { MenuFooter, MenuPortal } from './items.tsx';
import styles from './Menu.module.css';

/** A button with its menu; Menu.tsx stands for it until it is loaded, and may have been asked to open meanwhile. */
export function OpeningMenu({ trigger, align = 'start', footer, asked, children }: ViewProps['menu']) {
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // As the library does by itself when the key was pressed while it was there.
    if (asked === 'byKey') content.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }, [asked]);
  return (
    <Radix.Root modal={false} defaultOpen={asked !== 'not'}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <MenuPortal>
        <Radix.Content ref={content} className={styles.menu} align={align} sideOffset={4} collisionPadding={8} loop>
          {children}
          <MenuFooter>{footer}</MenuFooter>
        </Radix.Content>
      </MenuPortal>
    </Radix.Root>
  );
}
