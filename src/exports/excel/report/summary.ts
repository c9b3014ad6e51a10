import { notCoveredIn, NOT_COVERED_TITLE } from '../../../rules/rulebook/notCovered.ts';
import { documentsOf } from '../../../rules/rulebook/cited.ts';
import { citedIn } from '../../../rules/views/columns.ts';
import { countsOf, partOf, partText, type Counts } from '../../input/part.ts';
import { rowsOf, type ExportInput } from '../../input/rows.ts';
import { REQUEST_TITLE, requestFacts } from '../../input/requestFacts.ts';
import { originFacts, SUBJECT } from '../../input/titleWords.ts';
import type { Cell, Sheet } from '../file/sheet.ts';

interface Content {
  readonly name: string; // of the sheet
  readonly heading: string;
  readonly count: number;
  readonly unit: 'rule' | 'device' | 'finding';
}

/** Widths of the columns in characters: label, value, and what is said about it. */
const COLUMNS = [44, 12, 44] as const;
const ALL = COLUMNS.length;

/** The first sheet: what this is, what is where, and what it leaves out. */
export function summarySheet(name: string, input: ExportInput, contents: readonly Content[]): Sheet {
  const title = input.design.name.trim() || 'Untitled';
  return {
    name,
    columns: COLUMNS,
    rows: [
      [{ value: title, style: 'title', span: ALL }],
      [{ value: SUBJECT, style: 'muted', span: ALL }],
      [],
      ...factRows(input),
      ...requestRows(input),
      [],
      [{ value: 'Sheets', style: 'heading' }],
      ...contents.map(({ name, heading, count, unit }): Cell[] => [
        { value: heading, style: 'link', link: `#${name}` },
        { value: count, style: 'plain' },
        { value: `${unit}${count === 1 ? '' : 's'}`, style: 'muted' },
      ]),
      [],
      [{ value: NOT_COVERED_TITLE, style: 'heading' }],
      ...notCoveredIn(input.design).map((value): Cell[] => [{ value, style: 'paragraph', span: ALL }]),
      [],
      [{ value: 'Source', style: 'heading' }],
      ...documentsOf(citedIn(rowsOf(input))).map(({ url }): Cell[] => [
        { value: url, style: 'link', link: url, span: ALL },
      ]),
      [{ value: 'References such as T1.6 name the table and the row of that page.', style: 'muted', span: ALL }],
    ],
    header: null,
    frozen: 0,
  };
}

/** The facts of the change request, under a heading of their own. */
function requestRows(input: ExportInput): Cell[][] {
  const facts = requestFacts(input);
  if (facts.length === 0) return [];
  return [
    [],
    [{ value: REQUEST_TITLE, style: 'heading' }],
    ...facts.map(([label, value]): Cell[] => [labelled(label), { value, style: 'paragraph', span: 2 }]),
  ];
}

/** Facts of the design: counts are numbers, and where the list is filtered the whole's stand beside them. */
function factRows(input: ExportInput): Cell[][] {
  const { design, options } = input;
  const [listed, whole] = [countsOf(input), countsOf({ ...input, options: { ...options, rows: 'all' } })];
  const words: [string, string][] = [...originFacts(input), ['Rows', partText(partOf(input))]];
  const counts: [string, keyof Counts][] = [
    ['Network connections', 'network'],
    ['Crossing zones', 'crossing'],
    ...(whole.withoutPath > 0 ? [['Without a path', 'withoutPath'] as [string, keyof Counts]] : []),
    ...(options.sameHost ? [['Same-host connections', 'sameHost'] as [string, keyof Counts]] : []),
  ];
  return [
    ...words
      .filter(([, value]) => value !== '')
      .map(([label, value]): Cell[] => [labelled(label), { value, style: 'paragraph', span: 2 }]),
    [labelled('Hosts'), { value: design.hosts.length, style: 'plain' }],
    [labelled('Zones'), { value: design.zones.length, style: 'plain' }],
    ...counts.map(([label, key]): Cell[] => [
      labelled(label),
      { value: listed[key], style: 'plain' },
      { value: listed[key] === whole[key] ? '' : `of ${whole[key]}`, style: 'muted' },
    ]),
  ];
}

const labelled = (value: string): Cell => ({ value, style: 'muted' });
