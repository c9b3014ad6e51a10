import { getViewportForBounds, type Viewport } from '@xyflow/react';
import type { Rect } from '../../geometry/rectangles.ts';

/** The greatest zoom, and the least where nothing larger is drawn. */
export const ZOOM = { least: 0.04, most: 2.5 } as const;

const LEAST_PICTURE = 100; // px of the window: no canvas has less room in either direction

/** Room around the design for what floats over the canvas: controls and legend below. */
export const PADDING = { top: '16px', left: '16px', right: '16px', bottom: '60px' } as const;

/** How far out one may zoom: until what is drawn, however large, is a small picture. */
export const leastZoomOf = ({ width, height }: Size): number =>
  Math.min(ZOOM.least, LEAST_PICTURE / Math.max(width, height, 1));

type Size = Pick<Rect, 'width' | 'height'>;

/** The view of an area that shows all of it in a canvas of a size (px of the window), never larger than life. */
export function viewOf(area: Rect, { width, height }: Size): Viewport {
  return getViewportForBounds(area, width, height, leastZoomOf(area), 1, PADDING);
}

/** A zoom in percent; from afar, where whole percent would say 0, with two digits. */
export function percentOf(zoom: number): string {
  const percent = zoom * 100;
  return `${percent < 1 ? Number(percent.toPrecision(2)) : Math.round(percent)}`;
}
