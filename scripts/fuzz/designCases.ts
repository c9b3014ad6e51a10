import { emptyDesign } from '../../src/design/edit/commands.ts';
import { initialRole, newHost } from '../../src/design/edit/newHosts.ts';
import type { RoleId } from '../../src/design/model/roles.ts';
import { LIMITS } from '../../src/design/model/bounds.ts';
import type { Design, Host, Zone } from '../../src/design/model/schema.ts';
import { allRoles } from '../../src/design/testing/allRoles.testing.ts';
import { isTooMuch } from '../../src/rules/connect/extent.ts';

/** A design at a limit or beyond it. */
export interface LimitCase {
  readonly what: string;
  readonly isValid: boolean; // whether the door admits it
  readonly make: () => Design;
}

const ZONE: Zone = { id: 'z1', kind: 'internal', name: 'All', x: 0, y: 0, width: 5000, height: 40_000 };
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const empty = emptyDesign('At a limit');

/** Different IPv6 addresses, as long as they come. */
const longAddress = (i: number): string =>
  `2001:0db8:${i
    .toString(16)
    .padStart(8, '0')
    .replace(/^(.{4})/, '$1:')}:ffff:ffff:ffff:ffff/127`;

const hostOf = (i: number, role: RoleId): Host =>
  newHost(`h${i + 2}`, 'z1', `H${i}`, initialRole(empty, role), {
    x: 40 + (i % 20) * 240,
    y: 60 + Math.floor(i / 20) * 200,
  });

const holding = (hosts: readonly Host[]): Design => ({
  ...empty,
  nextId: hosts.length + 2,
  zones: [ZONE],
  hosts: [...hosts],
});

const plainHosts = (count: number): Design => holding(many(count, (i) => hostOf(i, 'smtpRelay')));
const withFirst = (change: Partial<Host>): Design => {
  const design = plainHosts(2);
  return { ...design, hosts: design.hosts.map((host, i) => (i === 0 ? { ...host, ...change } : host)) };
};

/** How many entries lists and fields records have, those inside of them included. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value);
  return inside.reduce<number>((sum, one) => sum + valuesIn(one), inside.length);
}

const SWITCH = { clientPort: 65_534, pokePort: 65_535, address: 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff' };

const withSwitches = (host: Host, count: number): Host => {
  const { responseStack } = host.roles;
  return responseStack
    ? { ...host, roles: { responseStack: { ...responseStack, switches: many(count, () => SWITCH) } } }
    : host;
};

/** Response Stacks with 50 Switches each. */
export const stacksOfSwitches = (count: number, switches = 50): Design =>
  holding(many(count, (i) => withSwitches(hostOf(i, 'responseStack'), switches)));

/** A design with exactly so many values: Response Stacks full of Switches, hosts full of addresses. */
function withValues(count: number): Design {
  const hosts = [...stacksOfSwitches(900).hosts];
  const bare = 1 + valuesIn(hostOf(0, 'smtpRelay'));
  let left = count - valuesIn(holding(hosts));
  while (left > 0) {
    const addresses = Math.min(LIMITS.addresses, left - bare);
    // What is left at the end must suffice for a host.
    const fitting = left - bare - addresses > 0 ? Math.min(addresses, left - 2 * bare) : addresses;
    const from = hosts.length * LIMITS.addresses;
    hosts.push({ ...hostOf(hosts.length, 'smtpRelay'), addresses: many(fitting, (i) => longAddress(from + i)) });
    left -= bare + fitting;
  }
  return holding(hosts);
}

/** The longest file: every host with all the addresses it may have and texts that a file writes six times as long. */
export const fullOfAddresses = (count: number, text = ''): Design =>
  holding(
    many(count, (i) => ({
      ...hostOf(i, 'smtpRelay'),
      name: text.slice(0, LIMITS.name),
      fqdn: text.slice(0, LIMITS.fqdn),
      addresses: many(LIMITS.addresses, (k) => longAddress(i * LIMITS.addresses + k)),
    })),
  );

/** The most hosts with every role whose connections are still worked out. */
function mostWithAllRoles(): number {
  let count = 1;
  while (!isTooMuch(allRoles(count + 1))) count += 1;
  return count;
}

/** One below a limit, at it, one above. */
const around = (what: string, limit: number, make: (count: number) => Design): LimitCase[] =>
  [-1, 0, 1].map((step) => ({
    what: `${what}: ${limit + step}`,
    isValid: step <= 0,
    make: () => make(limit + step),
  }));

const text = (length: number): string => '\u0001'.repeat(length);

/** Per limit of a design: one below, at it, one above. */
export const LIMIT_CASES: readonly LimitCase[] = [
  ...around('zones', LIMITS.zones, (count) => ({
    ...empty,
    nextId: count + 1,
    zones: many(count, (i) => ({ ...ZONE, id: `z${i + 1}`, x: i * 200, width: 100, height: 100 })),
  })),
  ...around('hosts', LIMITS.hosts, plainHosts),
  ...around('name of a host', LIMITS.name, (length) => withFirst({ name: text(length) })),
  ...around('FQDN', LIMITS.fqdn, (length) => withFirst({ fqdn: text(length) })),
  ...around('addresses', LIMITS.addresses, (count) => withFirst({ addresses: many(count, longAddress) })),
  ...around('name of the design', LIMITS.designName, (length) => ({ ...plainHosts(2), name: text(length) })),
  ...around('author', LIMITS.name, (length) => ({ ...plainHosts(2), author: text(length) })),
  ...around('reach of a host', LIMITS.reach, (x) => withFirst({ x, y: -x })),
  ...around('reach of a zone', LIMITS.reach, (x) => ({ ...plainHosts(2), zones: [{ ...ZONE, x, y: -x, width: x }] })),
  ...around('extent', -LIMITS.extent, (width) => ({ ...empty, nextId: 2, zones: [{ ...ZONE, width: -width }] })),
  ...around('next id', LIMITS.nextId, (nextId) => ({ ...plainHosts(2), nextId })),
  ...around('values', LIMITS.values, withValues),
  ...around('Switches', 50, (count) => stacksOfSwitches(2, count)),
  // What goes beyond this is admitted, and listed.
  ...[-1, 0, 1].map((step) => ({
    what: `connections: the most hosts with every role, ${step}`,
    isValid: true,
    make: () => allRoles(mostWithAllRoles() + step),
  })),
  { what: '2,000 hosts, 64 IPv6 networks each', isValid: true, make: () => fullOfAddresses(2000) },
  { what: 'the same, with the longest texts', isValid: true, make: () => fullOfAddresses(2000, text(LIMITS.fqdn)) },
  { what: '1,000 Response Stacks, 50 Switches each', isValid: true, make: () => stacksOfSwitches(1000) },
];
