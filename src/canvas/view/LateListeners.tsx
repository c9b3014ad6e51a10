import { useEffect, type RefObject } from 'react';
import { listenToClipboard } from '../clipboard/clipboard.ts';
import { listenToPresses } from '../pointer/press.ts';
import { listenToRoleDrags } from '../drag/roleDrag.ts';

/** Follows the clipboard, presses and the roles dragged from the palette, for which something must have been done before; draws nothing. */
export function LateListeners({ area }: { readonly area: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const stops = [listenToPresses(area.current), listenToClipboard(), listenToRoleDrags(area.current)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [area]);
  return null;
}
