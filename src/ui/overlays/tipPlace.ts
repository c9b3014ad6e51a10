import { overlaps, type Point, type Rect } from '../../geometry/rectangles.ts';

const GAP = 6; // px between the anchor and its tip, and between the tip and the edge of the window

type Size = Pick<Rect, 'width' | 'height'>;

/** Where a tip stands: below its anchor, above, at its right or left; the first place that is in the window and hides none of what must be read. */
export function tipPlace(anchor: Rect, tip: Size, view: Size, kept: readonly Rect[], beside = false): Point {
  const { width, height } = tip;
  const within = (at: number, length: number, room: number): number => Math.max(GAP, Math.min(at, room - length - GAP));
  const x = within(anchor.x + anchor.width / 2 - tip.width / 2, tip.width, view.width);
  const y = within(anchor.y + anchor.height / 2 - tip.height / 2, tip.height, view.height);
  const below = { x, y: anchor.y + anchor.height + GAP };
  const above = { x, y: anchor.y - GAP - tip.height };
  const right = { x: anchor.x + anchor.width + GAP, y };
  const left = { x: anchor.x - GAP - tip.width, y };
  const places = beside ? [right, left, below, above] : [below, above, right, left];
  const inView = places.filter(
    (at) => at.x >= 0 && at.y >= 0 && at.x + tip.width <= view.width && at.y + tip.height <= view.height,
  );
  const isFree = (at: Point): boolean => kept.every((box) => !overlaps({ ...at, width, height }, box));
  return inView.find(isFree) ?? inView[0] ?? { x, y };
}
