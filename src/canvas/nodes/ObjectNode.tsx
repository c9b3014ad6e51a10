import type { NodeProps } from '@xyflow/react';
import { Suspense } from 'react';
import { view } from '../../loading/view.tsx';
import type { ObjectNode as Node } from '../state/toFlow.ts';

const CanvasObject = view('canvasObject');

/** What stands on the canvas beside zones and hosts; how it looks comes beside the first picture. */
export function ObjectNode({ data: { object, editing }, selected }: NodeProps<Node>) {
  return (
    <Suspense fallback={null}>
      <CanvasObject object={object} editing={editing} selected={selected} />
    </Suspense>
  );
}
