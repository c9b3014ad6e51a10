import { fitText } from '../../diagram/text/text.ts';
import { hostLabel } from '../../design/model/names.ts';
import { portText } from '../../design/model/portNumbers.ts';
import { OUTCOMES } from '../../design/model/request.ts';
import { destinationAddressesOf, sourceAddressesOf } from '../../rules/views/columns.ts';
import type { ExportInput } from '../input/rows.ts';
import { requestFacts } from '../input/requestFacts.ts';
import { originFacts } from '../input/titleWords.ts';
import { addChapter, addSection, layoutFor } from '../pdf/layout/chapters.ts';
import { MARGIN, type Flow } from '../pdf/layout/flow.ts';
import { path } from '../picture/scene.ts';
import { addTable, TABLE_START, type CellText, type Column, type Row } from '../pdf/layout/table.ts';
import { addFacts } from '../pdf/layout/titleBlock.ts';
import { ORDER_OF_WORK, type FirewallPart, type RequestContent } from './content.ts';
import { POINT_HEADERS, pointLine } from './pointLines.ts';
import type { RequestRow } from './requestRows.ts';
import { APPROVAL_HEADERS, APPROVALS, BOUNCE_TITLE, kindText, titleOf } from './requestWords.ts';

const BESIDE = 5; // facts in a row

/** What the request is, who asks for it, and when. */
export function addTitle(flow: Flow, input: ExportInput, content: RequestContent): void {
  const { palette } = flow;
  flow.paragraph(titleOf(input), { size: 20, weight: 600, fill: palette.text });
  flow.paragraph(kindText(content, input), { size: 10, weight: 400, fill: palette.muted }, 8);
  const design: [string, string][] = [['Design', input.design.name.trim() || 'Untitled']];
  const facts = [...requestFacts(input).filter(([label]) => label !== 'Title'), ...design, ...originFacts(input)];
  for (let at = 0; at < facts.length; at += BESIDE) addFacts(flow, facts.slice(at, at + BESIDE), BESIDE);
}

const plain = (text: string): CellText[] => [{ text }];
const strong = (text: string): CellText[] => [{ text, weight: 600, whole: true }];
const lines = (texts: readonly string[]): CellText[] => texts.map((text) => ({ text, whole: true }));

function table(flow: Flow, columns: readonly Column[], rows: readonly Row[], caption: string): void {
  addTable(flow, { layout: layoutFor(flow, () => [...columns], rows), rows, caption });
}

const say = (flow: Flow, words: string, gap = 2): void =>
  flow.paragraph(words, { size: 9, weight: 400, fill: flow.palette.muted }, gap);

/** How much is asked of each firewall. */
export function addCounts(flow: Flow, { firewalls, withoutPath, notFiltered }: RequestContent): void {
  addChapter(flow, 'Firewalls', TABLE_START);
  if (firewalls.length === 0) say(flow, 'None: no connection crosses zones.');
  else {
    const columns = [
      { header: 'Firewall', width: 0.3 },
      { header: 'Asked for', width: 0.25 },
      { header: 'Rules afterwards', width: 76, align: 'end' },
      { header: 'About', width: 0.45 },
    ] as const;
    const rows = firewalls.map(({ name, counts, rules, note }) => [
      [{ text: name, weight: 600 as const }],
      plain(counts),
      strong(String(rules)),
      plain(note),
    ]);
    table(flow, columns, rows, 'Firewalls');
  }
  if (withoutPath > 0) say(flow, `Connections without a path, which stand in no set: ${withoutPath}`);
  if (notFiltered > 0) say(flow, `Connections that are not filtered, by decision: ${notFiltered}`);
}

/** Every reason for which the request may be sent back. */
export function addOpenPoints(flow: Flow, { openPoints }: RequestContent): void {
  addChapter(flow, BOUNCE_TITLE, TABLE_START);
  if (openPoints.length === 0) return say(flow, 'No open point.');
  const widths = [0.2, 0.4, 0.14, 0.26] as const;
  const columns = POINT_HEADERS.map((header, i): Column => ({ header, width: widths[i] ?? 0.2 }));
  const rows = openPoints
    .map(pointLine)
    .map(({ title, what, rows: numbers, advice }) => [
      [{ text: title, weight: 600 as const }],
      plain(what),
      plain(numbers),
      plain(advice),
    ]);
  table(flow, columns, rows, BOUNCE_TITLE);
}

/** Points that the lines to sign take with their heading. */
const SIGNING = 92;

/** Whether the lines to sign stand whole on what is left of the page. */
export const hasRoomToSign = (flow: Flow): boolean => flow.room >= SIGNING;

/** Lines to sign: for each who has to, a name, a decision and a date. */
export function addApprovals(flow: Flow, { design: { request } }: ExportInput): void {
  addChapter(flow, 'Approvals', SIGNING - 30);
  const { palette, width } = flow;
  const part = width / APPROVALS.length;
  const names = [request?.requester.trim() ?? ''];
  APPROVALS.forEach((role, i) => {
    const x = MARGIN + i * part;
    flow.line(role, x, flow.y + 8, { size: 9, weight: 600, fill: palette.text });
    SIGNED.forEach((label, row) => {
      const y = flow.y + 22 + row * 15;
      const value = row === 0 ? (names[i] ?? '') : '';
      flow.line(fitText(`${label}  ${value}`, part - 16, 7.5, 400), x, y, {
        size: 7.5,
        weight: 400,
        fill: palette.muted,
      });
      flow.draw(path({ data: `M0 0H${part - 12}`, x, y: y + 3, stroke: palette.line, strokeWidth: 0.75 }));
    });
  });
  flow.y += 22 + SIGNED.length * 15;
}

const SIGNED = APPROVAL_HEADERS.slice(1);

const RULE_COLUMNS: readonly Column[] = [
  { header: 'Rule ID', width: 56 },
  { header: 'From', width: 0.1 },
  { header: 'To', width: 0.1 },
  { header: 'Source', width: 0.17 },
  { header: 'Destination', width: 0.17 },
  { header: 'Port', width: 58 },
  { header: 'Why', width: 0.46 },
  { header: 'Certainty', width: 66 },
];

function ruleRow(flow: Flow, row: RequestRow): Row {
  const fill = flow.palette.muted;
  const end = (hosts: string, addresses: readonly string[]): CellText[] => [
    { text: hosts, weight: 600 },
    ...addresses.map((text) => ({ text, whole: true, fill })),
  ];
  return [
    [...strong(row.id), { text: row.action, whole: true, fill }],
    plain(row.from),
    plain(row.to),
    end(row.sourceHosts, row.sources),
    end(row.destinationHosts, row.destinations),
    row.ports.map((port) => ({ text: `${row.transport} ${port}`, weight: 600 as const, whole: true })),
    row.why.map((text) => ({ text })),
    [{ text: row.certainty }, { text: row.references.join(', '), fill }],
  ];
}

/** The rules of each firewall, then those of hosts' firewalls are in the workbook. */
export function addRuleTables(flow: Flow, { firewalls }: RequestContent): void {
  addChapter(flow, 'Rules', 30 + TABLE_START);
  const all = firewalls.map((part) => ({ part, rows: part.rows.map((row) => ruleRow(flow, row)) }));
  const layout = layoutFor(
    flow,
    () => [...RULE_COLUMNS],
    all.flatMap(({ rows }) => rows),
  );
  all.forEach(({ part, rows }, index) => {
    addSection(flow, part.name, aboutOf(part), index === 0);
    if (rows.length > 0) addTable(flow, { layout, rows, caption: part.name });
  });
}

const aboutOf = ({ counts, kept, note }: FirewallPart): string =>
  [counts, ...(kept > 0 ? [`${kept} as they are`] : []), note].filter(Boolean).join(' · ');

/** The order of work, and the way back: in one line where all of it is to be removed. */
export function addRollback(flow: Flow, { firewalls }: RequestContent): void {
  addChapter(flow, 'Order of work and rollback', TABLE_START);
  say(flow, ORDER_OF_WORK.map((step, i) => `${i + 1}. ${step}`).join('  '), 4);
  for (const words of new Set(firewalls.filter(isClosing).map(({ sessions }) => sessions))) say(flow, words, 4);
  const rows = firewalls.flatMap((part) => rollbackRows(flow, part));
  if (rows.length === 0) return say(flow, 'Nothing to roll back.');
  const columns = [
    { header: 'Firewall', width: 0.16 },
    { header: 'Way back', width: 56 },
    { header: 'Rules', width: 0.34 },
    { header: 'What', width: 0.5 },
  ] as const;
  table(flow, columns, rows, 'Rollback');
}

const isClosing = ({ rows }: FirewallPart): boolean => rows.some(({ action }) => action !== 'Add');

/** What was added goes in one line; what was removed or changed comes back as it was, a line each. */
function rollbackRows(flow: Flow, { name, rollback }: FirewallPart): Row[] {
  const fill = flow.palette.muted;
  const firewall: CellText[] = [{ text: name, weight: 600 }];
  const removed = rollback.filter(({ action }) => action === 'Remove').map(({ id }) => id);
  const others = rollback.filter(({ action }) => action !== 'Remove');
  return [
    ...(removed.length > 0
      ? [[firewall, plain('Remove'), plain(removed.join(', ')), plain('What this request adds')]]
      : []),
    ...others.map((row): Row => [
      firewall,
      plain(row.action),
      strong(row.id),
      [
        {
          text: `${row.sourceHosts} (${row.sources.join(', ')}) to ${row.destinationHosts} (${row.destinations.join(', ')}), ${row.transport} ${row.ports.join(', ')}`,
        },
        ...row.why.slice(0, 1).map((text) => ({ text, fill })),
      ],
    ]),
  ];
}

const TEST_COLUMNS: readonly Column[] = [
  { header: '#', width: 26, align: 'end' },
  { header: 'Rules', width: 0.18 },
  { header: 'From', width: 0.2 },
  { header: 'To', width: 0.2 },
  { header: 'Port', width: 62 },
  { header: 'Result', width: 0.22 },
  { header: 'Tested by, on', width: 0.2 },
];

/** A line to try for each connection, with room for what came of it. */
export function addTests(flow: Flow, { design }: ExportInput, { connections, names }: RequestContent): void {
  if (connections.length === 0) return;
  const outcomes = new Map((design.results ?? []).map((one) => [one.connection, one]));
  addChapter(flow, 'Tests', TABLE_START);
  const fill = flow.palette.muted;
  const rows = connections.map((one): Row => {
    const result = outcomes.get(one.id);
    const end = (host: typeof one.initiator, addresses: readonly string[]): CellText[] => [
      { text: hostLabel(host) },
      ...lines(addresses).map((line) => ({ ...line, fill })),
    ];
    return [
      strong(String(one.number ?? '')),
      plain((names.get(one.id) ?? '').replaceAll('/', ', ')),
      end(one.initiator, sourceAddressesOf(one)),
      end(one.listener, destinationAddressesOf(one)),
      strong(`${one.transport} ${portText(one.port)}`),
      plain(result ? OUTCOMES[result.outcome].label : ''),
      plain(result?.at ?? ''),
    ];
  });
  table(flow, TEST_COLUMNS, rows, 'Tests');
}
