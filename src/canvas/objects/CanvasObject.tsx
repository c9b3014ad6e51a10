import type { ViewProps } from '../../loading/parts.ts';
import { FirewallBox } from './FirewallBox.tsx';

/** An object as it stands on the canvas, by its kind. */
export function CanvasObject({ object, ...state }: ViewProps['canvasObject']) {
  switch (object.kind) {
    case 'firewall':
      return <FirewallBox firewall={object.item} {...state} />;
  }
}
