import { allAddresses } from '../model/ownAddresses.ts';
import { addressKey, fqdnKey } from '../model/addresses.ts';
import { objectsOf } from '../model/canvasObjects.ts';
import { boxInZone, MEASURES } from '../model/measures.ts';
import type { Command } from '../edit/commands.ts';
import { readDesignFile, writeDesignFile } from './file.ts';
import { EMPTY_ZONE, freeZonePlace } from '../edit/placing.ts';
import { RELATION_IDS } from '../model/relations.ts';
import type { Result } from '../../lib/result.ts';
import type { OwnConnection } from '../model/network.ts';
import type { Design, Host, Partners, Zone } from '../model/schema.ts';
import { groupBy } from '../../lib/groupBy.ts';
import { boundsOf, tooClose, type Rect } from '../../geometry/rectangles.ts';
import { onGrid } from '../../geometry/grid.ts';
import { idsOfCopies, objectsWith, withCopiedObjects, zonesOfObjects } from './copiedObjects.ts';
import { uniqueName, type Counted } from './uniqueName.ts';

/** Copied hosts and objects: a design of only them and their zones. As text it is a design file, and passes the same door. */
export type Fragment = Design;

const STEP = 2 * MEASURES.grid;
const GAP = 60; // px between a copy and the hosts that were there

/** The hosts and objects with their zones, the partner choices and the own connections among them. */
export function fragmentOf(design: Design, ids: readonly string[]): Fragment {
  const wanted = new Set(ids);
  const hosts = design.hosts.filter(({ id }) => wanted.has(id));
  const objects = objectsWith(design, wanted);
  const zones = new Set([...hosts.flatMap(zonesOf), ...zonesOfObjects(objects)]);
  const own = (design.ownConnections ?? []).filter(({ from, to }) => wanted.has(from) && wanted.has(to));
  return {
    name: '',
    author: '',
    nextId: design.nextId,
    zones: design.zones.filter(({ id }) => zones.has(id)).map(withoutHiding),
    hosts: hosts.map((host) => ({
      ...translatedBy(host, (id) => (wanted.has(id) ? id : null)),
      partners: partnersWithin(host.partners, (id) => (wanted.has(id) ? id : null)),
    })),
    ...(own.length > 0 && { ownConnections: own }),
    ...objects,
  };
}

/** The ids of the hosts and objects in a fragment. */
export const thingsIn = (fragment: Fragment): string[] =>
  [...fragment.hosts, ...objectsOf(fragment)].map(({ id }) => id);

/** The zones a host stands in, has cards in, or is seen from by other addresses. */
const zonesOf = ({ zone, cards = [], published = [], hiddenBehind = [] }: Host): string[] => [
  zone,
  ...cards.map((card) => card.zone),
  ...[...published, ...hiddenBehind].flatMap(({ zones }) => zones),
];

function withoutHiding(zone: Zone): Zone {
  const { hiddenBehind: _, ...rest } = zone;
  return rest;
}

/** The host with its addresses translated by other firewalls; where one has no copy, who translates is to be told again. */
function translatedBy(host: Host, idOf: (id: string) => string | null): Host {
  const told = <T extends { firewall: string | null }>(one: T): T => ({
    ...one,
    firewall: one.firewall === null ? null : idOf(one.firewall),
  });
  return {
    ...host,
    ...(host.published && { published: host.published.map(told) }),
    ...(host.hiddenBehind && { hiddenBehind: host.hiddenBehind.map(told) }),
  };
}

/** Hosts and objects as text for the clipboard. */
export const writeFragment = (design: Design, ids: readonly string[]): string =>
  writeDesignFile(fragmentOf(design, ids));

/** Hosts and objects from the text of the clipboard, or a message. */
export const readFragment = (text: string): Result<Fragment> => readDesignFile(text);

/** Where copies are put: upper left corner of all of them in a zone, px relative to it; absent: beside the originals. */
export interface PasteAt {
  readonly zone: string;
  readonly x: number;
  readonly y: number;
}

/** Adds copies of the hosts and objects, with ids and names of their own, and the own connections among them. Addresses and FQDNs that are taken aren't copied. */
export const pasteFragment =
  (fragment: Fragment, at?: PasteAt): Command =>
  (before) => {
    if (thingsIn(fragment).length === 0) return before;
    const { design, zones } = at ? inOneZone(before, fragment) : withZonesOf(before, fragment);
    const ids = new Map([
      ...fragment.hosts.map(({ id }, i): [string, string] => [id, `h${design.nextId + i}`]),
      ...idsOfCopies(fragment, design.nextId + fragment.hosts.length),
    ]);
    const shifts = at ? null : freeShifts(design, fragment, zones);
    const told = at ? shiftTo(at, fragment) : NOWHERE;
    const taken = takenBy(design);
    const hosts = fragment.hosts.map((host): Host => {
      const own = { id: ids.get(host.id) ?? host.id, zone: at?.zone ?? zones.get(host.zone) ?? host.zone };
      const shift = shifts?.get(host.zone) ?? told;
      const place = { x: onGrid(host.x + shift.x), y: onGrid(host.y + shift.y) };
      const partners = partnersWithin(host.partners, (id) => ids.get(id) ?? null);
      const copy = translatedBy(uniqueCopy(host, taken), (id) => ids.get(id) ?? null);
      return { ...elsewhere(copy, zones), ...own, ...place, partners };
    });
    const all = { ...design, nextId: design.nextId + ids.size, hosts: [...design.hosts, ...hosts] };
    const corner = hosts.length === 0 ? cornerOn(design, at) : null;
    return withOwnConnections(withCopiedObjects(all, fragment, { ids, zones, corner }), fragment, ids);
  };

/** A place in a zone as one on the canvas, px. */
function cornerOn({ zones }: Design, at: PasteAt | undefined): { x: number; y: number } | null {
  const zone = zones.find(({ id }) => id === at?.zone);
  return at && zone ? { x: zone.x + at.x, y: zone.y + at.y } : null;
}

function withOwnConnections(design: Design, fragment: Fragment, ids: ReadonlyMap<string, string>): Design {
  const copies = (fragment.ownConnections ?? []).map((one, i): OwnConnection => ({
    ...one,
    id: `c${design.nextId + i}`,
    from: ids.get(one.from) ?? one.from,
    to: ids.get(one.to) ?? one.to,
  }));
  if (copies.length === 0) return design;
  const ownConnections = [...(design.ownConnections ?? []), ...copies];
  return { ...design, nextId: design.nextId + copies.length, ownConnections };
}

/** What a copy has in other zones than its own, in those of the design it comes to. */
function elsewhere(host: Host, zones: ReadonlyMap<string, string>): Host {
  const there = (id: string): string[] => {
    const zone = zones.get(id);
    return zone === undefined ? [] : [zone];
  };
  const towards = <T extends { zones: string[] }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, zones: [...new Set(one.zones.flatMap(there))] })).filter((one) => one.zones.length > 0);
  const { cards, published, hiddenBehind } = host;
  return {
    ...host,
    ...(cards && { cards: cards.flatMap((card) => there(card.zone).map((zone) => ({ ...card, zone }))) }),
    ...(published && { published: towards(published) }),
    ...(hiddenBehind && { hiddenBehind: towards(hiddenBehind) }),
  };
}

/** The ids that `pasteFragment` gave in a design: those of its last hosts and objects. */
export const pastedIds = (after: Design, fragment: Fragment): string[] => [
  ...lastOf(after.hosts, fragment.hosts.length),
  ...lastOf(objectsOf(after), objectsOf(fragment).length),
];

const lastOf = (items: readonly { readonly id: string }[], count: number): string[] =>
  count === 0 ? [] : items.slice(-count).map(({ id }) => id);

function partnersWithin(partners: Partners, idOf: (id: string) => string | null): Partners {
  const kept: Partners = {};
  for (const relation of RELATION_IDS) {
    const ids = (partners[relation] ?? []).flatMap((id) => idOf(id) ?? []);
    if (ids.length > 0) kept[relation] = ids;
  }
  return kept;
}

// --- zones: the same one, else one like it, else a new one

interface Placed {
  readonly design: Design;
  readonly zones: ReadonlyMap<string, string>; // by those of the fragment
}

/** All hosts come to one zone; what they have in others stays where there is one like it. */
function inOneZone(design: Design, fragment: Fragment): Placed {
  const homes = fragment.zones.flatMap((zone) => {
    const home = homeFor(design, zone);
    return home ? [[zone.id, home.id] as const] : [];
  });
  return { design, zones: new Map(homes) };
}

function withZonesOf(before: Design, fragment: Fragment): Placed {
  let design = before;
  const zones = new Map<string, string>();
  for (const zone of fragment.zones) {
    const home = homeFor(before, zone);
    if (!home) design = withZone(design, zone);
    zones.set(zone.id, home?.id ?? design.zones.at(-1)?.id ?? zone.id);
  }
  return { design, zones };
}

function homeFor({ zones }: Design, wanted: Zone): Zone | undefined {
  const alike = zones.filter(({ kind }) => kind === wanted.kind);
  return (
    alike.find(({ id, name }) => id === wanted.id && name === wanted.name) ??
    alike.find(({ name }) => name === wanted.name) ??
    alike.find(({ id }) => id === wanted.id) ??
    alike[0]
  );
}

function withZone(design: Design, copied: Zone): Design {
  const zone: Zone = { ...copied, id: `z${design.nextId}`, ...freeZonePlace(design), ...EMPTY_ZONE };
  return { ...design, nextId: design.nextId + 1, zones: [...design.zones, zone] };
}

// --- places

const cornerOf = (hosts: readonly Host[]): { x: number; y: number } => ({
  x: Math.min(...hosts.map(({ x }) => x)),
  y: Math.min(...hosts.map(({ y }) => y)),
});

interface Shift {
  readonly x: number;
  readonly y: number;
}
const NOWHERE: Shift = { x: 0, y: 0 };

function shiftTo(at: PasteAt, { hosts }: Fragment): Shift {
  const corner = cornerOf(hosts);
  return { x: at.x - corner.x, y: at.y - corner.y };
}

/** How far the copies of each zone move to hide nothing; the hosts of a zone stay together as they stand. */
function freeShifts(design: Design, fragment: Fragment, zones: ReadonlyMap<string, string>): Map<string, Shift> {
  const shifts = new Map<string, Shift>();
  const hosts = groupBy(design.hosts, ({ zone }) => zone);
  const taken = new Map([...hosts].map(([zone, inside]) => [zone, inside.map(boxInZone)]));
  for (const { id } of fragment.zones) {
    const home = zones.get(id) ?? id;
    const copies = fragment.hosts.filter(({ zone }) => zone === id).map(boxInZone);
    const others = taken.get(home) ?? [];
    const shift = freeShift(copies, others);
    shifts.set(id, shift);
    taken.set(home, [...others, ...copies.map((box) => moved(box, shift))]);
  }
  return shifts;
}

/** None where nothing is hidden, as after a cut; else the shortest way down or right to a free place. */
function freeShift(copies: readonly Rect[], others: readonly Rect[]): Shift {
  if (copies.every((copy) => others.every((other) => !tooClose(copy, other, 0)))) return NOWHERE;
  const down = freeWay(copies, others);
  const right = freeWay(copies.map(turned), others.map(turned));
  return down <= right ? { x: 0, y: down } : { x: right, y: 0 };
}

const turned = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: x, width: height, height: width });

/**
 * How far copies have to go down, in whole steps, to come close to nothing. Each pair of boxes rules out the steps between which
 * they would: those are marked at both ends, and one walk along the marks finds the first that nothing rules out.
 */
function freeWay(copies: readonly Rect[], others: readonly Rect[]): number {
  const top = Math.min(...copies.map(({ y }) => y));
  const bottom = Math.max(...others.map(({ y, height }) => y + height));
  const marks = new Int32Array(Math.max(0, Math.ceil((bottom + GAP - top) / STEP)) + 3);
  for (const copy of copies) for (const other of others) markWay(marks, copy, other);
  let step = 1;
  for (let ruledOut = marks[1] ?? 0; ruledOut > 0; ruledOut += marks[step] ?? 0) step += 1;
  return step * STEP;
}

function markWay(marks: Int32Array, copy: Rect, other: Rect): void {
  const isBeside = copy.x >= other.x + other.width + GAP || other.x >= copy.x + copy.width + GAP;
  if (isBeside) return;
  const first = Math.max(1, Math.floor((other.y - GAP - copy.y - copy.height) / STEP) + 1);
  const last = Math.ceil((other.y + other.height + GAP - copy.y) / STEP) - 1;
  if (last < first) return;
  marks[first] = (marks[first] ?? 0) + 1;
  marks[last + 1] = (marks[last + 1] ?? 0) - 1;
}

const moved = (box: Rect, { x, y }: Shift): Rect => ({ ...box, x: box.x + x, y: box.y + y });

/** The box around hosts relative to their zones, px; without any, the box around objects on the canvas. */
export function fragmentBox(fragment: Fragment): Rect {
  const { hosts } = fragment;
  return boundsOf(hosts.length > 0 ? hosts.map(boxInZone) : objectsOf(fragment).map(({ box }) => box));
}

// --- what must be a host's own

interface Taken {
  readonly names: Set<string>;
  readonly counted: Counted;
  readonly addresses: Set<string>;
  readonly fqdns: Set<string>;
}

function takenBy({ hosts }: Design): Taken {
  return {
    names: new Set(hosts.map(({ name }) => name.toLowerCase())),
    counted: new Map(),
    addresses: new Set(hosts.flatMap((host) => allAddresses(host).map(addressKey))),
    fqdns: new Set(hosts.map(({ fqdn }) => fqdnKey(fqdn))),
  };
}

function uniqueCopy(host: Host, taken: Taken): Host {
  const name = uniqueName(host.name, taken.names, taken.counted);
  taken.names.add(name.toLowerCase());
  const isFree = (address: string): boolean => !taken.addresses.has(addressKey(address));
  const { cards, published } = host;
  return {
    ...host,
    name,
    fqdn: taken.fqdns.has(fqdnKey(host.fqdn)) ? '' : host.fqdn,
    addresses: host.addresses.filter(isFree),
    ...(cards && { cards: cards.map((card) => ({ ...card, addresses: card.addresses.filter(isFree) })) }),
    ...(published && { published: published.filter((one) => isFree(one.address) && isFree(one.for)) }),
    roles: withFreeSwitches(host.roles, taken.addresses),
  };
}

function withFreeSwitches(roles: Host['roles'], taken: ReadonlySet<string>): Host['roles'] {
  const free = <R extends { switches: readonly { address: string | null }[] }>(role: R): R => ({
    ...role,
    switches: role.switches.map((one) =>
      one.address !== null && taken.has(addressKey(one.address)) ? { ...one, address: null } : one,
    ),
  });
  const { responseStack, dmzServer } = roles;
  return {
    ...roles,
    ...(responseStack && { responseStack: free(responseStack) }),
    ...(dmzServer && { dmzServer: free(dmzServer) }),
  };
}
