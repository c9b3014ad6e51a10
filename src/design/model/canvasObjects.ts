import type { Rect } from '../../geometry/rectangles.ts';
import type { Firewall } from './network.ts';
import type { CanvasNote } from './request.ts';
import type { Design } from './schema.ts';

/** What stands on the canvas beside zones and hosts, with its place on the canvas in px. */
export type CanvasObject = { readonly id: string; readonly box: Rect; readonly name: string } & (
  | { readonly kind: 'firewall'; readonly item: Firewall }
  | { readonly kind: 'note'; readonly item: CanvasNote }
);
export type ObjectKind = CanvasObject['kind'];

/** What each kind of object is called, the list of the design it stands in, and what its ids begin with. Selecting, moving, removing and copying read this table. */
export const OBJECT_KINDS = {
  firewall: { list: 'firewalls', letter: 'f', label: 'Firewall', noun: 'firewall' },
  note: { list: 'canvasNotes', letter: 'n', label: 'Note', noun: 'note' },
} as const satisfies Record<ObjectKind, { list: keyof Design; letter: string; label: string; noun: string }>;

/** The size of a firewall, px. */
export const FIREWALL_SIZE = { width: 150, height: 50 } as const;

/** The size of a note at first, px. */
export const NOTE_SIZE = { width: 220, height: 80 } as const;

/** What a firewall is called. */
export const firewallLabel = ({ name, id }: Pick<Firewall, 'name' | 'id'>): string => name.trim() || id;

const EXCERPT = 24; // characters

/** What a note is called: how it begins. */
export function noteLabel({ text }: Pick<CanvasNote, 'text'>): string {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (words === '') return 'Empty note';
  return words.length > EXCERPT ? `“${Array.from(words).slice(0, EXCERPT).join('').trimEnd()}…”` : `“${words}”`;
}

/** Where a firewall stands on the canvas, px. */
export const firewallBox = ({ x, y }: Pick<Firewall, 'x' | 'y'>): Rect => ({ x, y, ...FIREWALL_SIZE });

/** Where a note stands on the canvas, px. */
export const noteBox = ({ x, y, width, height }: CanvasNote): Rect => ({ x, y, width, height });

/** All objects of a design, in the order of their lists. */
export const objectsOf = ({
  firewalls,
  canvasNotes,
}: Pick<Design, 'firewalls' | 'canvasNotes'>): readonly CanvasObject[] => [
  ...(firewalls ?? []).map((item) => ({
    kind: 'firewall' as const,
    id: item.id,
    box: firewallBox(item),
    name: firewallLabel(item),
    item,
  })),
  ...(canvasNotes ?? []).map((item) => ({
    kind: 'note' as const,
    id: item.id,
    box: noteBox(item),
    name: noteLabel(item),
    item,
  })),
];
