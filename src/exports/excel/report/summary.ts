import { NOT_COVERED, NOT_COVERED_TITLE } from '../../../rules/rulebook/notCovered.ts';
import { RULEBOOK_VERSION } from '../../../rules/rulebook/requirements.ts';
import { SOURCE_URL } from '../../../rules/rulebook/source.ts';
import { countTexts, partOf, partText } from '../../input/part.ts';
import type { ExportInput } from '../../input/rows.ts';
import type { Cell, Sheet } from '../file/sheet.ts';

interface Content {
  readonly name: string; // of the sheet
  readonly heading: string;
  readonly count: number;
}

/** The first sheet: what this is, what is where, and what it leaves out. */
export function summarySheet(name: string, input: ExportInput, contents: readonly Content[]): Sheet {
  const { design } = input;
  const counts = countTexts(input);
  const facts: [string, string | number][] = [
    ['Made on', input.madeOn],
    ['Author', design.author.trim()],
    ['Rulebook', `Portolan ${RULEBOOK_VERSION}`],
    ['Hosts', design.hosts.length],
    ['Zones', design.zones.length],
    ['Rows', partText(partOf(input))],
    ['Network connections', counts.network],
    ['Crossing zones', counts.crossing],
    ['Same-host connections', input.options.sameHost ? counts.sameHost : ''],
  ];
  return {
    name,
    columns: [44, 40],
    rows: [
      [{ value: design.name.trim() || 'Untitled', style: 'title' }],
      [{ value: 'Connections and ports of a 1E deployment', style: 'muted' }],
      [],
      ...facts.filter(([, value]) => value !== '').map(([label, value]) => fact(label, value)),
      [],
      [{ value: 'Sheets', style: 'heading' }],
      ...contents.map(({ name, heading, count }): Cell[] => [
        { value: heading, style: 'link', link: `#${name}` },
        { value: counted(heading, count), style: 'plain' },
      ]),
      [],
      [{ value: NOT_COVERED_TITLE, style: 'heading' }],
      ...NOT_COVERED.map((value): Cell[] => [{ value, style: 'plain' }]),
      [],
      [{ value: 'Source', style: 'heading' }],
      [{ value: SOURCE_URL, style: 'link', link: SOURCE_URL }],
      [{ value: 'References such as T1.6 name the table and the row of that page.', style: 'muted' }],
    ],
    header: null,
  };
}

const fact = (label: string, value: string | number): Cell[] => [
  { value: label, style: 'muted' },
  { value: typeof value === 'number' ? String(value) : value, style: 'plain' },
];

function counted(heading: string, count: number): string {
  const unit = heading === 'By device' ? 'device' : heading === 'Findings' ? 'finding' : 'rule';
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
