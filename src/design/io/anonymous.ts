import { keysOf } from '../../lib/keysOf.ts';
import { ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../model/roles.ts';
import { compareIds } from '../model/roleIndex.ts';
import { rolesOf, type Design, type Host, type Partners, type Roles } from '../model/schema.ts';
import type { SqlInstance, Switch } from '../model/settings.ts';

/** What a design is called whose own name is not told. */
const NAME = 'Structure only';

/**
 * The design without anything that names or finds a machine: hosts are called by their roles, zones by their kinds, and
 * FQDNs, addresses, instance names, the design's name and its author are gone. Roles, ports, choices and places stay, and
 * so does what is derived; a Switch keeps an address of its own as one that documentation uses.
 */
export function withoutNames(design: Design): Design {
  const ids = newIds(design);
  const idOf = (id: string): string => ids.get(id) ?? id;
  const addressFor = addressBook();
  const zoneName = counting<ZoneKind>(nameOfZone);
  const hostName = counting<RoleId>(nameOfHost);
  return {
    name: NAME,
    author: '',
    nextId: Math.max(design.nextId, ids.size + 1),
    zones: design.zones.map((zone) => ({ ...zone, id: idOf(zone.id), name: zoneName(zone.kind) })),
    hosts: design.hosts.map((host) => ({
      ...host,
      id: idOf(host.id),
      zone: idOf(host.zone),
      name: hostName(rolesOf(host)[0] ?? 'masterStack'),
      fqdn: '',
      addresses: sharedAddresses(host).map(addressFor),
      roles: rolesWithout(host.roles, addressFor),
      partners: partnersBy(host.partners, idOf),
    })),
  };
}

/** Ids as Portolan gives them tell nothing; where any is another, all are numbered anew in their order. */
function newIds({ zones, hosts }: Design): ReadonlyMap<string, string> {
  const ids = [zones, hosts].flatMap((items) => items.map(({ id }) => id).toSorted(compareIds));
  if (ids.every((id) => /^[hz][1-9]\d*$/.test(id))) return new Map();
  return new Map(ids.map((id, i) => [id, `${i < zones.length ? 'z' : 'h'}${i + 1}`]));
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

/** The host's addresses that one of its Switches has too: that they are the same decides which ports meet. */
function sharedAddresses({ addresses, roles }: Host): string[] {
  const switches = [...(roles.responseStack?.switches ?? []), ...(roles.dmzServer?.switches ?? [])];
  const own = new Set(switches.map(({ address }) => address));
  return addresses.filter((address) => own.has(address));
}

function rolesWithout(roles: Roles, addressFor: (address: string) => string): Roles {
  const { responseStack, dmzServer, sqlServer } = roles;
  const switches = (all: readonly Switch[]): Switch[] =>
    all.map((one) => ({ ...one, address: one.address === null ? null : addressFor(one.address) }));
  return {
    ...roles,
    ...(responseStack && { responseStack: { ...responseStack, switches: switches(responseStack.switches) } }),
    ...(dmzServer && { dmzServer: { ...dmzServer, switches: switches(dmzServer.switches) } }),
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
