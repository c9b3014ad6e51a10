import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addOwnConnection, type OwnDetails } from '../../design/edit/networkCommands.ts';
import { apply, removeHosts } from '../../design/edit/commands.ts';
import { portText } from '../../design/model/portNumbers.ts';
import type { Design } from '../../design/model/schema.ts';
import { anyDesign, SEED } from '../../design/testing/anyDesign.testing.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { derive } from '../derive.ts';
import { describeConnection } from '../testing/describe.testing.ts';
import { aDesign, aHost, NO_FACTS } from '../testing/builders.testing.ts';
import { NO_FILTERS } from '../views/filters.ts';
import { visibleConnections } from '../views/tableView.ts';
import { certaintyOf } from '../views/certainty.ts';
import { byPurpose, referencesOf, usagesOf } from '../views/columns.ts';
import { cellOf } from '../views/ruleColumns.ts';
import { mostConnections } from './extent.ts';

const WINRM: OwnDetails = { transport: 'TCP', ports: [5986], protocol: 'WinRM', reason: 'Monitoring' };
const between = (design: Design, from: string, to: string, details: Partial<OwnDetails> = {}): Design => {
  const idOf = (name: string): string => design.hosts.find((host) => host.name === name)?.id ?? '';
  return apply(design, addOwnConnection(idOf(from), idOf(to), { ...WINRM, ...details }));
};
const start = aDesign(aHost('responseStack'), aHost('sqlServer', { databases: ['TachyonResponses'] }));
const rows = (design: Design, ports?: string) =>
  visibleConnections(derive(design), { ...NO_FILTERS, ports: ports === undefined ? [] : [ports] }, false);
const lines = (design: Design): string[] => rows(design).map(describeConnection);

describe('an own connection', () => {
  test('has a row for each port and range, behind all others and numbered on', () => {
    const design = between(start, 'SQL', 'RESP', { ports: [5986, { from: 6000, to: 6100 }, { from: 7, to: 7 }] });
    const added = rows(design).slice(rows(start).length);
    expect(added.map(describeConnection)).toEqual([
      'SQL → RESP  TCP 5986 WinRM  Same zone  []',
      'SQL → RESP  TCP 6000-6100 WinRM  Same zone  []',
      'SQL → RESP  TCP 7 WinRM  Same zone  []',
    ]);
    expect(added.map(({ number }) => number)).toEqual([1, 2, 3].map((one) => rows(start).length + one));
    expect(added.map((one) => cellOf('reference', one, NO_FACTS))).toEqual(Array(3).fill('Own: Monitoring'));
    expect(added.map((one) => cellOf('usage', one, NO_FACTS))).toEqual(Array(3).fill('Monitoring'));
    expect(added.map(certaintyOf)).toEqual(['own', 'own', 'own']);
  });

  test('keeps the ids of its rows when its ports change', () => {
    const ids = (ports: OwnDetails['ports']) => rows(between(start, 'SQL', 'RESP', { ports })).map(({ id }) => id);
    expect(ids([5986, 22])).toEqual(ids([5985, { from: 1, to: 2 }]));
  });

  test('joins the row of the same ends, transport and port: both reasons, the id and the service as they were', () => {
    const [before] = rows(start);
    const design = between(start, 'RESP', 'SQL', { ports: [1433, 1434], protocol: 'Backup', reason: 'Nightly dump' });
    expect(lines(design)).toEqual([...lines(start), 'RESP → SQL  TCP 1434 Backup  Same zone  []']);
    const [joined] = rows(design);
    expect(joined).toMatchObject({ id: before?.id, protocols: ['TDS'] });
    expect(joined?.aliases).toEqual([`${before?.initiator.id}:${before?.listener.id}:TCP:own.c4.1`]);
    expect(joined && referencesOf(joined).at(-1)).toBe('Own: Nightly dump');
    expect(joined && usagesOf(joined).at(-1)).toBe('Nightly dump');
    expect(joined && byPurpose(joined).map((one) => cellOf('service', one, NO_FACTS))).toEqual(['TDS', 'Backup']);
  });

  test('joins another own connection, and no row at an address of a Switch', () => {
    const twice = between(between(start, 'SQL', 'RESP'), 'SQL', 'RESP', { reason: 'Backup' });
    expect(rows(twice)).toHaveLength(rows(start).length + 1);
    expect(rows(twice).at(-1)).toMatchObject({ own: [{ reason: 'Monitoring' }, { reason: 'Backup' }] });
    const switches = [{ clientPort: 4000, pokePort: null, address: '10.0.0.9' }];
    const withSwitch = aDesign(aHost('clients'), aHost('responseStack', { switches }));
    const asked = between(withSwitch, 'Clients', 'RESP', { ports: [4000] });
    expect(
      rows(asked)
        .filter(({ port }) => port === 4000)
        .map(({ address }) => address),
    ).toEqual(['10.0.0.9', null]);
  });

  test('is found by each port of its range, and by the range', () => {
    const design = between(start, 'SQL', 'RESP', { ports: [{ from: 6000, to: 6100 }] });
    for (const [asked, found] of Object.entries({ '6000': 1, '6050': 1, '6100': 1, '6000-6100': 1, '6101': 0 })) {
      expect(rows(design, asked)).toHaveLength(found);
    }
  });

  test('across zones misses the addresses of its ends', () => {
    const apart = aDesign(aHost('sqlServer', { databases: [], name: 'A' }), aHost('dmzServer', { name: 'B' }));
    const missing = (design: Design) =>
      derive(design).findings.flatMap(({ code, hosts }) => (code === 'address-missing' ? hosts : []));
    expect(missing(apart)).toEqual([]);
    expect(missing(between(apart, 'A', 'B')).toSorted()).toEqual(apart.hosts.map(({ id }) => id).toSorted());
  });

  test('goes with either of its hosts', () => {
    const design = between(start, 'SQL', 'RESP');
    for (const { id } of design.hosts) expect(rows(apply(design, removeHosts([id])))).toEqual([]);
  });
});

const port = fc.oneof(
  fc.constantFrom(80, 443, 1433, 4000, 3901),
  fc.integer({ min: 1, max: 65_000 }).map((from) => ({ from, to: from + 500 })),
);
const asked = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  transport: fc.constantFrom('TCP' as const, 'UDP' as const),
  ports: fc.uniqueArray(port, { minLength: 1, maxLength: 4, selector: portText }),
  protocol: fc.constantFrom('', 'HTTPS', 'WinRM'),
  reason: fc.constantFrom('', 'Backup'),
});

test('law: an own connection changes nothing but itself, and the reasons of the rows it joins', () => {
  const busy = fc.oneof(anyDesign, fc.constantFrom(...TEMPLATES.map(({ design }) => design)));
  let joins = 0;
  fc.assert(
    fc.property(busy, asked, (design, { from, to, ...details }) => {
      const [a, b] = [design.hosts[from % design.hosts.length], design.hosts[to % design.hosts.length]];
      if (!a || !b || a === b) return;
      const id = `c${design.nextId}`;
      const ownConnections = [...(design.ownConnections ?? []), { id, from: a.id, to: b.id, ...details }];
      const after = { ...design, nextId: design.nextId + 1, ownConnections };
      const [old, now] = [derive(design).connections, derive(after).connections];
      const without = now.map((one) => ({
        ...one,
        own: one.own.filter((own) => own.id !== id),
        aliases: one.aliases.filter((alias) => !alias.includes(`:own.${id}.`)),
      }));
      expect(without.slice(0, old.length)).toEqual(old);
      const mine = now.filter(({ own }) => own.some((one) => one.id === id));
      joins += mine.length - (now.length - old.length);
      expect(mine.map(({ initiator, listener }) => `${initiator.id} ${listener.id}`)).toEqual(
        details.ports.map(() => `${a.id} ${b.id}`),
      );
      expect(now.length).toBeLessThanOrEqual(mostConnections(after));
    }),
    { numRuns: 300, seed: SEED },
  );
  expect(joins).toBeGreaterThan(2);
});
