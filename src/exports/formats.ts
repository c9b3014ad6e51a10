import { FILE_EXTENSION, writeDesignFile } from '../design/io/file.ts';
import type { ExportInput } from './input/rows.ts';

/** The content of a file. */
export type Made = string | Uint8Array<ArrayBuffer>;

/** One thing the design can be taken away as. */
export interface Format {
  readonly label: string; // in the menu `Export`
  readonly hint: string; // what it is good for
  readonly group: 'list' | 'document' | 'picture' | 'design'; // neighbours in the menu
  readonly extension: string; // with its dot
  readonly mime: string;
  readonly choosesRows: boolean; // whether `options` change what is made
  readonly asks: 'page' | 'picture' | 'sheet' | null; // a dialog comes first, with options of this kind
  readonly make: ((input: ExportInput) => Made) | 'worker'; // takes a moment: made by heavyFormats.ts in a worker
}

/**
 * Every export, in the order of the menu. One entry is all a format needs: menu, file name and tests follow. What is heavy
 * says `make: 'worker'` and has its maker in heavyFormats.ts, which only the worker loads.
 */
export const FORMATS = {
  csv: {
    label: 'CSV',
    hint: 'Rule table for any spreadsheet',
    group: 'list',
    extension: '.csv',
    mime: 'text/csv;charset=utf-8',
    choosesRows: true,
    asks: null,
    make: 'worker',
  },
  excel: {
    label: 'Excel',
    hint: 'Workbook with a sheet for each zone pair',
    group: 'list',
    extension: '.xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    choosesRows: true,
    asks: 'sheet',
    make: 'worker',
  },
  tsv: {
    label: 'Tab-separated text',
    hint: 'Rule table, tabs between cells',
    group: 'list',
    extension: '.tsv',
    mime: 'text/tab-separated-values;charset=utf-8',
    choosesRows: true,
    asks: null,
    make: 'worker',
  },
  pdf: {
    label: 'PDF',
    hint: 'Diagram, rules and findings for a change request',
    group: 'document',
    extension: '.pdf',
    mime: 'application/pdf',
    choosesRows: true,
    asks: 'page',
    make: 'worker',
  },
  markdown: {
    label: 'Markdown',
    hint: 'Rule table and findings for a wiki',
    group: 'document',
    extension: '.md',
    mime: 'text/markdown;charset=utf-8',
    choosesRows: true,
    asks: null,
    make: 'worker',
  },
  svg: {
    label: 'SVG',
    hint: 'The diagram, sharp at any size',
    group: 'picture',
    extension: '.svg',
    mime: 'image/svg+xml',
    choosesRows: true,
    asks: 'picture',
    make: 'worker',
  },
  png: {
    label: 'PNG',
    hint: 'The diagram as pixels',
    group: 'picture',
    extension: '.png',
    mime: 'image/png',
    choosesRows: true,
    asks: 'picture',
    make: 'worker',
  },
  drawio: {
    label: 'draw.io',
    hint: 'The diagram, to be edited on',
    group: 'picture',
    extension: '.drawio',
    mime: 'application/vnd.jgraph.mxfile',
    choosesRows: true,
    asks: null,
    make: 'worker',
  },
  mermaid: {
    label: 'Mermaid',
    hint: 'The diagram as text for a wiki',
    group: 'picture',
    extension: '.mmd',
    mime: 'text/vnd.mermaid;charset=utf-8',
    choosesRows: true,
    asks: null,
    make: 'worker',
  },
  json: {
    label: 'JSON',
    hint: 'The design itself, to be opened again',
    group: 'design',
    extension: FILE_EXTENSION,
    mime: 'application/json',
    choosesRows: false,
    asks: null,
    make: ({ design }) => writeDesignFile(design),
  },
} as const satisfies Record<string, Format>;
export type FormatId = keyof typeof FORMATS;

/** The formats that a worker makes. */
export type HeavyId = { [F in FormatId]: (typeof FORMATS)[F]['make'] extends 'worker' ? F : never }[FormatId];

/** The format ids in the order of the menu. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets what the table knows
export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[];
