import { DEVICE_HEADERS, deviceCells, deviceSections, type DeviceSection } from '../../../rules/views/byDevice.ts';
import {
  alignOf,
  COLUMNS,
  headerOf,
  valuesOf,
  type CellValue,
  type ColumnId,
} from '../../../rules/views/ruleColumns.ts';
import { rowFactsOf } from '../../../rules/views/rowFacts.ts';
import { SEPARATOR } from '../../../rules/views/columns.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { acceptedText, findingsListed } from '../../input/findings.ts';
import { partOf, partText } from '../../input/part.ts';
import { columnsOf, rowsOf, type ExportInput } from '../../input/rows.ts';
import { zonePairsOf, type ZonePair } from '../../input/zonePairs.ts';
import type { PaperId } from '../../input/options.ts';
import type { ColumnPlan } from '../file/columnWidths.ts';
import type { Cell, Sheet } from '../file/sheet.ts';
import { tableSheet } from '../file/tableSheet.ts';
import { pairName, sheetName } from '../file/sheetNames.ts';
import { summarySheet } from './summary.ts';
import type { StyleId } from '../file/styles.ts';
import { writeWorkbook } from '../file/workbook.ts';

const ALL = 'All rules';
const FILTERED = 'Filtered rules'; // the same sheet where filters leave rows out
const DEVICES = 'By device';
const SAME_HOST = 'By device, same host'; // what never leaves a host: a sheet of its own, not to be taken for open ports
const FINDINGS = 'Findings';
const SUMMARY = 'Summary';

/** The rules as a workbook: Summary, All rules, one sheet a zone pair, By device, Findings. */
export function toExcel(input: ExportInput, paper: PaperId = 'a4'): Uint8Array<ArrayBuffer> {
  const rows = rowsOf(input);
  const part = partOf(input);
  const all = part ? FILTERED : ALL;
  const taken = new Set([SUMMARY, ALL, FILTERED, DEVICES, SAME_HOST, FINDINGS].map((name) => name.toLowerCase()));
  const pairs = zonePairsOf(rows).map((pair) => ({ pair, name: sheetName(nameOfPair(pair), taken) }));
  const connections = rowsOf({ ...input, options: { ...input.options, per: 'connection' } });
  const sections = deviceSections(connections);
  const sheets = [
    rulesSheet(all, rows, input, paper),
    ...pairs.map(({ pair, name }) => rulesSheet(name, pair.rows, input, paper)),
    ...sections.map((section) => deviceSheet(section, paper)),
    findingsSheet(input, paper),
  ];
  const { design, madeOn } = input;
  const summary = summarySheet(SUMMARY, input, [
    { name: all, heading: all, count: rows.length, unit: 'rule' },
    ...pairs.map(({ pair, name }) => ({ name, heading: pair.heading, count: pair.rows.length, unit: 'rule' as const })),
    ...sections.map((section) => {
      const name = nameOf(section);
      return { name, heading: name, count: section.devices.length, unit: 'device' as const };
    }),
    { name: FINDINGS, heading: FINDINGS, count: findingsListed(input.derivation).length, unit: 'finding' },
  ]);
  const title = design.name.trim() || 'Untitled';
  const book = { title, note: partText(part), author: design.author, madeOn, paper };
  return writeWorkbook({ ...book, sheets: [summary, ...sheets] });
}

const nameOfPair = ({ from, to, inside }: ZonePair): string =>
  inside ? pairName('Inside', from, ' ') : pairName(from, to);

/** How wide each column would like to be, in characters; sentences share what the page leaves. */
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  ruleId: 10,
  number: 6,
  action: 8,
  source: 18,
  sourceFqdn: 24,
  sourceZone: 14,
  sourceAddress: 18,
  sourcePort: 8,
  destination: 18,
  destinationFqdn: 24,
  destinationZone: 14,
  destinationAddress: 18,
  transport: 11,
  port: 10,
  service: 11,
  scope: 11,
  firewall: 16,
  usage: 60,
  certainty: 12,
  configurable: 44,
  reference: 12,
  state: 14,
  testStatus: 16,
  ticket: 14,
  owner: 14,
  expires: 12,
  note: 30,
};

const planOf = (id: ColumnId): ColumnPlan => {
  return { header: headerOf(id), width: WIDTHS[id], prose: COLUMNS[id].holds === 'sentences' };
};

const MOST_FROZEN = 90; // characters: two thirds of a window of 1,024 px

/** How many columns stay in view: those up to the destination say which rule a row is; where they are wide, those up to the source. */
function frozenOf(columns: readonly ColumnId[], widths: readonly number[]): number {
  const counts = (['destination', 'source'] as const).map((id) => columns.indexOf(id) + 1).filter((count) => count > 0);
  const isNarrow = (count: number): boolean =>
    widths.slice(0, count).reduce((sum, width) => sum + width, 0) <= MOST_FROZEN;
  return Math.min(counts.find(isNarrow) ?? 1, columns.length - 1);
}

function rulesSheet(name: string, rows: readonly Connection[], input: ExportInput, paper: PaperId): Sheet {
  const [columns, facts] = [columnsOf(input), rowFactsOf(input.derivation)];
  const cells = rows.map((row) => columns.map((id) => ruleCell(id, valuesOf(id, row, facts))));
  return tableSheet(name, columns.map(planOf), cells, paper, (widths) => frozenOf(columns, widths));
}

/** A number alone is one to calculate and sort with; whatever else a cell holds is text. */
function ruleCell(id: ColumnId, values: readonly CellValue[]): Cell {
  const [first, ...others] = values;
  const value = typeof first === 'number' && others.length === 0 ? first : values.join(SEPARATOR);
  return { value, style: alignOf(id) === 'end' ? 'number' : 'text' };
}

const nameOf = ({ heading }: DeviceSection): string => (heading === null ? DEVICES : SAME_HOST);

const DEVICE_WIDTHS = [30, 16, 12, 12, 60, 44, 44] as const;
const devicePlans = DEVICE_HEADERS.map((header, index): ColumnPlan => {
  return { header, width: DEVICE_WIDTHS[index] ?? 12, prose: index >= 4 };
});

function deviceSheet(section: DeviceSection, paper: PaperId): Sheet {
  const lines = section.devices.flatMap((device) => device.lines.map((line) => deviceCells(device, line)));
  const cells = lines.map((line) => line.map((value): Cell => ({ value, style: 'text' })));
  return tableSheet(nameOf(section), devicePlans, cells, paper, () => 2);
}

const findingPlans: readonly ColumnPlan[] = [
  { header: 'Severity', width: 12 },
  { header: 'Code', width: 24 },
  { header: 'Finding', width: 70, prose: true },
  { header: 'What to do', width: 70, prose: true },
  { header: 'Hosts', width: 40, prose: true },
];

/** Beside them where somebody accepted any. */
const acceptedPlan: ColumnPlan = { header: 'Accepted', width: 50, prose: true };

function findingsSheet({ design, derivation }: ExportInput, paper: PaperId): Sheet {
  const names = new Map(design.hosts.map((host) => [host.id, hostLabel(host)]));
  const { accepted } = derivation;
  const rows = findingsListed(derivation).map((finding) => {
    const { severity, code, message, action, hosts } = finding;
    const about = hosts.map((id) => names.get(id) ?? id).join('; ');
    const style: StyleId = severity;
    const told = accepted.length > 0 ? [acceptedText(finding)] : [];
    return [severity, code, message, action, about, ...told].map((value, index): Cell => ({
      value,
      style: index === 0 ? style : 'text',
    }));
  });
  const plans = accepted.length > 0 ? [...findingPlans, acceptedPlan] : findingPlans;
  return tableSheet(FINDINGS, plans, rows, paper, () => 2);
}
