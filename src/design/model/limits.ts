import { keysOf } from '../../lib/keysOf.ts';
import type * as z from 'zod/mini';
import { changed, mapped } from '../../lib/sameOr.ts';
import { isRecord } from '../../lib/plainData.ts';
import { LIMITS } from './bounds.ts';
import { withoutEmptyOfDesign, withoutEmptyOfHost, withoutEmptyOfZone } from './empties.ts';
import { firewallSchema, type Firewall, ownConnectionSchema, routeSchema } from './network.ts';
import {
  type CanvasNote,
  acceptedSchema,
  canvasNoteSchema,
  requestSchema,
  resultSchema,
  ruleFactsSchema,
} from './request.ts';
import { baselineSchema, hostSchema, zoneSchema, type Baseline, type Design, type Host, type Zone } from './schema.ts';
import { parseSized, sizeIn, sizeOf, type Size } from './sizes.ts';

/** Texts cut and places rounded to what a design may hold, so that it opens again; the same design where nothing exceeds. */
export function withinLimits(design: Design): Design {
  const { firewalls, canvasNotes } = design;
  const within = changed(design, {
    name: cut(design.name, LIMITS.designName),
    author: cut(design.author, LIMITS.name),
    zones: mapped(design.zones, zoneWithin),
    hosts: mapped(design.hosts, hostWithin),
    ...(firewalls && { firewalls: mapped(firewalls, firewallWithin) }),
    ...(canvasNotes && { canvasNotes: mapped(canvasNotes, noteWithin) }),
  });
  return withoutEmptyOfDesign(within);
}

/** Checks the shape of a host, and remembers how much one holds that passed. */
export const parseHost = (value: unknown): ReturnType<typeof hostSchema.safeParse> => parseSized(hostSchema, value);

interface ListEntry {
  readonly most: number;
  readonly what: string; // as it stands in a sentence
  readonly schema: z.ZodMiniType; // of one of them
}

/** Every list of a design: how long it may be, and the shape of what is in it. */
const LISTS = {
  zones: { most: LIMITS.zones, what: 'zones', schema: zoneSchema },
  hosts: { most: LIMITS.hosts, what: 'hosts', schema: hostSchema },
  ownConnections: { most: LIMITS.ownConnections, what: 'own connections', schema: ownConnectionSchema },
  firewalls: { most: LIMITS.firewalls, what: 'firewalls', schema: firewallSchema },
  routes: { most: LIMITS.routes, what: 'routes', schema: routeSchema },
  canvasNotes: { most: LIMITS.canvasNotes, what: 'notes', schema: canvasNoteSchema },
  facts: { most: LIMITS.facts, what: 'rules with facts of their own', schema: ruleFactsSchema },
  accepted: { most: LIMITS.accepted, what: 'accepted findings', schema: acceptedSchema },
  results: { most: LIMITS.results, what: 'test results', schema: resultSchema },
} as const satisfies Record<string, ListEntry>;
type ListId = keyof typeof LISTS;
const LIST_IDS = keysOf(LISTS);

/**
 * What a design holds too much of to be opened again, as a sentence; null where it opens. Its references are taken to be whole, as
 * commands leave them. How many connections follow is counted elsewhere (rules/extent.ts).
 */
export function excessOf(design: Design): string | null {
  const { baseline } = design;
  const long = tooLong(design) ?? (baseline ? tooLong(baseline.design) : null);
  if (long !== null) return long;
  if (design.nextId > LIMITS.nextId) return 'This design has no number left for another host or zone.';
  const size = sizeOfDesign(design);
  return size.entries > LIMITS.values || size.letters > LIMITS.letters ? BEYOND : null;
}

function tooLong(design: Design | Baseline['design']): string | null {
  const lists = listsOf(design);
  const long = LIST_IDS.find((id) => (lists[id]?.length ?? 0) > LISTS[id].most);
  return long === undefined ? null : `A design holds up to ${LISTS[long].most} ${LISTS[long].what}.`;
}

/** Lists are looked at one entry at a time, all else as a whole. */
function sizeOfDesign(design: Design): Size {
  const total = { entries: 0, letters: 0 };
  const add = ({ entries, letters }: Size): void => {
    total.entries += 1 + entries;
    total.letters += letters;
  };
  const lists = listsOf(design);
  for (const id of LIST_IDS) {
    for (const one of lists[id] ?? []) add(sizeOf(LISTS[id].schema, one));
  }
  for (const [key, value] of Object.entries(design)) add(key in lists ? LIST : sizeOfField(key, value));
  return total;
}

const LIST: Size = { entries: 0, letters: 0 }; // whose entries are counted apart

const listsOf = (design: Design | Baseline['design']): Partial<Record<ListId, readonly object[]>> =>
  Object.fromEntries(LIST_IDS.flatMap((id) => (id in design ? [[id, Reflect.get(design, id)]] : [])));

/** A baseline stays as it is for many edits. */
function sizeOfField(key: string, value: unknown): Size {
  const schema = key === 'baseline' ? baselineSchema : key === 'request' ? requestSchema : null;
  return schema && isRecord(value) ? sizeOf(schema, value) : sizeIn(value);
}

const BEYOND = 'That would be more, or reach farther, than a design holds.';

const cut = (text: string, most: number): string => (text.length > most ? text.slice(0, most) : text);

/** A whole number within reach; what is no number, and -0, are 0. */
const reached = (value: number): number => Math.round(Math.min(LIMITS.reach, Math.max(-LIMITS.reach, value))) || 0;

const extended = (value: number): number => Math.max(LIMITS.extent, reached(value));

function zoneWithin(whole: Zone): Zone {
  const zone = withoutEmptyOfZone(whole);
  return changed(zone, {
    name: cut(zone.name, LIMITS.name),
    ...(zone.note !== undefined && { note: cut(zone.note, LIMITS.note) }),
    x: reached(zone.x),
    y: reached(zone.y),
    width: extended(zone.width),
    height: extended(zone.height),
  });
}

function hostWithin(whole: Host): Host {
  const host = withoutEmptyOfHost(whole);
  return changed(host, {
    name: cut(host.name, LIMITS.name),
    fqdn: cut(host.fqdn, LIMITS.fqdn),
    ...(host.note !== undefined && { note: cut(host.note, LIMITS.note) }),
    x: reached(host.x),
    y: reached(host.y),
  });
}

const firewallWithin = (firewall: Firewall): Firewall =>
  changed(firewall, {
    name: cut(firewall.name, LIMITS.name),
    owner: cut(firewall.owner, LIMITS.fact),
    note: cut(firewall.note, LIMITS.note),
    x: reached(firewall.x),
    y: reached(firewall.y),
  });

const noteWithin = (note: CanvasNote): CanvasNote =>
  changed(note, {
    text: cut(note.text, LIMITS.note),
    x: reached(note.x),
    y: reached(note.y),
    width: extended(note.width),
    height: extended(note.height),
  });
