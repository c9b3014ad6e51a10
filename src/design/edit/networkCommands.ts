import type { Command } from './commands.ts';
import { freeName } from './newHosts.ts';
import type { Firewall, OwnConnection, Route } from '../model/network.ts';
import { kept } from '../../lib/sameOr.ts';
import { onGrid } from '../../geometry/grid.ts';

/** What an own connection is but for its id and ends. */
export type OwnDetails = Omit<OwnConnection, 'id' | 'from' | 'to'>;

/** Adds a connection of one's own from a host to another; to itself there is none. */
export const addOwnConnection =
  (from: string, to: string, details: OwnDetails): Command =>
  (design) => {
    const ids = new Set(design.hosts.map(({ id }) => id));
    if (from === to || !ids.has(from) || !ids.has(to)) return design;
    const connection: OwnConnection = { id: `c${design.nextId}`, from, to, ...details };
    const ownConnections = [...(design.ownConnections ?? []), connection];
    return { ...design, nextId: design.nextId + 1, ownConnections };
  };

/** Changes an own connection: its ends, ports, protocol or reason. */
export const editOwnConnection =
  (id: string, change: Partial<Omit<OwnConnection, 'id'>>): Command =>
  (design) =>
    changeItems(design, 'ownConnections', id, change);

/** Removes own connections. */
export const removeOwnConnections =
  (ids: readonly string[]): Command =>
  (design) =>
    removeItems(design, 'ownConnections', ids);

/** Adds a firewall at a place on the canvas, in px, that joins the zones. */
export const addFirewall =
  (at: { readonly x: number; readonly y: number }, zones: readonly string[] = [], name?: string): Command =>
  (design) => {
    const firewalls = design.firewalls ?? [];
    const firewall: Firewall = {
      id: `f${design.nextId}`,
      name: name ?? freeName('FW', firewalls, '', true),
      x: onGrid(at.x),
      y: onGrid(at.y),
      zones: [...new Set(zones)].map((zone) => ({ zone, name: '', list: '' })),
      platform: null,
      owner: '',
      note: '',
    };
    return { ...design, nextId: design.nextId + 1, firewalls: [...firewalls, firewall] };
  };

/** Changes a firewall: its name, platform, owner, note, or the zones it joins. */
export const editFirewall =
  (id: string, change: Partial<Omit<Firewall, 'id'>>): Command =>
  (design) =>
    changeItems(design, 'firewalls', id, change);

/** Joins a firewall to a zone, or parts them; routes that went through it there go then. */
export const linkFirewall =
  (id: string, zone: string, isJoined: boolean): Command =>
  (design) => {
    const firewall = design.firewalls?.find((one) => one.id === id);
    if (!firewall || firewall.zones.some((leg) => leg.zone === zone) === isJoined) return design;
    const others = firewall.zones.filter((leg) => leg.zone !== zone);
    if (isJoined) return editFirewall(id, { zones: [...others, { zone, name: '', list: '' }] })(design);
    const parted = editFirewall(id, { zones: others })(design);
    return parted.routes
      ? { ...parted, routes: kept(parted.routes, (route) => !leadsThrough(route, id, zone)) }
      : parted;
  };

/** Whether a route passes a firewall into or out of a zone. */
function leadsThrough({ zones: [first, last], path }: Route, firewall: string, zone: string): boolean {
  if (path === 'notFiltered') return false;
  const stops = [first, ...path.through, last];
  return path.via.some((id, i) => id === firewall && (stops[i] === zone || stops[i + 1] === zone));
}

/** States what a firewall calls a zone that it joins; empty for nothing of its own. */
export const nameZone =
  (id: string, zone: string, name: string): Command =>
  (design) => {
    const legs = design.firewalls?.find((one) => one.id === id)?.zones ?? [];
    if (!legs.some((leg) => leg.zone === zone && leg.name !== name)) return design;
    return editFirewall(id, { zones: legs.map((leg) => (leg.zone === zone ? { ...leg, name } : leg)) })(design);
  };

/** States which way connections between two zones take; null for the shortest. */
export const setRoute =
  (zones: readonly [string, string], path: Route['path'] | null): Command =>
  (design) => {
    const others = (design.routes ?? []).filter((route) => !zones.every((zone) => route.zones.includes(zone)));
    const routes = path === null ? others : [...others, { zones: [...zones] satisfies Route['zones'], path }];
    return routes.length === 0 && !design.routes ? design : { ...design, routes };
  };

/** The lists of a design whose entries have an id. */
type ListId = 'ownConnections' | 'firewalls' | 'canvasNotes';
type Design = Parameters<Command>[0];
type ItemOf<L extends ListId> = NonNullable<Design[L]>[number];

/** Changes one entry of a list; the same design where there is none. */
export function changeItems<L extends ListId>(
  design: Design,
  list: L,
  id: string,
  change: Partial<Omit<ItemOf<L>, 'id'>>,
): Design {
  const items: readonly ItemOf<L>[] = design[list] ?? [];
  if (!items.some((one) => one.id === id)) return design;
  return { ...design, [list]: items.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

/** Removes entries of a list; the same design where none is there. */
export function removeItems(design: Design, list: ListId, ids: readonly string[]): Design {
  const items: readonly { readonly id: string }[] = design[list] ?? [];
  const rest = items.filter(({ id }) => !ids.includes(id));
  return rest.length === items.length ? design : { ...design, [list]: rest };
}
