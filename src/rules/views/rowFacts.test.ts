import { describe, expect, test } from 'vitest';
import { setHiddenBehind } from '../../design/edit/addressCommands.ts';
import { apply, editHost } from '../../design/edit/commands.ts';
import { setRoute } from '../../design/edit/networkCommands.ts';
import { editFacts } from '../../design/edit/requestCommands.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import { withOrigin } from '../../design/model/origin.ts';
import type { RuleFacts } from '../../design/model/request.ts';
import type { Design } from '../../design/model/schema.ts';
import type { Connection } from '../connect/connection.ts';
import { derive } from '../derive.ts';
import { aDesign, aHost, aServer, withFirewalls } from '../testing/builders.testing.ts';
import { NO_FILTERS } from './filters.ts';
import { cellOf, COLUMN_IDS, columnsFor, columnsGiven } from './ruleColumns.ts';
import { rowFactsOf } from './rowFacts.ts';
import { contentOf } from './ruleState.ts';
import { PLAIN_TABLE, tableView } from './tableView.ts';

const start = withOrigin(
  aDesign(
    aHost('clients', { zone: 'internet', name: 'Laptops' }),
    aHost('dmzServer', { name: 'DMZ', addresses: ['192.0.2.7'] }),
  ),
);
const dmz = start.hosts.find(({ name }) => name === 'DMZ')?.id;

/** The design's row to port 443 with what is known of it. */
function rowOf(design: Design) {
  const derivation = derive(design);
  const row = derivation.connections.find(({ port, scope }) => port === 443 && scope !== 'sameHost');
  if (!row) throw new Error('No row to port 443');
  return { derivation, row, facts: rowFactsOf(derivation) };
}

const noted = (change: Partial<Omit<RuleFacts, 'row'>>): Design => {
  const { row, facts } = rowOf(start);
  return apply(start, editFacts([facts.idOf(row)], change));
};

test('facts stand in the cells of their row alone', () => {
  const { derivation, row, facts } = rowOf(noted({ ticket: 'CHG1', owner: 'NetOps', expires: '2027-12-31' }));
  const cells = (one: Connection) =>
    (['ticket', 'owner', 'expires', 'note'] as const).map((id) => cellOf(id, one, facts));
  expect(cells(row)).toEqual(['CHG1', 'NetOps', '2027-12-31', '']);
  const others = derivation.connections.filter(({ id }) => id !== row.id);
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(cells(other).join('')).toBe('');
});

test('a row finds what hangs on an alias: an id it would have by another of its slots', () => {
  const { row, facts } = rowOf(noted({ ticket: 'CHG1' }));
  const merged = { ...row, id: 'another slot', aliases: [row.id] };
  const derivation = { ...derive(noted({ ticket: 'CHG1' })), connections: [merged] };
  const found = rowFactsOf(derivation);
  expect(found.idOf(merged)).not.toBe(facts.idOf(row));
  expect(found.factsOf(merged)?.ticket).toBe('CHG1');
});

test('a state stays while hosts are renamed, and is planned again when an address changes: what had been approved is told', () => {
  const approved = noted({ state: 'approved', approved: contentOf(rowOf(start).row) });
  const stateIn = (design: Design): string => cellOf('state', rowOf(design).row, rowOf(design).facts);
  expect(stateIn(start)).toBe('Planned');
  expect(stateIn(approved)).toBe('Approved');
  expect(stateIn(apply(approved, editHost(dmz ?? '', { name: 'DMZ-NEW' })))).toBe('Approved');
  const moved = apply(approved, editHost(dmz ?? '', { addresses: ['192.0.2.8'] }));
  expect(stateIn(moved)).toBe('Planned (Approved before: any to 192.0.2.7, TCP 443)');
  // What comes is seen by another address: what had been approved is no longer asked for.
  const { initiator, listenerZone } = rowOf(approved).row;
  const hidden = [{ address: '203.0.113.1', zones: [listenerZone.id], firewall: null }];
  expect(stateIn(apply(approved, setHiddenBehind(initiator.id, hidden)))).toMatch(/^Planned \(Approved before/);
});

test('what a state holds for fits the design, and two long ones that begin alike differ', () => {
  const many = (last: string): Design =>
    apply(start, editHost(dmz ?? '', { fqdn: '', addresses: [...manyAddresses, last] }));
  const [one, other] = ['10.9.9.8', '10.9.9.9'].map((last) => {
    const { row } = rowOf(start);
    const host = many(last).hosts.find(({ id }) => id === dmz);
    return contentOf({ ...row, listener: { ...row.listener, addresses: host?.addresses ?? [] } });
  });
  expect(one?.length).toBeLessThanOrEqual(LIMITS.content);
  expect(one).not.toBe(other);
});
const manyAddresses = Array.from({ length: 60 }, (_, at) => `fd0b:dbd4:5678:9abc:def0:bdbd:${at + 1000}:1`);

test('optional columns are those in which some row has something', () => {
  const ids = ['source', 'sourceFqdn', 'state', 'ticket', 'owner'] as const;
  const given = (design: Design): string[] => {
    const { derivation, facts } = rowOf(design);
    return columnsGiven(ids, derivation.connections, facts);
  };
  expect(given(start)).toEqual(['source']);
  expect(given(noted({ ticket: 'CHG1' }))).toEqual(['source', 'ticket']);
  expect(given(noted({ state: 'requested' }))).toEqual(['source', 'state']);
});

describe('the firewalls of a row', () => {
  const plain = aDesign(aServer(), aHost('dmzServer'), aHost('clients', { zone: 'internet' }), aHost('cloud'));
  const cells = (design: Design): string[] => {
    const { connections, ...derived } = derive(design);
    const facts = rowFactsOf({ ...derived, connections });
    return connections
      .filter(({ scope, port }) => scope !== 'sameHost' && port === 443)
      .map((row) => `${row.initiatorZone.name} → ${row.listenerZone.name}: ${cellOf('firewall', row, facts)}`);
  };

  test('are those of its path in its direction, or why there is none', () => {
    const edge = withFirewalls(plain, { 'FW-EDGE': ['DMZ', 'Internet'], 'FW-DMZ': ['Internal', 'DMZ'] });
    expect(cells(edge)).toEqual([
      'Internet → DMZ: FW-EDGE',
      'Internal → Internet: FW-DMZ; FW-EDGE',
      'Internal → DMZ: FW-DMZ',
      'DMZ → Internal: FW-DMZ',
    ]);
    const zones = [edge.zones[0]?.id ?? '', edge.zones[1]?.id ?? ''] as const;
    expect(cells(apply(edge, setRoute(zones, 'notFiltered')))).toContain('Internal → DMZ: not filtered');
    expect(cells(withFirewalls(plain, { 'FW-DMZ': ['Internal', 'DMZ'] }))).toContain('Internet → DMZ: without a path');
  });

  test('have a column in designs with firewalls, and in no other', () => {
    const shown = (design: Design) => columnsFor(COLUMN_IDS, design).includes('firewall');
    expect([shown(plain), shown(withFirewalls(plain, { FW: [] }))]).toEqual([false, true]);
    expect(
      tableView(derive(plain), { ...PLAIN_TABLE, filters: NO_FILTERS, showSameHost: false }).columns,
    ).not.toContain('firewall');
  });
});
