import { DEVICE_HEADERS, deviceCells, deviceSections, type DeviceSection } from '../../../rules/views/byDevice.ts';
import { cellOf, COLUMN_IDS, headerOf, type ColumnId } from '../../../rules/views/columns.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { partOf, partText } from '../../input/part.ts';
import { rowsOf, type ExportInput } from '../../input/rows.ts';
import { zonePairsOf, type ZonePair } from '../../input/zonePairs.ts';
import type { Cell, Sheet } from '../file/sheet.ts';
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
export function toExcel(input: ExportInput, paper: 'a4' | 'letter' = 'a4'): Uint8Array<ArrayBuffer> {
  const rows = rowsOf(input);
  const part = partOf(input);
  const all = part ? FILTERED : ALL;
  const taken = new Set([SUMMARY, ALL, FILTERED, DEVICES, SAME_HOST, FINDINGS].map((name) => name.toLowerCase()));
  const pairs = zonePairsOf(rows).map((pair) => ({ pair, name: sheetName(nameOfPair(pair), taken) }));
  const connections = rowsOf({ ...input, options: { ...input.options, per: 'connection' } });
  const sections = deviceSections(connections);
  const sheets = [
    rulesSheet(all, rows),
    ...pairs.map(({ pair, name }) => rulesSheet(name, pair.rows)),
    ...sections.map(deviceSheet),
    findingsSheet(input),
  ];
  const { design, madeOn } = input;
  const summary = summarySheet(SUMMARY, input, [
    { name: all, heading: all, count: rows.length },
    ...pairs.map(({ pair, name }) => ({ name, heading: pair.heading, count: pair.rows.length })),
    ...sections.map((section) => ({ name: nameOf(section), heading: nameOf(section), count: section.devices.length })),
    { name: FINDINGS, heading: 'Findings', count: input.derivation.findings.length },
  ]);
  const title = design.name.trim() || 'Untitled';
  const book = { title, note: partText(part), author: design.author, madeOn, paper };
  return writeWorkbook({ ...book, sheets: [summary, ...sheets] });
}

const nameOfPair = ({ from, to, inside }: ZonePair): string =>
  inside ? pairName('Inside', from, ' ') : pairName(from, to);

/** Width of each column in characters. */
const WIDTHS: Record<ColumnId, number> = {
  number: 6,
  source: 20,
  sourceZone: 18,
  sourceAddress: 20,
  destination: 20,
  destinationZone: 18,
  destinationAddress: 20,
  transport: 11,
  port: 10,
  protocol: 14,
  scope: 15,
  usage: 60,
  configurable: 44,
  reference: 20,
};

const headerRow = (headers: readonly string[]): Cell[] => headers.map((value) => ({ value, style: 'header' }));

function rulesSheet(name: string, rows: readonly Connection[]): Sheet {
  return {
    name,
    columns: COLUMN_IDS.map((id) => WIDTHS[id]),
    rows: [headerRow(COLUMN_IDS.map(headerOf)), ...rows.map((row) => COLUMN_IDS.map((id) => ruleCell(id, row)))],
    header: 0,
  };
}

function ruleCell(id: ColumnId, row: Connection): Cell {
  if (id === 'number') return { value: row.number ?? '', style: 'number' };
  if (id === 'port') return { value: row.port, style: 'number' };
  return { value: cellOf(id, row), style: 'text' };
}

const nameOf = ({ heading }: DeviceSection): string => (heading === null ? DEVICES : SAME_HOST);

function deviceSheet(section: DeviceSection): Sheet {
  const lines = section.devices.flatMap((device) => device.lines.map((line) => deviceCells(device, line)));
  return {
    name: nameOf(section),
    columns: [38, 22, 14, 12, 60, 44, 50],
    rows: [headerRow(DEVICE_HEADERS), ...lines.map((cells) => cells.map((value): Cell => ({ value, style: 'text' })))],
    header: 0,
  };
}

function findingsSheet({ design, derivation }: ExportInput): Sheet {
  const names = new Map(design.hosts.map((host) => [host.id, hostLabel(host)]));
  const rows = derivation.findings.map(({ severity, code, message, action, hosts }) => {
    const about = hosts.map((id) => names.get(id) ?? id).join('; ');
    const style: StyleId = severity;
    return [severity, code, message, action, about].map((value, index): Cell => ({
      value,
      style: index === 0 ? style : 'text',
    }));
  });
  return {
    name: FINDINGS,
    columns: [12, 30, 70, 70, 40],
    rows: [headerRow(['Severity', 'Code', 'Finding', 'What to do', 'Hosts']), ...rows],
    header: 0,
  };
}
