import { keysOf } from '../../lib/keysOf.ts';
import { ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../model/roles.ts';
import { compareIds } from '../model/roleIndex.ts';
import { rolesOf, type Design, type Host, type Partners, type Roles, type Zone } from '../model/schema.ts';
import type { Firewall, HiddenBehind, Route } from '../model/network.ts';
import type { SqlInstance, Switch } from '../model/settings.ts';

/** What a design is called whose own name is not told. */
const NAME = 'Structure only';

/**
 * The design without anything that names or finds a machine: hosts are called by their roles, zones by their kinds, and
 * FQDNs, addresses, networks, instance names, labels, texts, facts, the design's name, author and origin are gone. Roles, ports, choices and places stay, and
 * so does what is derived; Switches, cards and what is published keep addresses of their own as ones that documentation uses.
 */
export function withoutNames(design: Design): Design {
  const ids = newIds(design);
  const idOf = (id: string): string => ids.get(id) ?? id;
  const addressFor = addressBook();
  const zoneName = counting<ZoneKind>(nameOfZone);
  const hostName = counting<RoleId>(nameOfHost);
  const hidden = hidingBy(idOf, addressFor);
  return {
    name: NAME,
    author: '',
    nextId: Math.max(design.nextId, ids.size + 1),
    zones: design.zones.map((zone) => ({
      ...bareZone(zone),
      ...hidden(zone),
      id: idOf(zone.id),
      name: zoneName(zone.kind),
    })),
    hosts: design.hosts.map((host) => ({
      ...bareHost(host),
      ...hidden(host),
      ...elsewhere(host, idOf, addressFor),
      id: idOf(host.id),
      zone: idOf(host.zone),
      name: hostName(rolesOf(host)[0] ?? 'masterStack'),
      fqdn: '',
      addresses: sharedAddresses(host).map(addressFor),
      roles: rolesWithout(host.roles, addressFor),
      partners: partnersBy(host.partners, idOf),
    })),
    ...networkWithout(design, idOf),
  };
}

function bareZone(zone: Zone): Zone {
  const { networks: _, note: __, ...rest } = zone;
  return rest;
}

function bareHost(host: Host): Host {
  const { note: _, ...rest } = host;
  return rest;
}

type Rename = (text: string) => string;

/** Own connections, firewalls and routes, without what they are called and why they are there. */
function networkWithout({ ownConnections, firewalls, routes }: Design, idOf: Rename): Partial<Design> {
  const all = (ids: readonly string[]): string[] => ids.map(idOf);
  return {
    ...(ownConnections && {
      ownConnections: ownConnections.map((one) => ({
        ...one,
        id: idOf(one.id),
        from: idOf(one.from),
        to: idOf(one.to),
        protocol: '',
        reason: '',
      })),
    }),
    ...(firewalls && { firewalls: firewalls.map((one, i) => firewallWithout(one, i, idOf)) }),
    ...(routes && {
      routes: routes.map(({ zones: [one, other], path }): Route => ({
        zones: [idOf(one), idOf(other)],
        path: path === 'notFiltered' ? path : { via: all(path.via), through: all(path.through) },
      })),
    }),
  };
}

const firewallWithout = (firewall: Firewall, i: number, idOf: Rename): Firewall => ({
  ...firewall,
  id: idOf(firewall.id),
  name: counted('Firewall', i + 1),
  zones: firewall.zones.map(({ zone }) => ({ zone: idOf(zone), name: '', list: '' })),
  owner: '',
  note: '',
});

/** By which addresses a host or zone is seen, as addresses that documentation uses. */
const hidingBy =
  (idOf: Rename, addressFor: Rename) =>
  ({ hiddenBehind }: Pick<Host | Zone, 'hiddenBehind'>): Pick<Host, 'hiddenBehind'> =>
    hiddenBehind ? { hiddenBehind: hiddenBehind.map((one) => translatedBy(one, idOf, addressFor)) } : {};

function translatedBy<T extends HiddenBehind>(one: T, idOf: Rename, addressFor: Rename): T {
  const firewall = one.firewall === null ? null : idOf(one.firewall);
  return { ...one, address: addressFor(one.address), zones: one.zones.map(idOf), firewall };
}

/** What a host has in other zones than its own. */
function elsewhere({ cards, published }: Host, idOf: Rename, addressFor: Rename): Pick<Host, 'cards' | 'published'> {
  return {
    ...(cards && {
      cards: cards.map(({ zone, addresses }) => ({ zone: idOf(zone), addresses: addresses.map(addressFor) })),
    }),
    ...(published && {
      published: published.map((one) => ({ ...translatedBy(one, idOf, addressFor), for: addressFor(one.for) })),
    }),
  };
}

/** Ids as Portolan gives them tell nothing; where any is another, all are numbered anew in their order. */
function newIds({ zones, hosts, firewalls = [], ownConnections = [] }: Design): ReadonlyMap<string, string> {
  const lists = { z: zones, h: hosts, f: firewalls, c: ownConnections };
  const ids = Object.entries(lists).flatMap(([letter, items]) =>
    items.map(({ id }) => ({ id, letter })).toSorted((a, b) => compareIds(a.id, b.id)),
  );
  if (ids.every(({ id }) => /^[hzfc][1-9]\d*$/.test(id))) return new Map();
  return new Map(ids.map(({ id, letter }, i) => [id, `${letter}${i + 1}`]));
}

/** Names things of a kind one after another. */
function counting<Kind>(nameOf: (kind: Kind, number: number) => string): (kind: Kind) => string {
  const counts = new Map<Kind, number>();
  return (kind) => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return nameOf(kind, number);
  };
}

const nameOfZone = (kind: ZoneKind, number: number): string => counted(ZONE_KINDS[kind].label, number);

function nameOfHost(role: RoleId, number: number): string {
  const { hostName, server } = ROLES[role];
  return server ? hostName + String(number).padStart(2, '0') : counted(hostName, number);
}

const counted = (stem: string, number: number): string => (number === 1 ? stem : `${stem} ${number}`);

/** The networks that documentation uses, so that nobody's own address is ever met: RFC 5737, then RFC 3849. */
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'] as const;
const USABLE = 254;

function documentationAddress(index: number): string {
  const network = NETWORKS[Math.floor(index / USABLE)];
  if (network !== undefined) return `${network}.${(index % USABLE) + 1}`;
  return `2001:db8::${(index - NETWORKS.length * USABLE + 1).toString(16)}`;
}

/** Gives each address one of documentation's, the same one whenever it comes again. */
function addressBook(): (address: string) => string {
  const known = new Map<string, string>();
  return (address) => {
    const replacement = known.get(address) ?? documentationAddress(known.size);
    known.set(address, replacement);
    return replacement;
  };
}

/** The host's addresses that one of its Switches has too, or that it is published for: that they are the same decides what meets. */
function sharedAddresses({ addresses, roles, published = [] }: Host): string[] {
  const switches = [...(roles.responseStack?.switches ?? []), ...(roles.dmzServer?.switches ?? [])];
  const own = new Set([...switches, ...published.map((one) => ({ address: one.for }))].map(({ address }) => address));
  return addresses.filter((address) => own.has(address));
}

function rolesWithout(roles: Roles, addressFor: (address: string) => string): Roles {
  const { responseStack, dmzServer, sqlServer, otherSystem } = roles;
  const switches = (all: readonly Switch[]): Switch[] =>
    all.map((one) => ({ ...one, address: one.address === null ? null : addressFor(one.address) }));
  return {
    ...roles,
    ...(responseStack && { responseStack: { ...responseStack, switches: switches(responseStack.switches) } }),
    ...(dmzServer && { dmzServer: { ...dmzServer, switches: switches(dmzServer.switches) } }),
    ...(otherSystem && { otherSystem: { label: '' } }),
    ...(sqlServer && { sqlServer: { ...sqlServer, instance: instanceWithout(sqlServer.instance) } }),
  };
}

const instanceWithout = (instance: SqlInstance): SqlInstance =>
  instance.kind === 'named' ? { ...instance, name: 'INSTANCE' } : instance;

function partnersBy(partners: Partners, idOf: (id: string) => string): Partners {
  const named: Partners = {};
  for (const relation of keysOf(partners)) named[relation] = (partners[relation] ?? []).map(idOf);
  return named;
}
