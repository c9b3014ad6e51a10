/* oxlint-disable typescript/no-unsafe-type-assertion -- what is made key by key from the tables gets its type here */
import * as fc from 'fast-check';
import { extended } from './anyNetwork.testing.ts';
import { RELATION_IDS } from '../model/relations.ts';
import { ROLE_IDS, ROLES, ZONE_KINDS, type ZoneKind } from '../model/roles.ts';
import { designSchema, type Design, type Host, type Partners, type Roles, type Zone } from '../model/schema.ts';
import { DATABASES, settings, type SettingId } from '../model/settings.ts';
import { anyText } from './anyText.testing.ts';

/** The seed of every law: a failure here fails everywhere. FAST_CHECK_SEED tries others. */
export const SEED = 20_261;

const port = fc.oneof(fc.constantFrom(443, 80, 4000, 1433), fc.integer({ min: 1, max: 65535 }));
const byte = fc.integer({ min: 0, max: 255 });
const ipv4 = fc.tuple(byte, byte, byte, byte).map((parts) => parts.join('.'));
const address = fc.oneof(
  ipv4,
  byte.map((last) => `10.0.4.${last}`),
  fc.tuple(ipv4, fc.integer({ min: 0, max: 32 })).map(([ip, bits]) => `${ip}/${bits}`),
  fc.ipV6().filter((ip) => !ip.includes('.')),
);
const single = fc.oneof(ipv4, fc.constantFrom('fe80::1', '2001:db8::a'));

/** Any text of a name: plain, counting, or every kind of character there is, lone surrogates and 0 included. */
const anyName = fc.oneof(
  fc.constantFrom('SQL01', 'SQL02', 'SQL009', 'sql1', 'ESX-DMZ01', '', '007', 'a00'),
  fc.stringMatching(/^[A-Za-z]{1,5}\d{0,18}$/),
  anyText({ maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
);
const domain = fc.constantFrom('corp.example', 'Dmz.Example', 'x');

const range = fc.tuple(port, port).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

const values: Record<string, fc.Arbitrary<unknown>> = {
  switches: fc.array(fc.record({ clientPort: port, pokePort: fc.option(port), address: fc.option(single) }), {
    minLength: 1,
    maxLength: 8,
  }),
  choice: fc.constantFrom('domain', 'workgroup'),
  databases: fc.shuffledSubarray([...DATABASES]),
  instance: fc.oneof(
    fc.record({ kind: fc.constant('default'), port }),
    fc.record({ kind: fc.constant('named'), name: fc.string({ maxLength: 60 }), port: fc.option(port) }),
  ),
  range,
  rangeOrNone: fc.option(range),
  onOrOff: fc.boolean(),
  text: fc.oneof(fc.constantFrom('Proxy', 'NetBox'), anyText({ maxLength: 40 })),
  count: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
  port,
};

/** Any value of a setting, the initial one often. */
const setting = (id: SettingId): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constant(settings[id].initial), values[settings[id].form] ?? fc.constant(undefined));

const rolesOfAny: fc.Arbitrary<Roles> = fc
  .subarray([...ROLE_IDS], { minLength: 1, maxLength: 4 })
  .chain((ids) =>
    fc.record(
      Object.fromEntries(
        ids.map((id) => [id, fc.record(Object.fromEntries(ROLES[id].settings.map((one) => [one, setting(one)])))]),
      ),
    ),
  )
  .map((roles) => roles as Roles);

const partnersOf = (ids: readonly string[]): fc.Arbitrary<Partners> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    fc
      .subarray([...RELATION_IDS], { maxLength: 3 })
      .chain((relations) =>
        fc.record(
          Object.fromEntries(
            relations.map((one) => [
              one,
              fc.shuffledSubarray([...ids], { minLength: 1, maxLength: Math.min(3, ids.length) }),
            ]),
          ),
        ),
      )
      .map((partners) => partners as Partners),
  );

const kinds = Object.keys(ZONE_KINDS) as ZoneKind[];
const places = (unit: number) => fc.integer({ min: -100_000, max: 100_000 }).map((steps) => steps * unit + 0);
const sizes = (unit: number) => fc.integer({ min: 40, max: 100_000 }).map((steps) => steps * unit);

const zone = (id: string, unit: number): fc.Arbitrary<Zone> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom(...kinds),
    name: anyName,
    x: places(unit),
    y: places(unit),
    width: sizes(unit),
    height: sizes(unit),
  });

const host = (id: string, zones: readonly string[], hosts: readonly string[], unit: number): fc.Arbitrary<Host> =>
  fc
    .record({
      id: fc.constant(id),
      zone: fc.constantFrom(...zones),
      name: anyName,
      fqdn: fc.oneof(fc.constant(''), anyName, domain),
      joined: fc.constantFrom('as is', 'small', 'no'),
      addresses: fc.array(address, { maxLength: 3 }),
      web: fc.record({ https: port, http: fc.option(port, { freq: 6 }) }),
      roles: rolesOfAny,
      partners: partnersOf(hosts),
      x: places(unit),
      y: places(unit),
    })
    .map(({ joined, ...rest }) => {
      if (joined === 'no') return rest;
      const start = joined === 'small' ? rest.name.toLowerCase() : rest.name;
      return { ...rest, fqdn: `${start}.${rest.fqdn}`.slice(0, 253) };
    });

const anyIds = fc
  .uniqueArray(
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }).map((number) => `h${number}`) },
      fc.integer({ min: 1, max: 60 }).map((number) => `z${number}`),
      fc.stringMatching(/^[a-z][a-z0-9]{0,14}$/),
      fc.constantFrom('h007', 'h999999999999999', 'zone', 'h0'),
    ),
    { minLength: 1, maxLength: 16 },
  )
  .chain((ids) => fc.tuple(fc.constant(ids), fc.integer({ min: 0, max: ids.length }), fc.nat(1000)));

/** Any design of the kind there was at first. */
const plainDesign: fc.Arbitrary<Design> = anyIds
  .chain(([ids, zoneCount, ahead]) => {
    const zones = ids.slice(0, zoneCount);
    const hosts = zoneCount === 0 ? [] : ids.slice(zoneCount);
    const highest = Math.max(0, ...ids.map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
    return fc.constantFrom(1, 10).chain((unit) =>
      fc.record({
        name: anyName,
        author: anyName,
        nextId: fc.constant(highest + 1 + ahead),
        zones: fc.tuple(...zones.map((id) => zone(id, unit))),
        hosts: fc.tuple(...hosts.map((id) => host(id, zones, hosts, unit))),
      }),
    );
  })
  .filter((design) => designSchema.safeParse(design).success);

/** Any design that the schema admits, its references whole. */
export const anyDesign: fc.Arbitrary<Design> = fc
  .oneof({ weight: 3, arbitrary: plainDesign }, { weight: 1, arbitrary: extended(plainDesign) })
  .filter((design) => designSchema.safeParse(design).success);

const strayId = fc.constantFrom('h1', 'h2', 'z1', 'h999', 'nowhere');

/** Any design that the schema admits, parsed or not: zones and partners that do not exist, ids used twice, no zone at all. */
export const schemaDesign: fc.Arbitrary<Design> = anyDesign.chain((design) =>
  fc
    .record({
      zones: fc.array(fc.option(strayId), { minLength: design.hosts.length, maxLength: design.hosts.length }),
      ids: fc.array(fc.option(strayId, { freq: 8 }), {
        minLength: design.hosts.length,
        maxLength: design.hosts.length,
      }),
      partners: fc.dictionary(fc.constantFrom(...RELATION_IDS), fc.array(strayId, { minLength: 1, maxLength: 3 })),
      hasZones: fc.boolean(),
    })
    .map(({ zones, ids, partners, hasZones }) => ({
      ...design,
      zones: hasZones ? design.zones : [],
      hosts: design.hosts.map((host, i) => ({
        ...host,
        id: ids[i] ?? host.id,
        zone: zones[i] ?? host.zone,
        partners: i % 2 === 0 ? { ...host.partners, ...partners } : host.partners,
      })),
    })),
);
