import type { Rect } from '../../geometry/rectangles.ts';
import type { Firewall } from './network.ts';
import type { Design } from './schema.ts';

/** What stands on the canvas beside zones and hosts, with its place on the canvas in px. */
export type CanvasObject = { readonly id: string; readonly box: Rect; readonly name: string } & {
  readonly kind: 'firewall';
  readonly item: Firewall;
};
export type ObjectKind = CanvasObject['kind'];

/** What each kind of object is called, the list of the design it stands in, and what its ids begin with. Selecting, moving, removing and copying read this table. */
export const OBJECT_KINDS = {
  firewall: { list: 'firewalls', letter: 'f', label: 'Firewall', noun: 'firewall' },
} as const satisfies Record<ObjectKind, { list: keyof Design; letter: string; label: string; noun: string }>;

/** The size of a firewall, px. */
export const FIREWALL_SIZE = { width: 150, height: 50 } as const;

/** What a firewall is called. */
export const firewallLabel = ({ name, id }: Pick<Firewall, 'name' | 'id'>): string => name.trim() || id;

/** Where a firewall stands on the canvas, px. */
export const firewallBox = ({ x, y }: Pick<Firewall, 'x' | 'y'>): Rect => ({ x, y, ...FIREWALL_SIZE });

/** All objects of a design, in the order of their lists. */
export const objectsOf = ({ firewalls }: Pick<Design, 'firewalls'>): readonly CanvasObject[] =>
  (firewalls ?? []).map((item) => ({
    kind: 'firewall',
    id: item.id,
    box: firewallBox(item),
    name: firewallLabel(item),
    item,
  }));
