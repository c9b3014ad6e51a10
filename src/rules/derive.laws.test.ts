import { portText } from '../design/model/portNumbers.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign, schemaDesign, SEED } from '../design/testing/anyDesign.testing.ts';
import { coherentDesign } from '../design/edit/anyEdit.testing.ts';
import { apply, removeHosts, type Command } from '../design/edit/commands.ts';
import { isEqual } from '../lib/plainData.ts';
import { zonesOf } from '../design/model/ownAddresses.ts';
import { RELATIONS, type Target } from '../design/model/relations.ts';
import { slotId } from '../design/model/portSlots.ts';
import type { RoleId } from '../design/model/roles.ts';
import type { Design } from '../design/model/schema.ts';
import { byDevice } from './views/byDevice.ts';
import { passesFilters, NO_FILTERS } from './views/filters.ts';
import { commandOf } from './findings/fixes.ts';
import { derive } from './derive.ts';
import type { Connection, Purpose } from './connect/connection.ts';
import type { Derivation } from './derivation.ts';
import type { Finding } from './findings/finding.ts';
import type { CitedId } from './rulebook/cited.ts';
import type { MicrosoftTableId } from './rulebook/microsoftSource.ts';
import type { Requirement } from './rulebook/requirements.ts';
import { RULEBOOK } from './rulebook/rulebook.ts';
import type { TableId } from './rulebook/source.ts';

const runs = (numRuns: number) => ({ numRuns, seed: SEED });
/** Designs that could be open: as edits make them, or as a file may hold them. */
const openDesign = fc.oneof({ weight: 2, arbitrary: coherentDesign }, { weight: 1, arbitrary: anyDesign });
const rulebook = RULEBOOK.requirements;
/** Relationships that a system can do without. */
const OPTIONAL: readonly string[] = [
  'inventorySources',
  'configurationManagers',
  'domainControllers',
  'dnsServers',
  'certificationAuthorities',
];

/** What firewalls see of a derivation, with neither names nor places. */
const facts = ({ connections }: Derivation): string[] =>
  connections.map(({ id, number, initiator, listener, address, transport, port, protocols, scope, purposes }) =>
    JSON.stringify([
      [id, number, initiator.id, listener.id, address, transport, port, protocols, scope],
      purposes.map((purpose) => [purpose.id, purpose.basis.cites, purpose.configurable]),
    ]),
  );
const purposesOf = ({ connections }: Derivation): [Connection, Purpose][] =>
  connections.flatMap((connection) =>
    connection.purposes.map((purpose): [Connection, Purpose] => [connection, purpose]),
  );
const withHosts = (design: Design, change: (host: Design['hosts'][number]) => Design['hosts'][number]): Design => ({
  ...design,
  hosts: design.hosts.map(change),
});

describe(`laws of derivation, seed ${SEED}`, () => {
  test('derive never throws on any design that the schema admits, and says the same twice', () => {
    fc.assert(
      fc.property(schemaDesign, (design) => {
        const text = JSON.stringify(design);
        expect(facts(derive(design))).toEqual(facts(derive(structuredClone(design))));
        expect(JSON.stringify(design)).toBe(text);
      }),
      runs(500),
    );
  });

  test('the order of hosts and zones changes nothing', () => {
    const shuffled = openDesign.chain((design) =>
      fc.record({
        design: fc.constant(design),
        hosts: fc.shuffledSubarray(design.hosts, { minLength: design.hosts.length }),
        zones: fc.shuffledSubarray(design.zones, { minLength: design.zones.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ design, hosts, zones }) => {
        expect({ ...derive({ ...design, hosts, zones }), design }).toEqual({ ...derive(design), design });
      }),
      runs(300),
    );
  });

  test('renaming, addressing and moving inside a zone change no connection', () => {
    fc.assert(
      fc.property(openDesign, fc.string(), fc.integer(), (design, text, far) => {
        const renamed = withHosts(design, (host) => ({
          ...host,
          name: text,
          fqdn: text,
          addresses: [],
          x: far,
          y: -far,
        }));
        const zones = design.zones.map((zone) => ({ ...zone, name: text, x: far, width: 99 }));
        expect(facts(derive({ ...renamed, zones, name: text }))).toEqual(facts(derive(design)));
      }),
      runs(300),
    );
  });

  test('every connection joins two hosts of the design, in their zones, under an id of its own', () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        const { connections } = derive(design);
        for (const { initiator, listener, initiatorZone, listenerZone, transport, purposes, ...one } of connections) {
          expect(design.hosts).toContain(initiator);
          expect(design.hosts).toContain(listener);
          expect(design.zones).toContain(initiatorZone);
          expect(zonesOf(initiator)).toContain(initiatorZone.id);
          expect(zonesOf(listener)).toContain(listenerZone.id);
          const slots = new Set(purposes.map(({ slot }) => slotId(slot)));
          const bySlot = [...slots].toSorted().map((slot) => `${initiator.id}:${listener.id}:${transport}:${slot}`);
          const names = [one.id, ...one.aliases.toSorted()];
          expect(names.filter((name) => !name.includes(':own.'))).toEqual(bySlot);
          expect(names.length > bySlot.length).toBe(one.own.length > 0);
        }
        const known = connections.flatMap(({ id, aliases }) => [id, ...aliases]);
        expect(new Set(known).size).toBe(known.length);
        const ids = connections.flatMap(({ purposes }) => purposes.map((purpose) => purpose.id));
        expect(new Set(ids).size).toBe(ids.length);
        const keys = connections.map(({ initiator, listener, address, transport, port }) =>
          [initiator.id, listener.id, address, transport, portText(port)].join(' '),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs(300),
    );
  });

  test('connections stand in the order of the rulebook, then of host ids, numbered where they leave a host', () => {
    const place = new Map(rulebook.map(({ id }, i) => [id, i]));
    fc.assert(
      fc.property(openDesign, (design) => {
        const { connections } = derive(design);
        const [asked, derived] = [true, false].map((isOwn) =>
          connections.filter(({ purposes }) => (purposes.length === 0) === isOwn),
        );
        expect(connections).toEqual([...(derived ?? []), ...(asked ?? [])]);
        const places = (derived ?? []).map(({ purposes: [first] }) => place.get(first?.requirement.id ?? '') ?? -1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        const outside = connections.filter(({ initiator, listener }) => initiator !== listener);
        expect(outside.map(({ number }) => number)).toEqual(outside.map((_, i) => i + 1));
        expect(connections.filter(({ number }) => number === null)).toHaveLength(connections.length - outside.length);
      }),
      runs(200),
    );
  });

  test('no same-host connection leaves a host, and scopes tell hosts and zones', () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        for (const { scope, initiator, initiatorZone, listener, listenerZone, purposes } of derive(design)
          .connections) {
          expect(scope === 'sameHost').toBe(initiator === listener);
          expect(scope === 'crossesZones').toBe(initiatorZone !== listenerZone);
          const inside = purposes.filter(({ requirement }) => requirement.via === 'self');
          expect(inside.length > 0 && initiator !== listener).toBe(false);
        }
      }),
      runs(300),
    );
  });

  test('every purpose cites rows that fit its placement', () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        const misfits = purposesOf(derive(design)).flatMap(([connection, purpose]) => misfit(connection, purpose));
        expect(misfits).toEqual([]);
      }),
      runs(400),
    );
  });

  test('each connection appears in one Outgoing and one Incoming line by device', () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        const { connections } = derive(design);
        const devices = byDevice(connections);
        for (const direction of ['Outgoing', 'Incoming'] as const) {
          const listed = devices.flatMap(({ host, lines }) =>
            lines
              .filter((line) => line.direction === direction)
              .flatMap((line) => line.connections.map(({ id }) => `${host.id} ${id}`)),
          );
          const expected = connections.map(
            ({ id, initiator, listener }) => `${(direction === 'Outgoing' ? initiator : listener).id} ${id}`,
          );
          expect(listed.toSorted()).toEqual(expected.toSorted());
        }
      }),
      runs(200),
    );
  });

  test('no purpose of a DMZ Server is SQL, workflow, Integrate or portal', () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        const forbidden = purposesOf(derive(design)).filter(
          ([
            ,
            {
              requirement: { from, to, protocol },
            },
          ]) => {
            const reached: readonly string[] = to.components;
            const inner = [
              'workflow',
              'integrateManager',
              'portal',
              'databaseEngine',
              'sqlBrowser',
              'inventoryDatabase',
            ];
            return from.role === 'dmzServer' && (protocol === 'TDS' || inner.some((one) => reached.includes(one)));
          },
        );
        expect(forbidden).toEqual([]);
      }),
      runs(200),
    );
  });

  test('Clients reach Response Stacks from internal zones, DMZ Servers from the Internet, neither unchosen from a DMZ', () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        for (const [{ initiator, initiatorZone }, { requirement }] of purposesOf(derive(design))) {
          if (requirement.from.role !== 'clients' || requirement.via === 'self') continue;
          const expected = { internal: 'responseStack', internet: 'dmzServer', dmz: requirement.to.role }[
            initiatorZone.kind
          ];
          expect(requirement.to.role).toBe(expected);
          expect(initiatorZone.kind === 'dmz' && !initiator.partners.servers).toBe(false);
        }
      }),
      runs(200),
    );
  });

  test('taking a host away adds no connection between two others, but for the three reasons there are', () => {
    fc.assert(
      fc.property(coherentDesign, fc.nat(20), (design, which) => {
        const host = design.hosts[which % Math.max(1, design.hosts.length)];
        fc.pre(host !== undefined);
        const before = derive(design);
        const after = derive(apply(design, removeHosts([host?.id ?? ''])));
        const known = new Set(purposesOf(before).map(([, { id }]) => id));
        const unexplained = purposesOf(after)
          .filter(([, { id }]) => !known.has(id))
          .filter(([connection, purpose]) => !isExplained(before, after, host?.id ?? '', connection, purpose));
        expect(unexplained.map(([, { id }]) => id)).toEqual([]);
      }),
      runs(400),
    );
  });

  test('what is ambiguous or missing is connected nowhere and listed by a finding', () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        const { resolutions, connections, findings } = derive(design);
        const listed = new Set(
          findings.flatMap(({ unresolved }) => unresolved.map(({ host, requirement }) => `${requirement.id} ${host}`)),
        );
        const optional = new Set(OPTIONAL);
        for (const { relation, host, how, partners } of resolutions) {
          expect(partners.length === 0).toBe(how === 'ambiguous' || how === 'missing');
          if (partners.length > 0 || optional.has(relation)) continue;
          const waiting = rulebook.filter(({ via, id }) => via === relation && listed.has(`${id} ${host.id}`));
          expect(waiting.map(({ via }) => via)).not.toEqual([]);
          expect(waiting.filter(({ id }) => connections.some((one) => one.id.startsWith(`${id}:${host.id}:`)))).toEqual(
            [],
          );
        }
      }),
      runs(300),
    );
  });

  test('between two hosts all rules hold that join two roles, and a database, or none: no choice on one side drops one', () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        const { connections, findings } = derive(design);
        const listed = new Set(
          findings.flatMap(({ unresolved }) => unresolved.map(({ host, requirement }) => `${requirement.id} ${host}`)),
        );
        const held = new Set(
          connections.flatMap(({ initiator, listener, purposes }) =>
            purposes.map(({ requirement }) => `${requirement.id} ${initiator.id} ${listener.id}`),
          ),
        );
        const lacking = connections.flatMap(({ initiator, listener, purposes }) =>
          initiator === listener
            ? []
            : purposes.flatMap(({ requirement: { from, ...one } }) =>
                rulebook
                  .filter((other) => isApartAlways(other) && jointOf(other) === jointOf({ from, ...one }))
                  .map(
                    (other) =>
                      [
                        other,
                        ...(other.from.role === from.role ? [initiator, listener] : [listener, initiator]),
                      ] as const,
                  )
                  .filter(([{ id }, a, b]) => {
                    const isHeld = held.has(`${id} ${a?.id} ${b?.id}`);
                    const isOff = b?.web.http === null && id.endsWith('-http');
                    const isOverHttps = isOff && held.has(`${id}s ${a?.id} ${b.id}`);
                    return !isHeld && !isOverHttps && !(b?.web.http === null && listed.has(`${id} ${a?.id}`));
                  })
                  .map(([{ id }, a, b]) => `${id} ${a?.id} ${b?.id}`),
              ),
        );
        expect(lacking).toEqual([]);
      }),
      runs(400),
    );
  });

  test('findings have ids of their own, hosts that exist, and are sorted by severity', () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        const { findings } = derive(design);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        const ids = new Set(design.hosts.map(({ id }) => id));
        expect(findings.flatMap(({ hosts }) => hosts.filter((id) => !ids.has(id)))).toEqual([]);
        const ranks = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
      runs(300),
    );
  });

  test('each fix of a finding resolves it', () => {
    fc.assert(
      fc.property(coherentDesign, (design) => {
        const open = derive(design).findings.flatMap((finding) =>
          finding.fixes
            .filter((fix) => isOpen(design, finding, commandOf(fix)))
            .map(({ label }) => `${finding.id} ${label}`),
        );
        expect(open).toEqual([]);
      }),
      runs(200),
    );
  });

  test('filters that narrow nothing let everything pass', () => {
    fc.assert(
      fc.property(openDesign, (design) => {
        expect(derive(design).connections.every((one) => passesFilters(one, NO_FILTERS, { passedBy: () => [] }))).toBe(
          true,
        );
      }),
      runs(50),
    );
  });
});

/**
 * Two findings are about more than one thing: three services on one port are two clashes, told by the message, and servers
 * chosen for Clients in a DMZ leave them where they don't belong, though nothing waits any more.
 */
const isOpen = (design: Design, { id, message }: Finding, fix: Command): boolean =>
  derive(apply(design, fix)).findings.some((after) => {
    if (after.id !== id) return false;
    return after.code === 'role-zone' ? after.unresolved.length > 0 : after.message === message;
  });

/** Why a connection may come when a host goes: its choice is gone, a rival is gone, or the Catalog is the Master Stack's again. */
function isExplained(
  before: Derivation,
  after: Derivation,
  gone: string,
  { initiator, listener }: Connection,
  { requirement: { via, reverse, from, to } }: Purpose,
): boolean {
  if (via === 'self') return false;
  const asking = reverse ? listener : initiator;
  const [was, is] = [before, after].map(({ resolutions }) =>
    resolutions.find(({ relation, host }) => relation === via && host.id === asking.id),
  );
  if (was?.how === 'chosen') return was.partners.some(({ id }) => id === gone);
  if (was?.how === 'ambiguous') return !RELATIONS[via].many && is?.candidates.length === 1;
  const noCatalog = !after.resolutions.some(({ host }) => host.roles.catalog);
  return noCatalog && (from.role === 'catalog' || to.role === 'catalog');
}

/** What the source has inside one server only and the domain reads for servers apart. */
const INFERRED = new Set(['core-internal-instrumentation', 'dmz-switch-core-definitions', 'dmz-switch-core-responses']);

/** The citations of a purpose that do not fit its placement. */
function misfit(connection: Connection, { requirement, basis }: Purpose): string[] {
  return basis.cites.filter((cite) => !fits(cite, connection, requirement)).map((cite) => `${requirement.id} ${cite}`);
}

const has = ({ from, to }: Requirement, role: RoleId): boolean => from.role === role || to.role === role;
const isCatalogApart = ({ initiator, listener }: Connection, { from, to }: Requirement): boolean =>
  (from.role === 'catalog' && !initiator.roles.masterStack) || (to.role === 'catalog' && !listener.roles.masterStack);

type Fits = (connection: Connection, requirement: Requirement) => boolean;
const onOneServer: Fits = (connection, requirement) =>
  !isCatalogApart(connection, requirement) && !has(requirement, 'dmzServer');

/** Where the rows of each table belong. */
const FITS: Readonly<Record<TableId | MicrosoftTableId | 'N1' | 'N2', Fits>> = {
  T1: onOneServer,
  T2: onOneServer,
  T3: isCatalogApart,
  // A Core is remote where its own host is not the Master Stack's: its database may stand anywhere.
  T4: ({ initiator, scope }, requirement) =>
    requirement.to.role === 'sqlServer'
      ? !initiator.roles.masterStack
      : scope !== 'sameHost' && has(requirement, 'responseStack'),
  T5: ({ scope }, requirement) =>
    has(requirement, 'dmzServer') &&
    (scope !== 'sameHost' || has(requirement, 'crlPoint') || has(requirement, 'clients')),
  T6: ({ scope }, { id }) => scope === 'sameHost' || INFERRED.has(id),
  M1: (_, { to }) => to.role === 'domainController' || to.role === 'dnsServer',
  M2: (_, { to }) => to.role === 'certificationAuthority',
  M3: (_, { to }) => to.role === 'configurationManager',
  N1: ({ initiator }) => initiator.roles.masterStack !== undefined,
  N2: ({ initiator }) => initiator.roles.dmzServer !== undefined,
};

const isPlace = (text: string): text is keyof typeof FITS => text in FITS;
const fits = (cite: CitedId, connection: Connection, requirement: Requirement): boolean => {
  const [place = ''] = cite.split('.');
  return isPlace(place) && FITS[place](connection, requirement);
};

/** The two roles that a rule joins, whoever of them opens the connection, and the database where there is one. */
const jointOf = ({ from, alsoFrom = [], to, via }: Requirement): string => {
  const targets: readonly Target[] = via === 'self' ? [] : RELATIONS[via].to;
  return [...[from.role, to.role].toSorted(), ...alsoFrom, ...targets.map(({ database }) => database ?? '')].join(' ');
};

/** Whether a rule holds between any two hosts that use one another; Configuration Manager's range may be left out. */
const isApartAlways = ({ id, via, basis }: Requirement): boolean =>
  via !== 'self' &&
  id !== 'configuration-manager-rpc' &&
  basis.some(({ when }) => when === undefined || isEqual(when, { sameHost: false }));
