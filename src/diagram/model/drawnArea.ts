import { boundsOf, inflated, type Rect } from '../../geometry/rectangles.ts';
import { EDGE_STYLE, type EdgePicture } from './diagramModel.ts';

/** What of a picture takes room: boxes, and edges as they are routed. */
export interface Drawn {
  readonly zones: readonly Boxed[];
  readonly hosts: readonly Boxed[];
  readonly firewalls: readonly Boxed[];
  readonly notes?: readonly Rect[];
  readonly edges: readonly Pick<EdgePicture, 'points' | 'labelBox'>[];
}
interface Boxed {
  readonly box: Rect;
}

/** All that ink touches, px of the canvas: edges may leave the zones. */
export function drawnAreaOf({ zones, hosts, firewalls, notes = [], edges }: Drawn): Rect {
  return boundsOf([...[...zones, ...hosts, ...firewalls].map(({ box }) => box), ...notes, ...edges.map(areaOfEdge)]);
}

/** All that the ink of an edge touches, its label included, px of the canvas. */
export function areaOfEdge({ points, labelBox }: Drawn['edges'][number]): Rect {
  const line = points.map(({ x, y }) => inflated({ x, y, width: 0, height: 0 }, EDGE_STYLE.arrow / 2));
  return boundsOf(labelBox ? [...line, labelBox] : line);
}
