import { alignOf, COLUMN_IDS, columnsGiven } from '../../rules/views/ruleColumns.ts';
import { rowFactsOf } from '../../rules/views/rowFacts.ts';
import { DEVICE_HEADERS, deviceCells, deviceSections } from '../../rules/views/byDevice.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { notCoveredIn, NOT_COVERED_TITLE } from '../../rules/rulebook/notCovered.ts';
import { documentsOf } from '../../rules/rulebook/cited.ts';
import { citedIn } from '../../rules/views/columns.ts';
import { acceptedText, findingsListed } from '../input/findings.ts';
import { countTexts, partOf, partText } from '../input/part.ts';
import { REQUEST_TITLE, requestFacts } from '../input/requestFacts.ts';
import { printable } from '../input/printable.ts';
import { cellsOf, rowsOf, type ExportInput } from '../input/rows.ts';
import { originFacts, SUBJECT } from '../input/titleWords.ts';

/** What a page of a wiki has room for: what is the same in every row is left out. */
const COLUMNS = COLUMN_IDS.filter((id) => id !== 'action' && id !== 'sourcePort');

/** The design as a Markdown page: rule table, by device, findings, and what the source does not cover. */
export function toMarkdown(input: ExportInput): string {
  const connections = rowsOf({ ...input, options: { ...input.options, per: 'connection' } });
  const facts = rowFactsOf(input.derivation);
  const columns = columnsGiven(COLUMNS, rowsOf(input), facts);
  const [headers = [], ...rows] = cellsOf(rowsOf(input), facts, columns);
  return `${[
    `# ${escapeMarkdown(input.design.name.trim() || 'Untitled')}`,
    aboutOf(input),
    ...noteOf(input),
    ...requestOf(input),
    '## Connections',
    markdownTable(
      headers,
      rows,
      columns.map((id) => alignOf(id) === 'end'),
    ),
    '## By device',
    ...devicesOf(connections),
    ...findingsOf(input),
    `## ${NOT_COVERED_TITLE}`,
    notCoveredIn(input.design)
      .map((text) => `- ${escapeMarkdown(text)}`)
      .join('\n'),
    documentsOf(citedIn(connections))
      .map(({ document, url }) => `Source: [${document}](${url})`)
      .join('  \n'),
  ].join('\n\n')}\n`;
}

function devicesOf(connections: readonly Connection[]): string[] {
  return deviceSections(connections).flatMap(({ heading, devices }) => [
    ...(heading === null ? [] : [`### ${escapeMarkdown(heading)}`]),
    markdownTable(
      DEVICE_HEADERS,
      devices.flatMap((device) => device.lines.map((line) => deviceCells(device, line))),
    ),
  ]);
}

function aboutOf(input: ExportInput): string {
  const facts = originFacts(input).map(([label, value]) => `${label}: ${value}`);
  const { withoutPath } = countTexts(input);
  const undecided = withoutPath === '0' ? [] : [`Connections without a path: ${withoutPath}`];
  return [SUBJECT, ...facts, ...undecided].map(escapeMarkdown).join(' · ');
}

function noteOf(input: ExportInput): string[] {
  const note = partText(partOf(input));
  return note ? [`**${escapeMarkdown(note)}**`] : [];
}

/** The facts of the change request, a line each. */
function requestOf(input: ExportInput): string[] {
  const facts = requestFacts(input).map(([label, value]) => `- ${escapeMarkdown(`${label}: ${value}`)}`);
  return facts.length === 0 ? [] : [`## ${REQUEST_TITLE}`, facts.join('\n')];
}

function findingsOf({ derivation }: ExportInput): string[] {
  const findings = findingsListed(derivation);
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => {
    const { severity, code, message, action } = finding;
    return `- **${severity}** ${escapeMarkdown(`${code}: ${message} ${acceptedText(finding) || action}`)}`;
  });
  return ['## Findings', lines.join('\n')];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table of Markdown; `toTheEnd`: the columns whose values stand at their right. */
export function markdownTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  toTheEnd: readonly boolean[] = [],
): string {
  return [
    line(headers.map(escapeMarkdown)),
    line(headers.map((_, index) => (toTheEnd[index] ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(escapeMarkdown))),
  ].join('\n');
}

/** Text that Markdown shows letter by letter: no markup, no HTML, no link, no second line, no turned reading direction. */
export const escapeMarkdown = (text: string): string =>
  printable(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]#|~]/g, String.raw`\$&`)
    .replaceAll(/:\/\/|(?<=www)\./gi, String.raw`\$&`)
    .replace(/^([-+=])/, String.raw`\$1`)
    .replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
