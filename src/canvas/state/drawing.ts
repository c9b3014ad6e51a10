import { create } from 'zustand';
import type { Point } from '../../geometry/rectangles.ts';

interface Drawing {
  readonly from: string; // hosts
  readonly to: string | null;
  readonly at: Point; // px of the canvas
}

interface DrawingState {
  readonly hovered: string | null; // the host below the pointer
  readonly drawing: Drawing | null; // a connection, while the pointer is held down
}

/** The connection that is being drawn from host to host; never part of the design before it is let go. */
export const useDrawing = create<DrawingState>(() => ({ hovered: null, drawing: null }));

/** Changes what is drawn. */
export const setDrawing = (change: Partial<DrawingState>): void => useDrawing.setState(change);
