import type { ViewProps } from '../../loading/parts.ts';
import { NodeResizer, type ResizeParams } from '@xyflow/react';
import { boxInZone, MEASURES } from '../../design/model/measures.ts';
import { EMPTY_ZONE } from '../../design/edit/placing.ts';
import { resizeZone } from '../../actions/moving.ts';
import { currentDesign } from '../../store/designStore.ts';
import { setCanvas } from '../state/canvasStore.ts';
import { heldNow, hold, letGo } from '../state/held.ts';
import { gridBox } from '../drag/moving.ts';
import styles from '../objects/Resizer.module.css';
import { boundsOf } from '../../geometry/rectangles.ts';

/** What a selected zone is resized by. */
export function ZoneResizer({ id }: ViewProps['zoneResizer']) {
  const least = leastSize(id);
  const follow = (params: ResizeParams): void => {
    if (heldNow()) setCanvas({ flight: { kind: 'zone', id, box: gridBox(params), resizing: true } });
  };
  const end = (params: ResizeParams): void => {
    if (letGo()) resizeZone(id, gridBox(params));
    setCanvas({ flight: null });
  };
  return (
    <NodeResizer
      minWidth={least.width}
      minHeight={least.height}
      lineClassName={styles.resizeLine ?? ''}
      handleClassName={styles.resizeHandle ?? ''}
      onResizeStart={() => hold([id])}
      onResize={(_, params) => follow(params)}
      onResizeEnd={(_, params) => end(params)}
    />
  );
}

/** The least size that holds the hosts of a zone. */
function leastSize(id: string): { width: number; height: number } {
  const boxes = currentDesign()
    .hosts.filter((host) => host.zone === id)
    .map(boxInZone);
  if (boxes.length === 0) return EMPTY_ZONE;
  const { width, height } = boundsOf(boxes);
  return {
    width: width + MEASURES.zonePadding,
    height: height + MEASURES.zoneTitle + MEASURES.zonePadding / 2,
  };
}
