import type { Firewall, OwnConnection } from '../../../src/design/model/network.ts';
import { ROLE_IDS, ROLES, type RoleId } from '../../../src/design/model/roles.ts';
import type { Design, Host } from '../../../src/design/model/schema.ts';
import { TEMPLATES } from '../../../src/design/templates/templates.ts';
import { aDesign, aHost, type Details, type HostPlan } from '../../../src/rules/testing/builders.testing.ts';
import { Random } from '../../fuzz/random.ts';
import { interfaceTo, SIZE } from './lab.ts';

/** A design for the laboratory, and what it is called in the report. */
export interface Case {
  readonly name: string;
  readonly design: Design;
}

/** Returns the templates with firewalls whose interfaces are called as in the laboratory; one for all zones where they have none. */
export const templateCases = (): Case[] =>
  TEMPLATES.map(({ name, design }) => {
    const all = aFirewall(
      `f${design.nextId}`,
      'FW01',
      design,
      design.zones.map(({ id }) => id),
    );
    const firewalls = design.firewalls?.length ? design.firewalls : [all];
    return { name, design: { ...design, firewalls: firewalls.map((one) => wired(one, design)) } };
  });

/** Returns designs with up to five zones, three firewalls and twenty-two hosts of any roles. */
export const randomCases = (count: number, seed: number): Case[] =>
  Array.from({ length: count }, (_, i) => ({ name: `random design ${seed + i}`, design: randomDesign(seed + i) }));

const wired = (firewall: Firewall, { zones }: Design): Firewall => ({
  ...firewall,
  zones: firewall.zones.map((leg) => ({ ...leg, name: interfaceTo(zones.findIndex(({ id }) => id === leg.zone)) })),
});

const aFirewall = (id: string, name: string, design: Design, zones: readonly string[]): Firewall =>
  wired(
    {
      id,
      name,
      x: 0,
      y: 0,
      zones: zones.map((zone) => ({ zone, name: '', list: '' })),
      platform: 'nftables',
      owner: '',
      note: '',
    },
    design,
  );

const PLACES = ['internal A', 'dmz', 'internet', 'internal B', 'internal C'] as const;
const HOSTILE = [
  '"; drop; accept "',
  '$(reboot)`x`',
  'a\\" } chain evil { accept; }',
  '\u202Eevil\u2028accept',
  'Zürich 日本 '.repeat(15),
  '} #',
];

function randomDesign(seed: number): Design {
  const random = new Random(seed);
  const places = PLACES.slice(0, 2 + random.below(SIZE.zones - 1));
  const plans = Array.from({ length: 10 + random.below(8) }, (_, i) => aPlan(random, places, i));
  // One host a zone at least: a zone without any has no address to send from.
  const design = aDesign(...places.map((place, i) => aHost('otherSystem', detailsOf(random, place, i, 90))), ...plans);
  return withOwn(random, withFirewalls(random, design));
}

function aPlan(random: Random, places: readonly (typeof PLACES)[number][], i: number): HostPlan {
  const role = i < 4 ? (['masterStack', 'responseStack', 'sqlServer', 'clients'] as const)[i] : random.pick(ROLE_IDS);
  const roles: RoleId[] = [role ?? 'masterStack'];
  const second = random.pick(ROLE_IDS);
  if (ROLES[second].joins && roles.every((one) => ROLES[one].joins && one !== second) && random.below(4) === 0)
    roles.push(second);
  const zone = random.below(PLACES.length) % places.length;
  return aHost(roles, detailsOf(random, places[zone] ?? PLACES[0], zone, i + 10, roles.includes('clients')));
}

/** An address of the zone's own networks, of one family or both; a network for Clients; now and then a name or nothing. */
function detailsOf(
  random: Random,
  zone: (typeof PLACES)[number],
  place: number,
  number: number,
  isMany = false,
): Details {
  const name = random.below(4) === 0 ? random.pick(HOSTILE) : `HOST${number}`;
  const [four, six] = [`10.${place}.${number}.11`, `2001:db8:${place}:${number}::11`];
  const networks = [`10.${place}.${100 + number}.0/24`, `2001:db8:${place}:${100 + number}::/64`];
  const either = isMany ? networks : [four, six];
  const addresses =
    number === 90 ? either : random.pick([either.slice(0, 1), either.slice(0, 1), either.slice(1), either, []]);
  return { name, zone, addresses, ...(random.below(9) === 0 && { fqdn: `host${number}.example.com` }) };
}

/** One to three firewalls. An interface need not be told, unless anybody comes from there. */
function withFirewalls(random: Random, design: Design): Design {
  const isTold = (zone: string): boolean =>
    design.zones.find(({ id }) => id === zone)?.kind === 'internet' || random.below(3) > 0;
  const ids = design.zones.map(({ id }) => id);
  const firewalls = joinedZones(random, ids).map((joined, i) => {
    const name = random.below(3) > 0 ? `FW ${i}` : random.pick(HOSTILE);
    const firewall = aFirewall(`f${design.nextId + i}`, name, design, joined);
    return { ...firewall, zones: firewall.zones.map((leg) => (isTold(leg.zone) ? leg : { ...leg, name: '' })) };
  });
  return { ...design, nextId: design.nextId + firewalls.length, firewalls };
}

/** The zones of each firewall: mostly such that one way leads from every zone to every other, else as chance has it. */
function joinedZones(random: Random, zones: readonly string[]): string[][] {
  const count = 1 + random.below(Math.min(SIZE.firewalls, zones.length - 1));
  const [first = '', ...rest] = shuffled(random, zones);
  if (random.below(4) === 0)
    return Array.from({ length: count }, () => shuffled(random, zones).slice(0, 2 + random.below(2)));
  const joined = Array.from({ length: count }, (_, i) => rest.filter((_, place) => place % count === i));
  return joined.map((own, i) => [random.pick([first, ...joined.slice(0, i).flat()]), ...own]);
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const keyed = items.map((item) => [random.next(), item] as const);
  return keyed.toSorted(([a], [b]) => a - b).map(([, item]) => item);
}

/** Connections of someone's own between the first hosts: single ports and ranges, TCP and UDP. */
function withOwn(random: Random, design: Design): Design {
  const pairs = Array.from({ length: 12 }, () => shuffled(random, design.hosts));
  const ownConnections = pairs.flatMap(([from, to], i): OwnConnection[] =>
    from && to ? [own(random, from, to, design.nextId + i)] : [],
  );
  return { ...design, nextId: design.nextId + pairs.length, ownConnections };
}

function own(random: Random, from: Host, to: Host, number: number): OwnConnection {
  const first = 1024 + random.below(15_000); // below the ports that the laboratory's own connections start from
  return {
    id: `c${number}`,
    from: from.id,
    to: to.id,
    transport: random.pick(['TCP', 'UDP'] as const),
    ports: random.pick([[first], [{ from: first, to: first + 1 + random.below(900) }], [first, 53]]),
    protocol: random.pick(['', ...HOSTILE]).slice(0, 20),
    reason: random.pick(HOSTILE).slice(0, 60),
  };
}
