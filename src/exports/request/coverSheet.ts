import { documentsOf } from '../../rules/rulebook/cited.ts';
import { citedIn } from '../../rules/views/columns.ts';
import type { Cell, Sheet } from '../excel/file/sheet.ts';
import { requestFacts } from '../input/requestFacts.ts';
import type { ExportInput } from '../input/rows.ts';
import { originFacts } from '../input/titleWords.ts';
import { ORDER_OF_WORK, type RequestContent } from './content.ts';
import { POINT_HEADERS, pointLine } from './pointLines.ts';
import { APPROVAL_HEADERS, APPROVALS, BOUNCE_TITLE, kindText, titleOf } from './requestWords.ts';

/** A sheet of the workbook as the first one tells it. */
export interface SheetLine {
  readonly name: string;
  readonly about: string;
  readonly count: number;
}

/** Widths of the columns in characters; together they print on one upright page. */
const COLUMNS = [28, 44, 16, 40] as const;
const ALL = COLUMNS.length;

/** The first sheet: the request, what is asked of which firewall, every open point, who signs. */
export function coverSheet(
  name: string,
  input: ExportInput,
  content: RequestContent,
  sheets: readonly SheetLine[],
): Sheet {
  return {
    name,
    columns: COLUMNS,
    rows: [
      [{ value: titleOf(input), style: 'title', span: ALL }],
      [{ value: kindText(content, input), style: 'muted', span: ALL }],
      [],
      ...[...requestFacts(input), ...originFacts(input)].map(([label, value]): Cell[] => [
        { value: label, style: 'muted' },
        { value, style: 'paragraph', span: ALL - 1 },
      ]),
      ...section('Sheets', sheets.map(sheetRow)),
      ...section(BOUNCE_TITLE, pointRows(content)),
      ...section('Approvals', [headers(APPROVAL_HEADERS), ...APPROVALS.map((role) => cells([role, '', '', '']))]),
      ...section(
        'Order of work',
        ORDER_OF_WORK.map((step, i): Cell[] => [{ value: `${i + 1}. ${step}`, style: 'paragraph', span: ALL }]),
      ),
      ...section('Sources', sourceRows(content)),
    ],
    header: null,
    frozen: 0,
  };
}

const section = (title: string, rows: readonly (readonly Cell[])[]): (readonly Cell[])[] =>
  rows.length === 0 ? [] : [[], [{ value: title, style: 'heading' }], ...rows];

const headers = (texts: readonly string[]): Cell[] => texts.map((value) => ({ value, style: 'header' }));
const cells = (texts: readonly string[]): Cell[] => texts.map((value) => ({ value, style: 'text' }));

const sheetRow = ({ name, about, count }: SheetLine): Cell[] => [
  { value: name, style: 'link', link: `#${name}` },
  { value: about, style: 'paragraph' },
  { value: count, style: 'plain' },
];

function pointRows({ openPoints }: RequestContent): (readonly Cell[])[] {
  if (openPoints.length === 0) return [[{ value: 'No open point.', style: 'paragraph', span: ALL }]];
  return [
    headers(POINT_HEADERS),
    ...openPoints.map(pointLine).map(({ title, what, rows, advice }) => cells([title, what, rows, advice])),
  ];
}

const sourceRows = ({ connections }: RequestContent): Cell[][] =>
  documentsOf(citedIn(connections)).map(({ url }): Cell[] => [{ value: url, style: 'link', link: url, span: ALL }]);
