import { csvOf } from '../exports/lists/csv.ts';
import { escapeMarkdown, markdownTable } from '../exports/lists/markdown.ts';
import { printable } from '../exports/input/printable.ts';
import { choiceOf, type Asked } from './command.ts';

/** The forms in which results are printed. */
export const FORMS = ['json', 'csv', 'markdown', 'text'] as const;
export type Form = (typeof FORMS)[number];

/** Rows under a heading. */
export interface Section {
  readonly name: string; // in a column of its own where there are no headings
  readonly heading: string;
  readonly remarks?: readonly string[]; // sentences below the heading
  readonly rows: readonly (readonly string[])[];
}

/** A result that can be printed in each form. */
export interface Report {
  readonly value: unknown; // as JSON
  readonly named: string; // header of the column of names
  readonly headers: readonly string[];
  readonly sections: readonly Section[];
}

/** Returns the form asked for, the first of these where none is. */
export const formOf = (asked: Asked, forms: readonly Form[] = FORMS): Form => choiceOf(asked, 'format', forms);

/** Returns a value as JSON with a line end. */
export const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Prints a report in a form. */
export function printed(report: Report, form: Form): string {
  switch (form) {
    case 'json':
      return jsonOf(report.value);
    case 'csv':
      return csvOf([
        [report.named, ...report.headers],
        ...report.sections.flatMap(({ name, rows }) => rows.map((row) => [name, ...row])),
      ]);
    case 'markdown':
      return asMarkdown(report);
    case 'text':
      return asText(report);
  }
}

const NONE = 'None.';

function asMarkdown({ headers, sections }: Report): string {
  const blocks = sections.flatMap(({ heading, remarks = [], rows }) => [
    `### ${escapeMarkdown(heading)}`,
    ...remarks.map(escapeMarkdown),
    ...(rows.length === 0 ? [] : [markdownTable(headers, rows)]),
  ]);
  return `${blocks.length === 0 ? NONE : blocks.join('\n\n')}\n`;
}

function asText({ headers, sections }: Report): string {
  const blocks = sections.map(({ heading, remarks = [], rows }) =>
    [heading, ...remarks]
      .map(printable)
      .concat(rows.length === 0 ? [] : columnsOf([headers, ...rows]))
      .join('\n'),
  );
  return `${blocks.length === 0 ? NONE : blocks.join('\n\n')}\n`;
}

const GAP = '  ';

/** Cells in columns, as wide as their widest. */
function columnsOf(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(printable));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}
