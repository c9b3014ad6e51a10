import { cloneElement, useLayoutEffect, useRef, useState } from 'react';
import type { ComponentProps, KeyboardEvent, PointerEvent, RefObject } from 'react';
import { loadAll, sayNotLoaded, useAllLoaded } from '../../loading/loading.ts';
import type { ViewProps } from '../../loading/parts.ts';
import { view } from '../../loading/view.tsx';

// The library that menus are made with comes after the first picture. Until then their buttons look and answer the same.
const OpeningMenu = view('menu');

type MenuProps = Omit<ViewProps['menu'], 'asked'>;
type Asked = ViewProps['menu']['asked'];

/** A button that opens a menu of items. */
export function Menu(props: MenuProps) {
  const loaded = useAllLoaded();
  const [asked, setAsked] = useState<Asked>('not');
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (!loaded || !hadFocus.current || !button?.isConnected) return;
    hadFocus.current = false;
    button.focus();
  }, [loaded, button]);
  const trigger = cloneElement(props.trigger, { ref: setButton });
  if (loaded) return <OpeningMenu {...props} trigger={trigger} asked={asked} />;
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
    loadAll().catch(() => {
      onAsk('not');
      sayNotLoaded('The menu');
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
