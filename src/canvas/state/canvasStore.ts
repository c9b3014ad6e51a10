import { create } from 'zustand';
import type { Guide } from './snapping.ts';
import { type Point, type Rect } from '../../geometry/rectangles.ts';

/** What a drop would do here: put roles on a host, or place hosts in zones. */
export type DropTarget = { readonly kind: 'host'; readonly id: string; readonly text: string } | DropZones;
interface DropZones {
  readonly kind: 'zones';
  readonly ids: readonly string[]; // the zones that light up; none while nothing changes its zone
}

/** What is on the move; the design knows nothing of it until it is dropped. Coordinates are px of the canvas. */
export type Flight = HostFlight | ZoneFlight;
interface HostFlight {
  readonly kind: 'hosts';
  readonly places: ReadonlyMap<string, Point>; // upper left corners
  readonly guides: readonly Guide[];
  readonly target: DropTarget;
}
export interface ZoneFlight {
  readonly kind: 'zone';
  readonly id: string;
  readonly box: Rect;
  readonly resizing: boolean;
}

/** What a context menu was opened on. */
export type MenuTarget =
  | { readonly kind: 'pane' }
  | { readonly kind: 'host'; readonly id: string }
  | { readonly kind: 'zone'; readonly id: string }
  | { readonly kind: 'edge'; readonly from: string; readonly to: string };

interface CanvasState {
  readonly flight: Flight | null;
  readonly roleTarget: DropTarget | null; // while a role of the palette hovers
  readonly editing: string | null; // the host or zone being renamed
  readonly hoveredEdge: string | null;
  readonly menu: { readonly target: MenuTarget; readonly at: Point } | null; // px of the window
  readonly arranging: boolean;
  readonly minimap: boolean;
}

/** What happens on the canvas at the moment; never part of the design. */
export const useCanvas = create<CanvasState>(() => ({
  flight: null,
  roleTarget: null,
  editing: null,
  hoveredEdge: null,
  menu: null,
  arranging: false,
  minimap: true,
}));

/** Changes what happens on the canvas. */
export const setCanvas = (change: Partial<CanvasState>): void => useCanvas.setState(change);

/** Starts renaming a host or zone where it stands. */
export const startRenaming = (id: string): void => setCanvas({ editing: id });
