import type { ObjectKind } from '../design/model/canvasObjects.ts';
import type { Point } from '../geometry/rectangles.ts';
import { addFirewall } from './firewalls.ts';
import { addNote } from './notes.ts';

interface AddObject {
  readonly label: string;
  readonly run: (at?: Point) => void; // a point of the canvas, px; without one, where it belongs
}

/** How each kind of object is added: palette, menus, search and drops read this table. */
export const ADD_OBJECT = { firewall: addFirewall, note: addNote } as const satisfies Record<ObjectKind, AddObject>;
