import { cloneElement, useLayoutEffect, useRef, useState } from 'react';
import type { ComponentProps, KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react';
import { create } from 'zustand';
import { alsoLoad, loadLateParts } from './late.tsx';
import type * as MenuParts from './menuParts.tsx';
import { showToast } from './toasts.ts';
import type { Asked, CheckProps, ItemProps, MenuProps, RadioGroupProps, SubProps } from './menuParts.tsx';

type Parts = typeof MenuParts;

// The library that menus are made with comes after the first picture. Until then their buttons look and answer the same.
const useParts = create<{ readonly parts: Parts | null }>(() => ({ parts: null }));

/** For whoever has loaded it for itself. */
export const provideMenus = (parts: Parts): void => useParts.setState({ parts });

let loadedParts: Parts | null = null;
alsoLoad(async () => {
  loadedParts = await import('./menuParts.tsx');
});

/** Loads what the first picture did without, what stands in menus included, and then lets menus open. */
export async function loadRest(): Promise<void> {
  await loadLateParts();
  if (!loadedParts) throw new Error('Menus could not be loaded');
  provideMenus(loadedParts);
}

/** Whether all that the first picture did without is there. */
export const useRest = (): boolean => useParts((state) => state.parts !== null);

/** A button that opens a menu of items. */
export function Menu(props: MenuProps) {
  const parts = useParts((state) => state.parts);
  const [asked, setAsked] = useState<Asked>('not');
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (!parts || !hadFocus.current || !button?.isConnected) return;
    hadFocus.current = false;
    button.focus();
  }, [parts, button]);
  const trigger = cloneElement(props.trigger, { ref: setButton });
  if (parts) return <parts.Menu {...props} trigger={trigger} asked={asked} />;
  return <Waiting trigger={trigger} asked={asked} onAsk={setAsked} button={button} hadFocus={hadFocus} />;
}

interface WaitingProps extends Pick<MenuProps, 'trigger'> {
  readonly asked: Asked;
  readonly onAsk: (how: Asked) => void;
  readonly button: HTMLButtonElement | null;
  readonly hadFocus: RefObject<boolean>;
}

/** The button alone: it notes what it is pressed for and is followed by the menu, which is open then. */
function Waiting({ trigger, asked, onAsk, button, hadFocus }: WaitingProps) {
  useLayoutEffect(
    () => () => {
      hadFocus.current = button !== null && button === document.activeElement;
    },
    [button, hadFocus],
  );
  const ask = (how: Asked): void => {
    onAsk(how);
    loadRest().catch(() => {
      onAsk('not');
      showToast('The menu could not be loaded. Try again, or reload the page if it keeps happening.', {
        tone: 'error',
      });
    });
  };
  const own: ComponentProps<'button'> = {
    'aria-haspopup': 'menu',
    'aria-expanded': asked !== 'not',
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0 && !event.ctrlKey) ask('byPointer');
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!OPENING.has(event.key)) return;
      event.preventDefault();
      ask('byKey');
    },
  };
  return cloneElement(trigger, own);
}

const OPENING = new Set(['Enter', ' ', 'ArrowDown']);

/** What stands in a menu is drawn only when one is open, and none is before the parts are there. */
function loaded(): Parts {
  const { parts } = useParts.getState();
  if (!parts) throw new Error('No menu can be open yet');
  return parts;
}

/** A note below the items; not an item itself. */
export function MenuFooter(props: { readonly children: ReactNode }) {
  const Part = loaded().MenuFooter;
  return <Part {...props} />;
}

/** Something to do. */
export function MenuItem(props: ItemProps) {
  const Part = loaded().MenuItem;
  return <Part {...props} />;
}

/** Something to switch on or off; the menu stays open for the next one. */
export function MenuCheckItem(props: CheckProps) {
  const Part = loaded().MenuCheckItem;
  return <Part {...props} />;
}

/** One of several. */
export function MenuRadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const Part = loaded().MenuRadioGroup<Value>;
  return <Part {...props} />;
}

/** A menu inside a menu. */
export function MenuSub(props: SubProps) {
  const Part = loaded().MenuSub;
  return <Part {...props} />;
}

/** A line between groups of items. */
export function MenuSeparator() {
  const Part = loaded().MenuSeparator;
  return <Part />;
}

/** A heading over a group of items. */
export function MenuLabel(props: { readonly children: ReactNode }) {
  const Part = loaded().MenuLabel;
  return <Part {...props} />;
}
