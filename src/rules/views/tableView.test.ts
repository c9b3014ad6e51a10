import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign } from '../../design/testing/anyDesign.testing.ts';
import { emptyDesign } from '../../design/edit/commands.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { cellOf, COLUMN_IDS, headerOf, type ColumnId } from './ruleColumns.ts';
import { NO_FACTS, withFirewalls } from '../testing/builders.testing.ts';
import { derive } from '../derive.ts';
import { filterWords } from './filterWords.ts';
import { betweenOf, narrows, NO_FILTERS, type Filters } from './filters.ts';
import {
  GROUPING_IDS,
  GROUPINGS,
  movedColumn,
  PLAIN_TABLE,
  tableView,
  toggledSort,
  visibleConnections,
  type TableState,
} from './tableView.ts';

const enterprise = derive(TEMPLATES.find(({ name }) => name === 'Enterprise')?.design ?? emptyDesign('none'));
const plain: TableState = { ...PLAIN_TABLE, filters: NO_FILTERS, showSameHost: false };
const view = (change: Partial<TableState> = {}) => tableView(enterprise, { ...plain, ...change });
const filtered = (filters: Partial<Filters>) => view({ filters: { ...NO_FILTERS, ...filters } });
const cells = (table: ReturnType<typeof view>, id: ColumnId) =>
  table.groups.flatMap(({ rows }) => rows.map((row) => cellOf(id, row, NO_FACTS)));

test('at first: what leaves a host, in order of its number', () => {
  expect(cells(view(), 'number')).toEqual(Array.from({ length: 41 }, (_, at) => String(at + 1)));
  expect(view()).toMatchObject({ shown: 41, total: 41 });
  expect(view().columns.map(headerOf).join(', ')).toBe(
    'Rule ID, #, Source, Source zone, Source address, Destination, Destination zone, Destination address, Transport, ' +
      'Port, Service, Scope, Usage, Configurable, Reference',
  );
});

describe('filters', () => {
  test('text is searched in all cells, word by word, without case', () => {
    expect(cells(filtered({ text: 'two-factor master01' }), 'destination')).toEqual(['SMTP01']);
    expect(cells(filtered({ text: ' 192.0.2.22 ' }), 'port')).toEqual(['4000', '4002']);
    expect(cells(filtered({ text: 'T5.6' }), 'source')).toEqual(['DMZ01', 'DMZ02']);
    expect(cells(filtered({ text: 'ｄｍｚ０１ crl' }), 'port')).toEqual(['80']);
  });
  test('values of one filter widen, two filters narrow', () => {
    expect(cells(filtered({ ports: ['25', '3901'] }), 'port')).toEqual(['25', '3901', '3901', '3901', '3901']);
    expect(cells(filtered({ ports: ['25', '3901'], protocols: ['SMTP'] }), 'port')).toEqual(['25']);
    expect(new Set(cells(filtered({ scopes: ['crossesZones'] }), 'scope'))).toEqual(new Set(['Crosses zones']));
  });
  test('certainty: what is inferred, and what somebody asked for', () => {
    const inferred = filtered({ certainties: ['inferred'] });
    expect(new Set(cells(inferred, 'certainty'))).toEqual(new Set(['Inferred']));
    expect(filtered({ certainties: ['own'] }).shown).toBe(0);
    const services = derive(TEMPLATES.find(({ name }) => name === 'Domain services')?.design ?? emptyDesign('none'));
    const own = tableView(services, { ...plain, filters: { ...NO_FILTERS, certainties: ['own'] } });
    expect(cells(own, 'port')).toEqual(['5986', '5986', '5986']);
    expect(narrows({ ...NO_FILTERS, certainties: ['own'] })).toBe(true);
  });
  test('zones and roles are looked for at either end', () => {
    const dmz =
      enterprise.connections.find(({ initiatorZone }) => initiatorZone.kind === 'dmz')?.initiatorZone.id ?? '';
    const rows = filtered({ zones: [dmz] }).groups.flatMap((group) => group.rows);
    const places = rows.map(({ initiatorZone, listenerZone }) => [initiatorZone.id, listenerZone.id].indexOf(dmz));
    expect(new Set(places)).toEqual(new Set([0, 1]));
    expect(cells(filtered({ roles: ['smtpRelay'] }), 'destination')).toEqual(['SMTP01']);
    expect(new Set(cells(filtered({ roles: ['browsers'] }), 'source'))).toEqual(new Set(['Browsers']));
  });
  test('between two zones: either way, or one', () => {
    const toDmz = enterprise.connections.find(
      ({ initiatorZone, listenerZone }) => initiatorZone.name === 'London' && listenerZone.name === 'DMZ',
    );
    const [either = '', way = ''] = toDmz ? betweenOf(toDmz) : [];
    const ways = (filters: Partial<Filters>) =>
      new Set(
        filtered(filters).groups.flatMap(({ rows }) =>
          rows.map(({ initiatorZone, listenerZone }) => `${initiatorZone.name} → ${listenerZone.name}`),
        ),
      );
    expect(ways({ between: [either] })).toEqual(new Set(['London → DMZ', 'DMZ → London']));
    expect(ways({ between: [way] })).toEqual(new Set(['London → DMZ']));
    expect(filterWords({ ...NO_FILTERS, between: [either, way] }, enterprise.design)).toEqual([
      'between London and DMZ or from London to DMZ',
    ]);
  });
  test('through a firewall: what passes it on its path', () => {
    const design = withFirewalls(
      { ...enterprise.design, firewalls: [] },
      {
        'FW-EDGE': ['DMZ', 'Internet'],
        'FW-DMZ': ['London', 'DMZ'],
        'FW-WAN': ['London', 'New York'],
      },
    );
    const [edge, dmz] = (design.firewalls ?? []).map(({ id }) => id);
    const numbers = (firewalls: readonly string[]) =>
      cells(tableView(derive(design), { ...plain, filters: { ...NO_FILTERS, firewalls } }), 'number').join(' ');
    expect(numbers([edge ?? ''])).toBe('10 11 12 13 16 17 18 19 40 41');
    expect(numbers([dmz ?? ''])).toBe('18 19 28 29 32 33 34 35 36 37 38 39');
    expect(filterWords({ ...NO_FILTERS, firewalls: [edge ?? ''] }, design)).toEqual(['through FW-EDGE']);
    expect(numbers(['f999'])).toBe('');
  });
  test('are told to narrow by text that isn’t blank, and by any list', () => {
    expect(narrows(NO_FILTERS)).toBe(false);
    expect(narrows({ ...NO_FILTERS, text: ' ' })).toBe(false);
    expect(narrows({ ...NO_FILTERS, text: 'x' })).toBe(true);
    expect(narrows({ ...NO_FILTERS, ports: ['80'] })).toBe(true);
  });
  test('numbers stay', () => {
    expect(cells(filtered({ ports: ['25'] }), 'number')).toEqual(['20']);
    expect(cells(view({ showSameHost: true }), 'number').filter(Boolean)).toEqual(cells(view(), 'number'));
  });
  test('how many there would be is told', () => {
    expect(filtered({ text: 'nothing like it' })).toMatchObject({ shown: 0, total: 41 });
    expect(view({ showSameHost: true }).total).toBe(enterprise.connections.length);
  });
});

describe('sorting', () => {
  test('ports by number, several keys in turn, ties in rulebook order', () => {
    const sort = [
      { column: 'port', descending: true },
      { column: 'source', descending: false },
    ] as const;
    const rows = view({ sort });
    const ports = cells(rows, 'port').map(Number);
    expect(ports).toEqual(ports.toSorted((a, b) => b - a));
    const at4000 = cells(rows, 'source').filter((_, at) => ports[at] === 4000);
    expect(at4000).toEqual([...Array<string>(4).fill('Internet Clients'), 'London Clients', 'New York Clients']);
    expect(
      cells(rows, 'destinationAddress')
        .filter((_, at) => ports[at] === 4000)
        .slice(0, 4),
    ).toEqual(['192.0.2.10', '192.0.2.21', '192.0.2.22', '192.0.2.23']);
  });
  test('references in the order of the source, not of letters', () => {
    const first = cells(view({ sort: [{ column: 'reference', descending: false }] }), 'reference');
    expect(first.indexOf('T5.5; T5.12')).toBeLessThan(first.indexOf('T5.6'));
    expect(first[0]?.startsWith('T1.1')).toBe(true);
  });
  test('a click sorts up, then down, then not; Shift keeps the other keys and their places', () => {
    const up = toggledSort([], 'port', false);
    expect(up).toEqual([{ column: 'port', descending: false }]);
    expect(toggledSort(up, 'port', false)).toEqual([{ column: 'port', descending: true }]);
    expect(toggledSort([{ column: 'port', descending: true }], 'port', false)).toEqual([]);
    const two = toggledSort(up, 'source', true);
    expect(two.map(({ column }) => column)).toEqual(['port', 'source']);
    expect(toggledSort(two, 'port', true)).toEqual([
      { column: 'port', descending: true },
      { column: 'source', descending: false },
    ]);
    expect(toggledSort(two, 'scope', false)).toEqual([{ column: 'scope', descending: false }]);
    const third = toggledSort(toggledSort(two, 'port', true), 'port', true);
    expect(third).toEqual([{ column: 'source', descending: false }]);
  });
});

describe('grouping', () => {
  test('by zone pair, inside a zone told apart', () => {
    const headings = view({ grouping: 'zonePair' }).groups.map(({ heading }) => heading);
    expect(headings).toContain('Inside London');
    expect(headings).toContain('Internet → DMZ');
    expect(new Set(headings).size).toBe(headings.length);
  });
  test('by source or destination, in the order of their first rows; by nothing, without a heading', () => {
    const headings = (grouping: TableState['grouping']) => view({ grouping }).groups.map(({ heading }) => heading);
    expect(headings('source')).toEqual([...new Set(cells(view(), 'source'))]);
    expect(headings('destination')).toEqual([...new Set(cells(view(), 'destination'))]);
    expect(headings('none')).toEqual(['']);
    expect(GROUPING_IDS.map((id) => GROUPINGS[id].label).join()).toBe('No groups,Source,Destination,Zone pair,Device');
  });
  test('by device a row stands under both its ends', () => {
    const groups = view({ grouping: 'device' }).groups;
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(82);
    const smtp = groups.find(({ heading }) => heading === 'SMTP01');
    expect(smtp?.rows.map((row) => cellOf('source', row, NO_FACTS))).toEqual(['MASTER01']);
  });
});

test('columns are shown in their order without the hidden ones', () => {
  const order = movedColumn(COLUMN_IDS, 'port', -100);
  expect(order.slice(0, 2)).toEqual(['port', 'ruleId']);
  expect(order.toSorted()).toEqual(COLUMN_IDS.toSorted());
  expect(movedColumn(COLUMN_IDS, 'port', 100).at(-1)).toBe('port');
  expect(movedColumn(COLUMN_IDS, 'number', 1).slice(1, 3)).toEqual(['action', 'number']);
  expect(view({ order, hidden: ['ruleId', 'number', 'action'] }).columns.slice(0, 2)).toEqual(['port', 'source']);
});

test('law: however one looks at it, no row is lost, doubled within a group, or numbered anew', () => {
  const states = fc.record({
    grouping: fc.constantFrom(...GROUPING_IDS),
    showSameHost: fc.boolean(),
    sort: fc.array(fc.record({ column: fc.constantFrom(...COLUMN_IDS), descending: fc.boolean() }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(anyDesign, states, (design, state) => {
      const derivation = derive(design);
      const expected = visibleConnections(derivation, NO_FILTERS, state.showSameHost);
      const table = tableView(derivation, { ...plain, ...state });
      const rows = table.groups.flatMap((group) => group.rows);
      expect(new Set(rows)).toEqual(new Set(expected));
      for (const group of table.groups) expect(new Set(group.rows).size).toBe(group.rows.length);
      const twice = state.grouping === 'device' ? expected.filter(({ scope }) => scope !== 'sameHost').length : 0;
      expect(rows).toHaveLength(expected.length + twice);
    }),
    { numRuns: 100 },
  );
});
