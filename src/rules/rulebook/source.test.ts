import { describe, expect, test } from 'vitest';
import { SOURCE_ROWS, SOURCE_TABLES, SOURCE_URL, type SourceRow } from './source.ts';

const rows: readonly SourceRow[] = SOURCE_ROWS;
const idsWhere = (holds: (row: SourceRow) => boolean) => rows.filter(holds).map((row) => row.id);

/** The source's port and protocol columns, written down a second time as one reads them down the page. */
const PORTS_AND_PROTOCOLS = {
  T1: [
    '443 HTTPS',
    '80 HTTP',
    '443 HTTPS',
    '443 HTTPS',
    '6002 ws',
    '4000 wss',
    '25 SMTP',
    '1433 TDS',
    '1433 TDS',
    '135+445 WMI (DCOM)',
    '1433 TDS',
    '1433 TDS',
    '1433 TDS',
  ],
  T2: ['4000 wss', '443 HTTPS', '7766 HTTPS', '443 HTTPS', '80 HTTP'],
  T3: ['80 HTTP', '80 HTTP', '443 HTTPS', '1433 TDS', '1433 TDS', '80 HTTP'],
  T4: ['443 HTTPS', '3901 ws', '3901 ws', '1433 TDS', '1433 TDS'],
  T5: [
    '443 HTTPS',
    '443 HTTPS',
    '3901 ws',
    ' TCP',
    '4000 wss',
    '80 HTTP',
    '443 HTTPS',
    '443 HTTPS',
    ' TCP',
    '3901 ws',
    '443 HTTPS',
    '4000 wss',
  ],
  T6: ['3900 ws', '3901 ws', ' TCP', '443 HTTPS', '80 HTTP', '8081 HTTPS', '6002 HTTP'],
};

/** Devices and directions, row by row: M Master Stack, R Response Stack, D DMZ Server, C clients, B browsers … */
const DEVICES_AND_DIRECTIONS = {
  T1: 'M in · M in · R in · M out · M in out · R in · M out · M out · M out · M out · R out · S in · S in',
  T2: 'C out · C out · C out in · B out · B out',
  T3: 'M out · K in · K out · K out · S in · B out',
  T4: 'R in · M in · R out · S in · R out',
  T5: 'D in · D out · D out · D in · D in · D out · R in · M out · R out · M in · C out · C out',
};

/** How many usages each row lists. */
const USAGES = {
  T1: [6, 4, 1, 2, 1, 1, 2, 5, 1, 2, 1, 3, 1],
  T2: [1, 1, 1, 3, 1],
  T3: [1, 2, 1, 2, 2, 1],
  T4: [3, 2, 2, 1, 1],
  T5: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  T6: [1, 5, 1, 4, 1, 1, 1],
};

const byTable = <T>(value: (row: SourceRow) => T) =>
  Object.fromEntries(
    Object.keys(SOURCE_TABLES).map((table) => [table, rows.filter((row) => row.table === table).map(value)]),
  );

const DEVICE_LETTERS: readonly (readonly [string, string])[] = [
  ['Master Stack)', 'M'],
  ['Response Stack)', 'R'],
  ['DMZ Server', 'D'],
  ['Catalog Server', 'K'],
  ['SQL Server (', 'S'],
  ['lients', 'C'],
  ['Browsers', 'B'],
];
const deviceLetter = (row: SourceRow) => DEVICE_LETTERS.find(([part]) => row.device?.includes(part))?.[1];
const shortDirections = (row: SourceRow) =>
  row.directions.map((direction) => (direction === 'Incoming' ? 'in' : 'out'));

describe('the source, transcribed', () => {
  test('has 13, 5, 6, 5, 12 and 7 rows', () => {
    expect(Object.values(byTable((row) => row.id)).map((table) => table.length)).toEqual([13, 5, 6, 5, 12, 7]);
    expect(rows).toHaveLength(48);
  });

  test('names its rows by table and place, in order, with none twice', () => {
    const counted = Object.entries(byTable((row) => row)).flatMap(([table, ofTable]) =>
      ofTable.map((_, index) => `${table}.${index + 1}`),
    );
    expect(rows.map((row) => row.id)).toEqual(counted);
    expect(rows.map((row) => `${row.table}.${row.number}`)).toEqual(counted);
    expect(new Set(counted).size).toBe(48);
  });

  test('agrees with a second reading of the port and protocol columns', () => {
    expect(byTable((row) => `${row.ports.join('+')} ${row.protocol}`)).toEqual(PORTS_AND_PROTOCOLS);
  });

  test('agrees with a second reading of the device and direction columns', () => {
    const { T6, ...tables } = byTable((row) => [deviceLetter(row), ...shortDirections(row)].join(' '));
    expect(tables).toEqual(
      Object.fromEntries(Object.entries(DEVICES_AND_DIRECTIONS).map(([table, line]) => [table, line.split(' · ')])),
    );
    expect(new Set(T6)).toEqual(new Set(['']));
  });

  test('lists as many usages as the source, each in words, with the components it names', () => {
    expect(byTable((row) => row.usages.length)).toEqual(USAGES);
    expect(idsWhere((row) => row.usages.some((usage) => usage.trim().length < 10))).toEqual([]);
    expect(idsWhere((row) => row.components.length === 0)).toEqual([]);
    expect(idsWhere((row) => new Set(row.components).size < row.components.length)).toEqual([]);
  });
});

describe('cells', () => {
  test('ports are the numbers of the port cell, and valid', () => {
    const numbersOf = (cell: string) => [...cell.matchAll(/\b\d+\b/g)].map(([digits]) => Number(digits));
    expect(idsWhere((row) => row.ports.join() !== numbersOf(row.portCell).join())).toEqual([]);
    expect(rows.flatMap((row) => row.ports).filter((port) => port < 1 || port > 65_535)).toEqual([]);
    expect(idsWhere((row) => !row.portCell.startsWith(row.transport))).toEqual([]);
  });

  test('protocols are the short name inside the protocol cell', () => {
    expect(idsWhere((row) => !row.protocolCell.includes(row.protocol))).toEqual([]);
    expect(idsWhere((row) => row.protocol === 'ws' && row.protocolCell !== 'WebSocket (ws)')).toEqual([]);
  });

  test('a port cell that is no plain number says how it is read', () => {
    const hasPortReading = (row: SourceRow) => (row.readings ?? []).some((reading) => reading.cell === 'Port');
    expect(idsWhere((row) => row.portCell !== `TCP ${row.ports.join()}`)).toEqual(idsWhere(hasPortReading));
    expect(idsWhere(hasPortReading)).toEqual(['T1.10', 'T5.4', 'T5.9', 'T6.3']);
    expect(idsWhere((row) => row.ports.length === 0)).toEqual(['T5.4', 'T5.9', 'T6.3']);
    expect(idsWhere((row) => row.portCell === 'TCP')).toEqual(['T5.9', 'T6.3']);
  });

  test('every reading says as what and why', () => {
    const readings = rows.flatMap((row) => row.readings ?? []);
    expect(readings.length).toBeGreaterThan(6);
    expect(readings.filter(({ as, reason }) => as.trim() === '' || !/^[A-Z].{15,}\.$/.test(reason))).toEqual([]);
  });

  test('one port with two protocol names is read as one protocol', () => {
    const protocolReadings = (id: string) =>
      rows.filter((row) => row.id === id).flatMap((row) => (row.readings ?? []).map(({ cell, as }) => `${cell} ${as}`));
    expect(idsWhere((row) => row.ports.includes(6002))).toEqual(['T1.5', 'T6.7']);
    expect(protocolReadings('T1.5')).toEqual(['Protocol ws']);
    expect(protocolReadings('T6.7')).toEqual(['Protocol ws']);
  });

  test('ports that stand in a text are kept apart from the port cells', () => {
    const texts = rows.flatMap((row) =>
      (row.textPorts ?? []).map((text) => `${row.id} ${text.transport} ${text.port} ${text.protocol}`),
    );
    expect(texts).toEqual(['T1.8 UDP 1434 SQL Browser', 'T4.4 UDP 1434 SQL Browser', 'T6.5 TCP 443 HTTPS']);
  });

  test('only T6 has no device and direction, and one Configurable cell for all rows', () => {
    expect(new Set(rows.filter((row) => row.device === null).map((row) => row.table))).toEqual(new Set(['T6']));
    expect(new Set(rows.filter((row) => row.directions.length === 0).map((row) => row.table))).toEqual(new Set(['T6']));
    const sharing = Object.entries(SOURCE_TABLES).filter(([, table]) => table.sharesConfigurable);
    expect(sharing.map(([id]) => id)).toEqual(['T6']);
    expect(new Set(rows.filter((row) => row.table === 'T6').map((row) => row.configurable)).size).toBe(1);
  });

  test('Configurable is empty only where the source leaves it so, and then it is read', () => {
    expect(idsWhere((row) => row.configurable === '')).toEqual(['T5.6']);
    const cells = rows.find((row) => row.id === 'T5.6')?.readings?.map((reading) => reading.cell);
    expect(cells).toEqual(['Usage', 'Configurable']);
  });
});

test('tables have a title each, and the page an address', () => {
  expect(Object.values(SOURCE_TABLES).map((table) => table.title)).toEqual([
    '1E Servers',
    '1E Clients',
    'Separate Catalog',
    'Remote Response Stack',
    'DMZ',
    'Internal ports',
  ]);
  expect(new URL(SOURCE_URL).host).toBe('docs.1e.com');
});
