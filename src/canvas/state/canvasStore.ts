import { create } from 'zustand';
import type { Fragment } from '../../design/io/clipboard.ts';
import type { ObjectKind } from '../../design/model/canvasObjects.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Focus } from '../../store/focus.ts';
import type { Guide } from './snapping.ts';
import type { Point, Rect } from '../../geometry/rectangles.ts';

/** What a drop would do here: put roles on a host, or place hosts in zones. */
export type DropTarget = { readonly kind: 'host'; readonly id: string; readonly text: string } | DropZones;
interface DropZones {
  readonly kind: 'zones';
  readonly ids: readonly string[]; // the zones that light up; none while nothing changes its zone
  readonly text?: string; // what would be done with them, where that isn't plain
}

/** What is on the move; the design knows nothing of it until it is dropped. Coordinates are px of the canvas. */
export type Flight = HostFlight | ZoneFlight;
interface HostFlight {
  readonly kind: 'hosts';
  readonly places: ReadonlyMap<string, Point>; // upper left corners of hosts and objects
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
  | { readonly kind: 'object'; readonly id: string }
  | { readonly kind: 'edge'; readonly from: string; readonly to: string };

interface CanvasState {
  readonly held: readonly string[] | null; // the things or the zone that a drag or a resizing has taken hold of
  readonly elements: ReadonlyMap<string, HTMLElement> | null; // the page's own of hosts, while some are on the move
  readonly flight: Flight | null;
  readonly role: RoleId | ObjectKind | null; // of the palette, while it is dragged
  readonly roleTarget: DropTarget | null; // while that hovers
  readonly box: readonly string[] | null; // while a box of selection is drawn: the things that stay selected with it
  readonly copied: Fragment | null; // last here, for browsers that let no page read the clipboard
  readonly editing: string | null; // the host, zone or object being renamed
  readonly hoveredEdge: string | null;
  readonly menu: { readonly target: MenuTarget; readonly at: Point } | null; // px of the window
  readonly arranging: AbortController | null; // what cancels it
  readonly minimap: boolean;
  readonly compared: Focus | null; // what stands out of a comparison while nothing is selected
}

/** What happens on the canvas at the moment; never part of the design. */
export const useCanvas = create<CanvasState>(() => ({
  held: null,
  elements: null,
  flight: null,
  role: null,
  roleTarget: null,
  box: null,
  copied: null,
  editing: null,
  hoveredEdge: null,
  menu: null,
  arranging: null,
  minimap: true,
  compared: null,
}));

/** Changes what happens on the canvas. */
export const setCanvas = (change: Partial<CanvasState>): void => useCanvas.setState(change);

/** Starts renaming a host, zone or object where it stands. */
export const startRenaming = (id: string): void => setCanvas({ editing: id });
