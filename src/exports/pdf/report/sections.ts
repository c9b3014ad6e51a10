import { acceptedText, findingsListed } from '../../input/findings.ts';
import { deviceSections, deviceZone, peerText, type Device } from '../../../rules/views/byDevice.ts';
import { citedIn } from '../../../rules/views/columns.ts';
import type { ColumnId } from '../../../rules/views/ruleColumns.ts';
import type { RowFacts } from '../../../rules/views/rowFacts.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { CITED_PLACES, documentsOf } from '../../../rules/rulebook/cited.ts';
import type { Finding } from '../../../rules/findings/finding.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { notCoveredIn, NOT_COVERED_TITLE } from '../../../rules/rulebook/notCovered.ts';
import { RULEBOOK_VERSION } from '../../../rules/rulebook/requirements.ts';
import { SOURCE_ROWS, SOURCE_TABLES, SOURCE_URL } from '../../../rules/rulebook/source.ts';
import { pageAlignOf, pageCellOf, pageColumnsFor, pageHeaderOf, type PageColumn } from '../../input/pageColumns.ts';
import type { Design } from '../../../design/model/schema.ts';
import type { ExportInput } from '../../input/rows.ts';
import { viaOf, zonePairsOf } from '../../input/zonePairs.ts';
import { addChapter, addSection, layoutFor } from '../layout/chapters.ts';
import { MARGIN, type Flow } from '../layout/flow.ts';
import { addTable, TABLE_START, type CellText, type Column } from '../layout/table.ts';

/** The rules, a table for each pair of zones. */
export function addRules(flow: Flow, rows: readonly Connection[], facts: RowFacts): void {
  const columns = pageColumnsFor(rows, facts);
  const pairs = zonePairsOf(rows).map((pair) => ({
    ...pair,
    via: viaOf(pair, facts),
    cells: pair.rows.map((row) => ruleCells(row, columns, facts, flow)),
  }));
  const layout = layoutFor(
    flow,
    ruleColumnsOf(columns),
    pairs.flatMap(({ cells }) => cells),
  );
  addChapter(flow, 'Connections', 30 + TABLE_START);
  if (pairs.length === 0) flow.paragraph('None.', { size: 9, weight: 400, fill: flow.palette.muted });
  pairs.forEach(({ from, to, inside, via, cells }, index) => {
    // An arrow would be a letter that the font of nearly every document lacks.
    const heading = inside ? `Inside ${from}` : `${from} to ${to}`;
    addSection(flow, heading, via, index === 0);
    addTable(flow, { layout, rows: cells, caption: heading });
  });
}

interface RuleWidth {
  readonly wide: number;
  readonly upright: number; // such paper leaves less for names
}

/** How wide the columns are, in points; below 1, a part of what the others leave. */
const RULE_WIDTHS: Readonly<Partial<Record<ColumnId, RuleWidth>>> = {
  number: { wide: 44, upright: 44 },
  source: { wide: 120, upright: 84 },
  destination: { wide: 120, upright: 84 },
  port: { wide: 54, upright: 54 },
  service: { wide: 60, upright: 46 },
  usage: { wide: 0.56, upright: 0.56 },
  configurable: { wide: 0.44, upright: 0.44 },
  reference: { wide: 62, upright: 42 },
  state: { wide: 100, upright: 72 },
};

const ruleColumnsOf =
  (columns: readonly PageColumn[]) =>
  ({ width }: Flow): Column[] =>
    columns.map((column): Column => {
      const widths = RULE_WIDTHS[column[0]] ?? { wide: 60, upright: 46 };
      return {
        header: pageHeaderOf(column),
        width: width > 600 ? widths.wide : widths.upright,
        ...(pageAlignOf(column) === 'end' && { align: 'end' as const }),
      };
    });

/** What a row is known by. */
const STRONG: ReadonlySet<ColumnId> = new Set(['number', 'source', 'destination', 'port', 'state']);
const PLAIN: ReadonlySet<ColumnId> = new Set(['service', 'usage', 'reference']);

/** Ids, ports and numbers stay on their line; addresses need more letters, and a column as wide as the longest. */
function ruleCells(row: Connection, columns: readonly PageColumn[], facts: RowFacts, { palette }: Flow): CellText[][] {
  return columns.map((column) => {
    const lines = pageCellOf(column, row, facts).map(({ id, text, whole }): CellText => {
      if (STRONG.has(id)) return { text, weight: 600, whole };
      return PLAIN.has(id) ? { text, whole } : { text, whole, fill: palette.muted };
    });
    return column[0] === 'number' && row.number === null ? [{ text: '–', weight: 600, whole: true }, ...lines] : lines;
  });
}

/** What each device opens and listens on. */
export function addDevices(flow: Flow, rows: readonly Connection[]): void {
  const sections = deviceSections(rows);
  if (sections.length === 0) return;
  const tables = sections.flatMap(({ heading, devices }) =>
    devices.map((device) => ({ heading, device, cells: deviceRows(device, flow) })),
  );
  const layout = layoutFor(
    flow,
    deviceColumns,
    tables.flatMap(({ cells }) => cells),
  );
  addChapter(flow, 'By device', 30 + TABLE_START);
  tables.forEach(({ heading, device, cells }, index) => {
    const title = heading === null ? device.heading : `${device.heading} · ${SAME_HOST}`;
    addSection(flow, title, heading ?? deviceZone(device), index === 0);
    addTable(flow, { layout, rows: cells, caption: title });
  });
}

const SAME_HOST = 'same host';

function deviceColumns(flow: Flow): Column[] {
  const wide = flow.width > 600;
  return [
    { header: 'Port', width: wide ? 92 : 66, align: 'end' },
    { header: 'Protocol', width: wide ? 60 : 48 },
    { header: 'Direction', width: 48 },
    { header: 'Usage', width: 0.42 },
    { header: 'Configurable', width: 0.33 },
    { header: 'Peers', width: 0.25 },
  ];
}

const deviceRows = ({ lines }: Device, { palette: { muted: fill } }: Flow): CellText[][][] =>
  lines.map(({ port, listensOn, protocol, direction, usages, configurables, peers }) => [
    [{ text: port, weight: 600, whole: true }, ...listensOn.map((address) => ({ text: `on ${address}`, fill }))],
    [{ text: protocol }],
    [{ text: direction }],
    usages.map((text) => ({ text })),
    configurables.map((text) => ({ text, fill })),
    peers.map((peer) => ({ text: peerText(peer) })),
  ]);

/** What the design lacks or breaks. */
export function addFindings(flow: Flow, { design, derivation }: ExportInput): void {
  addChapter(flow, 'Findings', TABLE_START);
  const findings = findingsListed(derivation);
  if (findings.length === 0) {
    flow.paragraph('None.', { size: 9, weight: 400, fill: flow.palette.muted });
    return;
  }
  const names = new Map(design.hosts.map((host) => [host.id, hostLabel(host)]));
  const columns = [
    { header: 'Severity', width: 48 },
    { header: 'Finding', width: 0.42 },
    { header: 'What to do', width: 0.4 },
    { header: 'Hosts', width: 0.18 },
  ];
  const row = (finding: Finding): CellText[][] => {
    const { severity, message, action, hosts, code } = finding;
    const accepted = acceptedText(finding);
    return [
      [{ text: severity, weight: 600, fill: flow.palette.severities[severity] }],
      [{ text: message }, { text: code, fill: flow.palette.muted }],
      [accepted === '' ? { text: action } : { text: accepted, weight: 600 }],
      [{ text: hosts.map((id) => names.get(id) ?? id).join(', ') }],
    ];
  };
  const rows = findings.map(row);
  addTable(flow, { layout: layoutFor(flow, () => columns, rows), rows, caption: 'Findings' });
}

/** What no list made from the source can hold. */
export function addNotCovered(flow: Flow, design: Design): void {
  addChapter(flow, NOT_COVERED_TITLE, 40);
  const look = { size: 8.5, weight: 400, fill: flow.palette.text } as const;
  for (const words of notCoveredIn(design)) {
    flow.need(look.size * 1.35);
    flow.line('–', MARGIN + 2, flow.y + look.size, look);
    flow.paragraph(words, look, 2, 12);
  }
}

/** Where the rules come from, with the rows that these connections cite. */
export function addSource(flow: Flow, rows: readonly Connection[]): void {
  addChapter(flow, 'Source', 60);
  const { text, muted, accent } = flow.palette;
  const look = { size: 8.5, weight: 400, fill: text } as const;
  const words = `1E, “Communication ports” (on-premises; the platform is sold as TeamViewer DEX today), read by Portolan’s rulebook ${RULEBOOK_VERSION}. References such as T1.6 name a table of that page and a row in it, both counted from the top:`;
  flow.paragraph(words, look, 2);
  flow.paragraph(SOURCE_URL, { ...look, fill: accent, link: SOURCE_URL }, 6);
  const cited = citedIn(rows);
  for (const [id, { title }] of Object.entries(SOURCE_TABLES)) {
    const numbers = SOURCE_ROWS.filter((row) => row.table === id && cited.has(row.id)).map(({ number }) => number);
    const tail = numbers.length > 0 ? `rows ${numbers.join(', ')}` : 'none of its rows';
    flow.paragraph(`${id}  ${title}: ${tail}`, { ...look, fill: numbers.length > 0 ? text : muted }, 1);
  }
  addOtherPlaces(flow, cited);
}

/** What is cited beside the rows of 1E's page: its texts, and the rows of Microsoft's articles. */
function addOtherPlaces(flow: Flow, cited: ReadonlySet<string>): void {
  const look = { size: 8.5, weight: 400, fill: flow.palette.text } as const;
  for (const { document, url } of documentsOf(cited)) {
    if (url !== SOURCE_URL) {
      flow.paragraph(document, look, 2);
      flow.paragraph(url, { ...look, fill: flow.palette.accent, link: url }, 2);
    }
    const places = CITED_PLACES.filter(
      (one) => one.document === document && cited.has(one.id) && !one.id.startsWith('T'),
    );
    for (const { id, place } of places) flow.paragraph(`${id}  ${place}`, look, 1);
  }
}
