import { Suspense } from 'react';
import type { ViewProps } from '../../loading/parts.ts';
import { view } from '../../loading/view.tsx';
import { FirewallBox } from './FirewallBox.tsx';

const NoteBox = view('noteBox');

/** An object as it stands on the canvas, by its kind. */
export function CanvasObject({ object, ...state }: ViewProps['canvasObject']) {
  switch (object.kind) {
    case 'firewall':
      return <FirewallBox firewall={object.item} {...state} />;
    case 'note':
      return (
        <Suspense fallback={null}>
          <NoteBox note={object.item} {...state} />
        </Suspense>
      );
  }
}
