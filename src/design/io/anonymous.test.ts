import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutNames } from './anonymous.ts';
import { anyDesign } from '../testing/anyDesign.testing.ts';
import { decodeLink, encodeLink } from '../link/link.ts';
import { realisticDesign } from '../testing/realisticDesign.testing.ts';
import { designSchema, type Design } from '../model/schema.ts';
import { singleAddressSchema } from '../model/settings.ts';
import { TEMPLATES } from '../templates/templates.ts';

/** Every text in a value, keys left out. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Every text that a design's author chose: names, addresses, FQDNs. */
const chosenTexts = ({ name, author, zones, hosts }: Design): string[] =>
  [
    name,
    author,
    ...zones.map((zone) => zone.name),
    ...hosts.flatMap((host) => [host.name, host.fqdn, ...host.addresses, ...textsIn(host.roles)]),
  ].filter((text) => text.length > 3);

/** What the words of the product are, which may well be names that somebody chose. */
const known =
  /^(Tachyon|1ECatalog|SLA|default|named|domain|workgroup|INSTANCE|Structure|2001:db8::|192\.0\.2|198\.51|203\.0)/;

describe('a design without names', () => {
  test.each(TEMPLATES.map(({ name, design }) => [name, design] as const))(
    'of the template %s tells none of its names, FQDNs and addresses',
    (_name, design) => {
      const text = JSON.stringify(withoutNames(design));
      const ordinary = new Set(withoutNames(design).hosts.map(({ name }) => name));
      const told = chosenTexts(design).filter(
        (one) => !known.test(one) && !ordinary.has(one) && text.includes(`"${one}"`),
      );
      expect(told.filter((one) => !['Internet', 'DMZ', 'Clients', 'Browsers', '1E Cloud'].includes(one))).toEqual([]);
    },
  );

  test('says what things are instead', () => {
    const { name, author, zones, hosts } = withoutNames(realisticDesign(40));
    expect([name, author]).toEqual(['Structure only', '']);
    expect(zones.map((zone) => zone.name)).toEqual(['Internal', 'Internal 2', 'DMZ', 'Internet']);
    expect(hosts.slice(0, 5).map((host) => host.name)).toEqual([
      'MASTER01',
      'SQL01',
      'Clients',
      'Browsers',
      '1E Cloud',
    ]);
    expect(new Set(hosts.map((host) => host.name)).size).toBe(40);
    expect(hosts.every((host) => host.fqdn === '' && host.addresses.length === 0)).toBe(true);
    const addresses = hosts.flatMap(({ roles }) => roles.dmzServer?.switches.map((one) => one.address) ?? []);
    expect(addresses.filter((one) => one !== null).length).toBeGreaterThan(3);
    expect(addresses.every((one) => one === null || one.startsWith('192.0.2.'))).toBe(true);
  });

  test('names no SQL instance', () => {
    const design = realisticDesign(8);
    const sql = design.hosts.find(({ roles }) => roles.sqlServer)?.roles.sqlServer;
    if (sql) sql.instance = { kind: 'named', name: 'PROD-FINANCE', port: null };
    expect(JSON.stringify(withoutNames(design))).not.toContain('FINANCE');
    expect(JSON.stringify(withoutNames(design))).toContain('{"kind":"named","name":"INSTANCE","port":null}');
  });

  test('keeps places, ports, roles and choices', () => {
    const design = realisticDesign(40);
    const bare = withoutNames(design);
    expect(bare.hosts.map(({ x, y, web, partners, id, zone }) => [x, y, web, partners, id, zone])).toEqual(
      design.hosts.map(({ x, y, web, partners, id, zone }) => [x, y, web, partners, id, zone]),
    );
  });

  test('gives ids that somebody made up anew, in their order, and what points at them follows', () => {
    const design = realisticDesign(8);
    const renamed = (id: string): string => `prod${id}`;
    const hosts = design.hosts.map((host) => ({
      ...host,
      id: renamed(host.id),
      partners: host === design.hosts[0] ? { responsesDatabase: [renamed('h6')] } : {},
    }));
    const bare = withoutNames({ ...design, hosts });
    expect(JSON.stringify(bare)).not.toContain('prod');
    expect(bare.hosts.map(({ id }) => id)).toEqual(['h5', 'h6', 'h7', 'h8', 'h9', 'h10', 'h11', 'h12']);
    expect(bare.hosts[0]?.partners).toEqual({ responsesDatabase: ['h6'] });
    expect(bare.zones.map(({ id }) => id)).toEqual(['z1', 'z2', 'z3', 'z4']);
    const lettered = { ...design, nextId: 1, hosts: hosts.map((host, i) => ({ ...host, id: 'abcdefgh'.charAt(i) })) };
    expect(withoutNames(lettered).nextId).toBe(13); // above all ids, as every design has it
  });

  test('keeps ids as Portolan gives them, gaps and all, and no others', () => {
    const { hosts, ...rest } = realisticDesign(8);
    const last = (id: string): string | undefined =>
      withoutNames({ ...rest, hosts: hosts.map((host, i) => (i === 7 ? { ...host, id } : host)) }).hosts.at(-1)?.id;
    expect(['h70', 'h345', 'z9'].map(last)).toEqual(['h70', 'h345', 'z9']);
    expect(['h7x', 'x70', 'hz70'].map(last)).toEqual(['h12', 'h12', 'h12']);
  });

  test('gives a Switch and its host the same new address where they share one, and tells no other', () => {
    const own = { clientPort: 4000, pokePort: null };
    const switches = [
      { ...own, address: '10.1.1.5' },
      { ...own, address: null },
      { ...own, address: '10.1.1.7' },
    ];
    const design = realisticDesign(14);
    const server = design.hosts.find(({ roles }) => roles.responseStack && !roles.masterStack);
    const edge = design.hosts.find(({ roles }) => roles.dmzServer);
    if (!server?.roles.responseStack || !edge?.roles.dmzServer) throw new TypeError('no Switches');
    server.roles.responseStack.switches = switches;
    server.addresses = ['10.1.1.4', '10.1.1.5'];
    edge.roles.dmzServer.switches = switches.slice(2);
    edge.addresses = ['10.1.1.7', '10.1.1.8'];
    const bare = withoutNames(design).hosts;
    const [first, second] = [server, edge].map(({ id }) => bare.find((host) => host.id === id));
    expect([first?.addresses, second?.addresses]).toEqual([['192.0.2.1'], ['192.0.2.2']]);
    expect(first?.roles.responseStack?.switches.map(({ address }) => address)).toEqual([
      '192.0.2.1',
      null,
      '192.0.2.2',
    ]);
    expect(second?.roles.dmzServer?.switches.map(({ address }) => address)).toEqual(['192.0.2.2']);
  });

  test('is a design for any design, changes nothing when made again, and goes through a link', async () => {
    await fc.assert(
      fc.asyncProperty(anyDesign, async (design) => {
        const bare = withoutNames(design);
        expect(designSchema.safeParse(bare).success).toBe(true);
        expect(withoutNames(bare)).toEqual(bare);
        expect(await decodeLink(await encodeLink(bare))).toEqual({ ok: true, value: bare });
      }),
      { numRuns: 200 },
    );
  });

  test('leaves the design it is made of as it was', () => {
    const design = realisticDesign(14);
    const before = structuredClone(design);
    withoutNames(design);
    expect(design).toEqual(before);
  });

  test('finds an address for more Switches than the networks of documentation hold', () => {
    const design = realisticDesign(40);
    const model = design.hosts.find(({ roles }) => roles.dmzServer);
    if (!model?.roles.dmzServer) throw new TypeError('no DMZ Server');
    model.roles.dmzServer.switches = Array.from({ length: 1000 }, (_, i) => ({
      clientPort: 4000,
      pokePort: null,
      address: `10.9.${i >> 8}.${i & 255}`,
    }));
    const switches = withoutNames(design).hosts.flatMap(({ roles }) => roles.dmzServer?.switches ?? []);
    const addresses = switches.flatMap(({ address }) => address ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain('203.0.113.254');
    expect(addresses.at(-1)).toMatch(/^(2001:db8::|192\.0\.2)/);
    expect(addresses).toContain('2001:db8::1');
    expect(addresses.filter((one) => !singleAddressSchema.safeParse(one).success)).toEqual([]);
  });
});
