import { hostLabel } from '../../design/model/names.ts';
import { withOrigin } from '../../design/model/origin.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { notCoveredIn, NOT_COVERED_TITLE } from '../../rules/rulebook/notCovered.ts';
import { ruleSetsOf } from '../../rules/firewalls/ruleSets.ts';
import { destinationAddressesOf, SEPARATOR, sourceAddressesOf } from '../../rules/views/columns.ts';
import { rowFactsOf } from '../../rules/views/rowFacts.ts';
import { DEVICE_HEADERS, deviceCells, deviceSections } from '../../rules/views/byDevice.ts';
import { portText } from '../../design/model/portNumbers.ts';
import type { ColumnPlan } from '../excel/file/columnWidths.ts';
import type { Cell, Sheet } from '../excel/file/sheet.ts';
import { sheetName } from '../excel/file/sheetNames.ts';
import { tableSheet } from '../excel/file/tableSheet.ts';
import { writeWorkbook } from '../excel/file/workbook.ts';
import { PLAIN_PAGE, type PaperId } from '../input/options.ts';
import type { ExportInput } from '../input/rows.ts';
import { requestContent, type FirewallPart, type RequestContent } from './content.ts';
import { rowOf, REQUEST_COLUMN_IDS, columnOf, cellOf, type RequestColumnId, type RequestRow } from './requestRows.ts';
import { coverSheet, type SheetLine } from './coverSheet.ts';
import { kindText, titleOf } from './requestWords.ts';

/** The sheets beside those of firewalls. */
const NAMES = {
  request: 'Request',
  objects: 'Objects',
  rollback: 'Rollback',
  tests: 'Tests',
  rows: 'One row each',
  hosts: 'Host firewalls',
  devices: 'By device',
  notCovered: 'Not covered',
} as const;

/** The change request as a workbook: Request, a sheet a firewall, Objects, Rollback, Tests, One row each, Host firewalls, Not covered. */
export function toRequestWorkbook(input: ExportInput): Uint8Array<ArrayBuffer> {
  const content = requestContent(input);
  const { paper } = input.page ?? PLAIN_PAGE;
  const taken = new Set(Object.values(NAMES).map((name) => name.toLowerCase()));
  const firewalls = content.firewalls.map((part) => {
    const name = sheetName(part.name, taken);
    return { sheet: rulesSheet(name, part.rows, paper), line: { name, about: part.counts, count: part.rows.length } };
  });
  const others = otherSheets(input, content, paper);
  const lines = [...firewalls.map(({ line }) => line), ...others.map(lineOf)];
  const { author } = input.design;
  return writeWorkbook({
    title: titleOf(input),
    note: kindText(content, input),
    author,
    madeOn: input.madeOn,
    paper,
    sheets: [coverSheet(NAMES.request, input, content, lines), ...firewalls.map(({ sheet }) => sheet), ...others],
  });
}

const lineOf = ({ name, rows }: Sheet): SheetLine => ({ name, about: '', count: rows.length - 1 });

function otherSheets(input: ExportInput, content: RequestContent, paper: PaperId): Sheet[] {
  const { firewalls, hosts } = content;
  return [
    objectsSheet(firewalls, paper),
    ofFirewalls(NAMES.rollback, firewalls, ({ rollback }) => rollback, paper),
    testsSheet(input, content, paper),
    eachSheet(input, content, paper),
    ofFirewalls(NAMES.hosts, hosts, ({ rows }) => rows, paper, 'Host'),
    ...(input.request?.byDevice === true ? [deviceSheet(content.connections, paper)] : []),
    notCoveredSheet(input, paper),
  ];
}

const plans = REQUEST_COLUMN_IDS.map((id): ColumnPlan => columnOf(id));

/** A port alone is a number, to sort and filter with. */
function cellFor(id: RequestColumnId, row: RequestRow): Cell {
  const text = cellOf(id, row);
  const isNumber = (id === 'ports' || id === 'numbers') && /^\d{1,9}$/.test(text);
  return isNumber ? { value: Number(text), style: 'number' } : { value: text, style: 'text' };
}

const cellsFor = (row: RequestRow): Cell[] => REQUEST_COLUMN_IDS.map((id) => cellFor(id, row));

const FROZEN = 2; // action and id say which rule a row is

const rulesSheet = (name: string, rows: readonly RequestRow[], paper: PaperId): Sheet =>
  tableSheet(name, plans, rows.map(cellsFor), paper, () => FROZEN);

/** Rules of several firewalls, each with the firewall's name. */
function ofFirewalls(
  name: string,
  parts: readonly FirewallPart[],
  rowsOf: (part: FirewallPart) => readonly RequestRow[],
  paper: PaperId,
  header = 'Firewall',
): Sheet {
  const cells = parts.flatMap((part) => rowsOf(part).map((row) => [text(part.name), ...cellsFor(row)]));
  return tableSheet(name, [{ header, width: 18 }, ...plans], cells, paper, () => FROZEN + 1);
}

const text = (value: string): Cell => ({ value, style: 'text' });

const objectPlans: readonly ColumnPlan[] = [
  { header: 'Firewall', width: 18 },
  { header: 'Kind', width: 10 },
  { header: 'Object', width: 24 },
  { header: 'Of', width: 60, prose: true },
];

/** What each firewall needs defined, each once. */
function objectsSheet(firewalls: readonly FirewallPart[], paper: PaperId): Sheet {
  const cells = firewalls.flatMap(({ name, objects: { addresses, groups, services } }) =>
    [
      ...addresses.map((one) => ['Address', one.text, one.hosts.join(SEPARATOR)]),
      ...groups.map((one) => ['Group', one.name, one.members.join(SEPARATOR)]),
      ...services.map((one) => ['Service', one, '']),
    ].map((row) => [name, ...row].map(text)),
  );
  return tableSheet(NAMES.objects, objectPlans, cells, paper, () => 3);
}

const testPlans: readonly ColumnPlan[] = [
  { header: '#', width: 6 },
  { header: 'Rule IDs', width: 16 },
  { header: 'From', width: 18 },
  { header: 'From address', width: 18 },
  { header: 'To', width: 18 },
  { header: 'To address', width: 18 },
  { header: 'Transport', width: 11 },
  { header: 'Port', width: 8 },
  { header: 'Expected', width: 10 },
  { header: 'Result', width: 18 },
  { header: 'Tested by, on', width: 18 },
];

/** A line to try for each connection, with room for what came of it. */
function testsSheet({ design }: ExportInput, { connections, names }: RequestContent, paper: PaperId): Sheet {
  const outcomes = new Map((design.results ?? []).map((one) => [one.connection, one]));
  const cells = connections.map((one): Cell[] => {
    const result = outcomes.get(one.id);
    return [
      { value: one.number ?? '', style: 'number' },
      text(names.get(one.id) ?? ''),
      text(hostLabel(one.initiator)),
      text(sourceAddressesOf(one).join(SEPARATOR)),
      text(hostLabel(one.listener)),
      text(destinationAddressesOf(one).join(SEPARATOR)),
      text(one.transport),
      portCell(one),
      text('open'),
      text(result?.outcome ?? ''),
      text(result?.at ?? ''),
    ];
  });
  return tableSheet(NAMES.tests, testPlans, cells, paper, () => 2);
}

const portCell = ({ port }: Connection): Cell =>
  typeof port === 'number' ? { value: port, style: 'number' } : text(portText(port));

/** One source, one destination and one port a row, under the ids of rows. */
function eachSheet({ design, derivation }: ExportInput, { connections }: RequestContent, paper: PaperId): Sheet {
  const { idOf } = rowFactsOf(derivation);
  const { sets } = ruleSetsOf(design, connections, withOrigin(design).origin ?? '', { merged: false });
  const cells = sets.flatMap(({ name, rules }) =>
    rules.map((rule) => {
      const [first] = rule.connections;
      return [text(name), ...cellsFor(rowOf('Add', first ? { ...rule, id: idOf(first) } : rule, []))];
    }),
  );
  return tableSheet(NAMES.rows, [{ header: 'Firewall', width: 18 }, ...plans], cells, paper, () => FROZEN + 1);
}

function deviceSheet(connections: readonly Connection[], paper: PaperId): Sheet {
  const lines = deviceSections(connections).flatMap(({ devices }) =>
    devices.flatMap((device) => device.lines.map((line) => deviceCells(device, line).map(text))),
  );
  const widths = [30, 16, 12, 12, 60, 44, 44] as const;
  const devicePlans = DEVICE_HEADERS.map((header, i): ColumnPlan => ({
    header,
    width: widths[i] ?? 12,
    prose: i >= 4,
  }));
  return tableSheet(NAMES.devices, devicePlans, lines, paper, () => 2);
}

const notCoveredSheet = ({ design }: ExportInput, paper: PaperId): Sheet =>
  tableSheet(
    NAMES.notCovered,
    [{ header: NOT_COVERED_TITLE, width: 110, prose: true }],
    notCoveredIn(design).map((words) => [text(words)]),
    paper,
    () => 0,
  );
