import { OBJECT_KINDS, objectsOf, type CanvasObject } from '../model/canvasObjects.ts';
import { hostBoxes } from '../model/measures.ts';
import type { Firewall } from '../model/network.ts';
import type { Design } from '../model/schema.ts';
import { freeAround } from '../../geometry/freeAround.ts';
import { boundsOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import { onGrid } from '../../geometry/grid.ts';
import { uniqueName } from './uniqueName.ts';

/** The objects of a design with these ids, as the lists of a fragment. */
export function objectsWith({ firewalls = [], canvasNotes = [] }: Design, ids: ReadonlySet<string>): Partial<Design> {
  const wanted = <T extends { readonly id: string }>(items: readonly T[]): T[] => items.filter(({ id }) => ids.has(id));
  const lists = { firewalls: wanted(firewalls), canvasNotes: wanted(canvasNotes) };
  return {
    ...(lists.firewalls.length > 0 && { firewalls: lists.firewalls }),
    ...(lists.canvasNotes.length > 0 && { canvasNotes: lists.canvasNotes }),
  };
}

/** The zones that objects belong to: those that firewalls join. */
export const zonesOfObjects = ({ firewalls = [] }: Pick<Design, 'firewalls'>): string[] =>
  firewalls.flatMap(({ zones }) => zones.map(({ zone }) => zone));

/** The ids that copies of objects get, by those of the originals. */
export const idsOfCopies = (fragment: Design, firstNumber: number): [string, string][] =>
  objectsOf(fragment).map(({ id, kind }, i) => [id, `${OBJECT_KINDS[kind].letter}${firstNumber + i}`]);

interface Into {
  readonly ids: ReadonlyMap<string, string>; // of the copies, by those of the originals
  readonly zones: ReadonlyMap<string, string>; // of the design, by those of the fragment
  readonly corner: Point | null; // where the copies are to be, px of the canvas; null: beside the originals
}

/** Adds copies of a fragment's objects where they hide nothing; their distances from each other stay. */
export function withCopiedObjects(design: Design, fragment: Design, into: Into): Design {
  const objects = objectsOf(fragment);
  if (objects.length === 0) return design;
  const bounds = boundsOf(objects.map(({ box }) => box));
  const taken: Rect[] = [...hostBoxes(design).values(), ...objectsOf(design).map(({ box }) => box)];
  const at = freeAround({ ...bounds, ...into.corner }, taken);
  const shift = { x: at.x - bounds.x, y: at.y - bounds.y };
  return objects.reduce((before, object) => withCopy(before, object, shift, into), design);
}

function withCopy(design: Design, { id, box, ...object }: CanvasObject, shift: Point, { ids, zones }: Into): Design {
  const own = { id: ids.get(id) ?? id, x: onGrid(box.x + shift.x), y: onGrid(box.y + shift.y) };
  if (object.kind === 'note')
    return { ...design, canvasNotes: [...(design.canvasNotes ?? []), { ...object.item, ...own }] };
  const { item } = object;
  const firewalls = design.firewalls ?? [];
  const name = uniqueName(item.name, new Set(firewalls.map((one) => one.name.toLowerCase())));
  return { ...design, firewalls: [...firewalls, { ...item, ...own, name, zones: legsIn(item, zones) }] };
}

/** The zones of a firewall, in the design it comes to; two that become one are joined once. */
function legsIn({ zones: legs }: Firewall, zones: ReadonlyMap<string, string>): Firewall['zones'] {
  const there = legs.flatMap((leg) => {
    const zone = zones.get(leg.zone);
    return zone === undefined ? [] : [{ ...leg, zone }];
  });
  return [...new Map(there.toReversed().map((leg) => [leg.zone, leg])).values()].toReversed();
}
