import type { Derivation } from '../../../rules/derivation.ts';
import type { Severity } from '../../../rules/findings/finding.ts';
import { path } from '../../picture/scene.ts';
import { countTexts, partOf, partText } from '../../input/part.ts';
import type { ExportInput } from '../../input/rows.ts';
import { requestFacts } from '../../input/requestFacts.ts';
import { originFacts, SUBJECT } from '../../input/titleWords.ts';
import { MARGIN, type Flow } from './flow.ts';
import { wrapText } from '../../input/wrap.ts';
import { counted } from '../../../lib/words.ts';

/** How many facts of the request stand beside each other. */
const BESIDE = 4;

/** Name, subject and facts of the design at the top of the first page. */
export function addTitleBlock(flow: Flow, input: ExportInput): void {
  const { palette } = flow;
  const name = input.design.name.trim() || 'Untitled';
  flow.paragraph(name, { size: 20, weight: 600, fill: palette.text });
  flow.paragraph(SUBJECT, { size: 10, weight: 400, fill: palette.muted }, 8);
  const note = partText(partOf(input));
  if (note) flow.paragraph(note, { size: 10, weight: 600, fill: palette.text }, 8);
  const facts = factsOf(input);
  addFacts(flow, facts, facts.length);
  const request = requestFacts(input);
  for (let at = 0; at < request.length; at += BESIDE) addFacts(flow, request.slice(at, at + BESIDE), BESIDE);
  flow.draw(path({ data: `M0 0H${flow.width}`, x: MARGIN, y: flow.y, stroke: palette.line, strokeWidth: 0.75 }));
  flow.y += 6;
}

/** Facts beside each other, each below what it is called, in columns as wide as so many need. */
export function addFacts(
  flow: Flow,
  facts: readonly (readonly [label: string, value: string])[],
  columns: number,
): void {
  const { palette } = flow;
  const width = flow.width / columns;
  const wrapped = facts.map(([, value]) => wrapText(flow.words(value), width - 8, 9, 600));
  const height = Math.max(...wrapped.map(({ length }) => length)) * 12 + 14;
  flow.need(Math.min(height, 200));
  facts.forEach(([label], index) => {
    const x = MARGIN + index * width;
    flow.line(label, x, flow.y + 7, { size: 7, weight: 400, fill: palette.muted });
    wrapped[index]?.forEach((line, row) =>
      flow.line(line, x, flow.y + 19 + row * 12, { size: 9, weight: 600, fill: palette.text }),
    );
  });
  flow.y += height;
}

function factsOf(input: ExportInput): [string, string][] {
  const { design, derivation } = input;
  const facts: [string, string][] = [
    ...originFacts(input),
    ['Design', `${counted(design.hosts.length, 'host')} in ${counted(design.zones.length, 'zone')}`],
    ['Connections', connectionsText(input)],
    ['Findings', findingsText(derivation)],
  ];
  return facts.filter(([, value]) => value !== '');
}

function connectionsText(input: ExportInput): string {
  const { network, crossing, withoutPath, sameHost } = countTexts(input);
  const undecided = withoutPath === '0' ? '' : `, ${withoutPath} without a path`;
  return `${network} network (${crossing} crossing zones${undecided})${input.options.sameHost ? `, ${sameHost} same-host` : ''}`;
}

function findingsText({ findings, accepted }: Derivation): string {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  const parts = [
    [count('error'), 'error'],
    [count('warning'), 'warning'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, unit]) => counted(number, unit));
  const notes = count('info') > 0 ? [counted(count('info'), 'note')] : [];
  const lived = accepted.length > 0 ? [`${accepted.length} accepted`] : [];
  return [...told, ...notes, ...lived].join(', ') || 'None';
}
