import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { setHiddenBehind, setPublished } from '../../design/edit/addressCommands.ts';
import { apply } from '../../design/edit/commands.ts';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { aDesign, aHost, aSwitch, hostNamed } from '../../rules/testing/builders.testing.ts';
import { usageOf } from '../../rules/views/columns.ts';
import { COLUMN_IDS, columnsFor } from '../../rules/views/ruleColumns.ts';
import { derive } from '../../rules/derive.ts';
import { dmz } from '../../rules/expected/dmz.ts';
import { enterprise } from '../../rules/expected/enterprise.ts';
import { remoteResponseStack } from '../../rules/expected/remoteResponseStack.ts';
import { separateCatalog } from '../../rules/expected/separateCatalog.ts';
import { singleServer } from '../../rules/expected/singleServer.ts';
import { NO_FILTERS } from '../../rules/views/filters.ts';
import { toCsv } from './csv.ts';
import { csvNotice } from './csvNotice.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { PLAIN_CELLS, SEPARATORS, type CellOptions } from '../input/options.ts';
import { ALL_ROWS, type ExportInput } from '../input/rows.ts';
import { toMarkdown } from './markdown.ts';
import { toTsv } from './tsv.ts';

const inputOf = (design: Design, change: Partial<ExportInput> = {}): ExportInput => ({
  design,
  derivation: derive(design),
  filters: NO_FILTERS,
  options: ALL_ROWS,
  madeOn: '2025-03-14',
  ...change,
});
const COLUMNS = columnsFor(COLUMN_IDS, aDesign()); // of a design without firewalls
const read = (csv: string) => Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });

const small = aDesign(
  aHost('clients', { zone: 'internet', name: '=Laptops' }),
  aHost('dmzServer', { name: 'DMZ "1", a', switches: [aSwitch({ address: '192.0.2.7' })] }),
);

test('golden: headers, quoting, formulas, addresses', () => {
  expect(toCsv(inputOf(small))).toBe(
    '\uFEFF' +
      [
        'Rule ID,#,Action,Source,Source FQDN,Source zone,Source address,Source port,Destination,Destination FQDN,Destination zone,Destination address,Transport,Port,Service,Scope,Usage,Certainty,Configurable,Reference,State,Ticket,Owner,Expires,Note',
        `NW942FP,1,allow,'=Laptops,,Internet,any,any,"DMZ ""1"", a",,DMZ,192.0.2.7,TCP,4000,wss,Crosses zones,"Internet client takes instructions from the Switch and sends responses, over one WebSocket that it keeps open",Documented,"Yes, after installation: SwitchConfiguration table, and Switch= in every client",T5.5; T5.12,Planned,,,,`,
        `V7MN2AA,2,allow,'=Laptops,,Internet,any,any,"DMZ ""1"", a",,DMZ,,TCP,443,HTTPS,Crosses zones,Internet client fetches content from the Background Channel,Documented,"Yes, during installation: web site port and client BackgroundChannelUrl",T5.1; T5.11,Planned,,,,`,
        '',
      ].join('\r\n'),
  );
});

test('no connections: the headers alone', () => {
  expect(toCsv(inputOf(aDesign())).split('\r\n')).toHaveLength(2);
});

describe('the templates read back have the rows written by hand', () => {
  test.each([
    ['Single server', singleServer],
    ['Separate Catalog server', separateCatalog],
    ['Remote Response Stack', remoteResponseStack],
    ['DMZ', dmz],
    ['Enterprise', enterprise],
  ])('%s', (name, expected) => {
    const design = TEMPLATES.find((template) => template.name === name)?.design ?? aDesign();
    const { data, errors } = read(toCsv(inputOf(design)));
    expect(errors).toEqual([]);
    expect(data.map(lineOf).toSorted()).toEqual([...expected].toSorted());
    expect(data.map((row) => row['#'])).toEqual(data.map((_, at) => String(at + 1)));
  });
});

/** A row as the lists written by hand have it; only Switches of their own address tell it. */
function lineOf(row: Record<string, string>): string {
  const address = row['Destination address'] ?? '';
  const at = /^192\.0\.2\.2[123]$/.test(address) ? ` @${address}` : '';
  const reference = row['Reference']?.replaceAll('; ', ' ');
  return `${row['Source']} → ${row['Destination']}${at}  ${row['Transport']} ${row['Port']} ${row['Service']}  ${row['Scope']}  [${reference}]`;
}

describe('options', () => {
  const design = TEMPLATES[0]?.design ?? aDesign();
  const count = (change: Partial<ExportInput>) => read(toCsv(inputOf(design, change))).data.length;
  test('only the filtered rows, with the numbers they have among all', () => {
    const filters = { ...NO_FILTERS, ports: ['1433'] };
    const { data } = read(toCsv(inputOf(design, { filters, options: { ...ALL_ROWS, rows: 'filtered' } })));
    expect(data.map((row) => row['Port'])).toEqual(['1433', '1433']);
    expect(data.every((row) => Number(row['#']) > 2)).toBe(true);
    expect(count({ filters })).toBe(10);
  });
  test('same-host rows on demand, without a number', () => {
    const { data } = read(toCsv(inputOf(design, { options: { ...ALL_ROWS, sameHost: true } })));
    expect(data.length).toBeGreaterThan(10);
    expect(data.filter((row) => row['#'] === '').every((row) => row['Scope'] === 'Same host')).toBe(true);
  });
  test('one row a purpose', () => {
    const purposes = derive(design)
      .connections.filter(({ number }) => number !== null)
      .flatMap((one) => one.purposes);
    const { data } = read(toCsv(inputOf(design, { options: { ...ALL_ROWS, per: 'purpose' } })));
    expect(data.map((row) => row['Usage'])).toEqual(purposes.map(usageOf));
    expect(data.map((row) => row['Reference'])).toEqual(purposes.map(({ basis }) => basis.cites.join('; ')));
  });
});

test('tab-separated: one line a row, every line with as many tabs, formulas as text', () => {
  const hostile = aDesign(
    aHost('clients', { zone: 'internet', name: 'a\tb\r\nc"=1' }),
    aHost('dmzServer', { name: '" =1+1' }),
  );
  const lines = toTsv(inputOf(hostile)).slice(1).replace(/\r\n$/, '').split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines.every((line) => line.split('\t').length === COLUMNS.length)).toBe(true);
  expect(lines[1]).toContain('a b c"=1');
  expect(lines[1]?.split('\t')[COLUMNS.indexOf('destination')]?.startsWith("'")).toBe(true);
});

test('the Markdown page holds no such character either, in its title, tables and findings', () => {
  const name = 'a\u0007\u202Eb';
  const made = toMarkdown(
    inputOf({ ...aDesign(aHost('clients', { zone: 'internet', name }), aHost('dmzServer')), name }),
  );
  expect(made).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  expect(made).toContain('# a b');
});

test.each([toCsv, toTsv])('a BOM, CRLF, and no character that controls or turns the reading direction', (write) => {
  const turning = '\u061C\u200E\u200F\u202A\u202E\u2066\u2069';
  const made = write(
    inputOf(aDesign(aHost('clients', { zone: 'internet', name: `a\u0007${turning}b` }), aHost('dmzServer'))),
  );
  expect(made.startsWith('\uFEFF')).toBe(true);
  expect(made.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const [, ...lines] = made.split('\r\n');
  expect(lines.join('')).not.toMatch(/[^\P{Cc}\t]|\p{Bidi_Control}/u);
  expect(lines.join('')).toContain('a b');
});

describe('one address per row', () => {
  const many = aDesign(
    aHost('clients', { zone: 'internet', name: 'Laptops', addresses: ['198.51.100.0/24', '2001:db8:1::/48'] }),
    aHost('dmzServer', { name: 'DMZ', addresses: ['192.0.2.7', '192.0.2.8', '2001:db8::7'] }),
  );
  const each = { cells: { ...PLAIN_CELLS, each: true } };
  const pairsOf = (design: Design, port: string): string[] =>
    read(toCsv(inputOf(design, each)))
      .data.filter((row) => row['Port'] === port)
      .map((row) => `${row['Source address']} to ${row['Destination address']}`);

  test('every pair within a family has a row, and no other', () => {
    expect(pairsOf(many, '443')).toEqual([
      '198.51.100.0/24 to 192.0.2.7',
      '198.51.100.0/24 to 192.0.2.8',
      '2001:db8:1::/48 to 2001:db8::7',
    ]);
  });
  test('all other cells are those of the row, its id and number too', () => {
    const { data } = read(toCsv(inputOf(many, each)));
    const plain = read(toCsv(inputOf(many))).data;
    const without = (row: Record<string, string>) => ({ ...row, 'Source address': '', 'Destination address': '' });
    const once = new Map(data.map((row) => [row['Rule ID'], without(row)]));
    expect([...once.values()]).toEqual(plain.map(without));
  });
  test('a missing address stays one row with an empty cell, and any stays any', () => {
    expect(pairsOf(small, '443')).toEqual(['any to ']);
  });
  test('where peers see a host by another address, that one alone: nobody is to open both', () => {
    const design = aDesign(
      aHost('clients', { zone: 'internet', name: 'Laptops', addresses: ['198.51.100.7'] }),
      aHost('dmzServer', { name: 'DMZ', addresses: ['192.0.2.7', '192.0.2.8'] }),
      aHost('responseStack', { name: 'RS', addresses: ['10.0.0.5'] }),
    );
    const zoneOf = (name: string): string => hostNamed(design, name).zone;
    const published = [{ address: '203.0.113.7', for: '192.0.2.7', zones: [zoneOf('Laptops')], firewall: null }];
    const shown = apply(design, setPublished(hostNamed(design, 'DMZ').id, published));
    expect(pairsOf(shown, '443')).toEqual([
      '198.51.100.7 to 203.0.113.7',
      '198.51.100.7 to 192.0.2.8',
      '192.0.2.7 to 10.0.0.5',
      '192.0.2.8 to 10.0.0.5',
    ]);
    const hidden = [{ address: '203.0.113.99', zones: [zoneOf('DMZ')], firewall: null }];
    const behind = apply(shown, setHiddenBehind(hostNamed(design, 'Laptops').id, hidden));
    expect(pairsOf(behind, '443').slice(0, 2)).toEqual(['203.0.113.99 to 203.0.113.7', '203.0.113.99 to 192.0.2.8']);
    const notice = (cells: CellOptions) => csvNotice(inputOf(behind, { cells }))?.text ?? '';
    expect(notice(each.cells)).toContain('only that one is listed');
    expect(notice(PLAIN_CELLS)).not.toContain('only that one is listed');
  });
  test('what it comes to is told from 50,000 rows on, and beyond 250,000 there is one row per rule', () => {
    const numbered = (count: number, from: string): string[] => Array.from({ length: count }, (_, i) => `${from}.${i}`);
    const sized = (clients: number, count: number): Design =>
      aDesign(
        ...Array.from({ length: clients }, (_, i) =>
          aHost('clients', { zone: 'internet', name: `C${i}`, addresses: numbered(64, `10.0.${i}`) }),
        ),
        aHost('dmzServer', { name: 'DMZ', addresses: numbered(count, '192.0.2') }),
      );
    const notice = (design: Design) => csvNotice(inputOf(design, each))?.text ?? '';
    expect(notice(sized(1, 64))).toBe('');
    expect(notice(sized(12, 64))).toMatch(/^One address per row comes to 98,\d+ rows from \d+\./);
    const most = sized(50, 64);
    expect(notice(most)).toMatch(/would come to 4\d\d,\d+ rows, and up to 250,000 are written/);
    expect(toCsv(inputOf(most, each))).toBe(toCsv(inputOf(most)));
  });
  test('ends without a common family lose nothing', () => {
    const apart = aDesign(
      aHost('clients', { zone: 'internet', addresses: ['198.51.100.1'] }),
      aHost('dmzServer', { addresses: ['2001:db8::7', '2001:db8::8'] }),
    );
    expect(pairsOf(apart, '443')).toEqual(['198.51.100.1 to 2001:db8::7', '198.51.100.1 to 2001:db8::8']);
  });
});

describe('separators and columns', () => {
  test.each(keysOf(SEPARATORS))('%s: every row has every cell, and none that a spreadsheet would run', (separator) => {
    const hostile = aDesign(
      aHost('clients', { zone: 'internet', name: '=1;=2\t=3,=4"' }),
      aHost('dmzServer', { name: 'a;=1+1' }),
    );
    const text = toCsv(inputOf(hostile, { cells: { ...PLAIN_CELLS, separator } })).slice(1);
    const { data, errors } = Papa.parse<string[]>(text.replace(/\r\n$/, ''), {
      delimiter: SEPARATORS[separator].character,
    });
    expect(errors).toEqual([]);
    expect(new Set(data.map(({ length }) => length))).toEqual(new Set([COLUMNS.length]));
    expect(data.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
  test('the columns chosen, in their order', () => {
    const columns = ['port', 'destination', 'ruleId'] as const;
    expect(toCsv(inputOf(small, { columns })).slice(1).split('\r\n')[0]).toBe('Port,Destination,Rule ID');
    expect(toTsv(inputOf(small, { columns })).slice(1).split('\r\n')[0]).toBe('Port\tDestination\tRule ID');
  });
});
