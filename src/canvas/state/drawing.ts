import { create } from 'zustand';
import type { Point } from '../../geometry/rectangles.ts';

interface Drawing {
  readonly from: string; // a host or a firewall
  readonly to: string | null; // the host it would connect to, or the zone that would be joined or left
  readonly at: Point; // px of the canvas
}

interface DrawingState {
  readonly hovered: string | null; // the host or firewall below the pointer
  readonly drawing: Drawing | null; // a connection or a link, while the pointer is held down
}

/** The connection that is being drawn from host to host, or the link from a firewall to a zone; never part of the design before it is let go. */
export const useDrawing = create<DrawingState>(() => ({ hovered: null, drawing: null }));

/** Changes what is drawn. */
export const setDrawing = (change: Partial<DrawingState>): void => useDrawing.setState(change);
