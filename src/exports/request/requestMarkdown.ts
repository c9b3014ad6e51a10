import { documentsOf } from '../../rules/rulebook/cited.ts';
import { notCoveredIn, NOT_COVERED_TITLE } from '../../rules/rulebook/notCovered.ts';
import { citedIn } from '../../rules/views/columns.ts';
import { requestFacts } from '../input/requestFacts.ts';
import type { ExportInput } from '../input/rows.ts';
import { originFacts } from '../input/titleWords.ts';
import { escapeMarkdown, markdownTable } from '../lists/markdown.ts';
import { requestContent, ORDER_OF_WORK, type FirewallPart, type RequestContent } from './content.ts';
import { POINT_HEADERS, pointLine } from './pointLines.ts';
import { cellOf, columnOf, REQUEST_COLUMN_IDS, type RequestRow } from './requestRows.ts';
import { APPROVAL_HEADERS, APPROVALS, BOUNCE_TITLE, kindText, titleOf } from './requestWords.ts';

/** The change request as a Markdown page. */
export function toRequestMarkdown(input: ExportInput): string {
  const content = requestContent(input);
  const blocks = [
    `# ${escapeMarkdown(titleOf(input))}`,
    [kindText(content, input), ...originFacts(input).map(([label, value]) => `${label}: ${value}`)]
      .map(escapeMarkdown)
      .join(' · '),
    ...factLines(input),
    '## Firewalls',
    countTable(content),
    `## ${BOUNCE_TITLE}`,
    ...pointsOf(content),
    '## Approvals',
    markdownTable(
      APPROVAL_HEADERS,
      APPROVALS.map((role) => [role, '', '', '']),
    ),
    ...content.firewalls.flatMap((part) => rulesOf(part, '##')),
    ...(content.hosts.length === 0
      ? []
      : ['## Host firewalls', ...content.hosts.flatMap((part) => rulesOf(part, '###'))]),
    '## Order of work',
    ORDER_OF_WORK.map((step, i) => `${i + 1}. ${step}`).join('\n'),
    '## Rollback',
    ...content.firewalls.flatMap(rollbackOf),
    `## ${NOT_COVERED_TITLE}`,
    notCoveredIn(input.design)
      .map((text) => `- ${escapeMarkdown(text)}`)
      .join('\n'),
    documentsOf(citedIn(content.connections))
      .map(({ document, url }) => `Source: [${document}](${url})`)
      .join('  \n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function factLines(input: ExportInput): string[] {
  const lines = requestFacts(input).map(([label, value]) => `- ${escapeMarkdown(`${label}: ${value}`)}`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

const countTable = ({ firewalls }: RequestContent): string =>
  firewalls.length === 0
    ? 'None: no connection crosses zones.'
    : markdownTable(
        ['Firewall', 'Asked for', 'Rules afterwards', 'About'],
        firewalls.map(({ name, counts, rules, note }) => [name, counts, String(rules), note]),
      );

function pointsOf({ openPoints }: RequestContent): string[] {
  if (openPoints.length === 0) return ['No open point.'];
  const lines = openPoints.map(pointLine);
  return [
    markdownTable(
      POINT_HEADERS,
      lines.map(({ title, what, rows, advice }) => [title, what, rows, advice]),
    ),
  ];
}

function rulesOf({ name, counts, kept, rows, sessions }: FirewallPart, level: string): string[] {
  const about = [counts, ...(kept > 0 ? [`${kept} as they are`] : [])].join(', ');
  return [
    `${level} ${escapeMarkdown(name)}: ${about}`,
    ...(rows.length === 0 ? [] : [tableOf(rows)]),
    ...(rows.some(({ action }) => action !== 'Add') && sessions !== '' ? [escapeMarkdown(sessions)] : []),
  ];
}

const rollbackOf = ({ name, rollback }: FirewallPart): string[] =>
  rollback.length === 0 ? [] : [`### ${escapeMarkdown(name)}`, tableOf(rollback)];

const tableOf = (rows: readonly RequestRow[]): string =>
  markdownTable(
    REQUEST_COLUMN_IDS.map((id) => columnOf(id).header),
    rows.map((row) => REQUEST_COLUMN_IDS.map((id) => cellOf(id, row))),
  );
