import { useEffect } from 'react';
import type { ViewProps } from '../../loading/parts.ts';
import { listenToClipboard } from '../clipboard/clipboard.ts';
import { listenToDrawing } from '../pointer/drawing.ts';
import { listenToPresses } from '../pointer/press.ts';
import { listenToRoleDrags } from '../drag/roleDrag.ts';

/** Follows the clipboard, presses and what is dragged from the palette, for which something must have been done before; draws nothing. */
export function CanvasListeners({ area }: ViewProps['canvasListeners']) {
  useEffect(() => {
    const stops = [
      listenToPresses(area.current),
      listenToDrawing(area.current),
      listenToClipboard(),
      listenToRoleDrags(area.current),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [area]);
  return null;
}
