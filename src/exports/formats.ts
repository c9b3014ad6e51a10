import { FILE_EXTENSION, writeDesignFile } from '../design/io/file.ts';
import { keysOf } from '../lib/keysOf.ts';
import type { Notice } from './input/notice.ts';
import type { ExportInput } from './input/rows.ts';
import { convertedNotice } from './lists/convertedNotice.ts';
import { csvNotice } from './lists/csvNotice.ts';
import { mermaidNotice } from './picture/mermaidNotice.ts';

/** The content of a file. */
export type Made = string | Uint8Array<ArrayBuffer>;

/** The groups of the menu, in its order, by their headings. */
const GROUPS = {
  list: 'Rule table',
  document: 'Document',
  request: 'Change request',
  picture: 'Diagram',
  design: 'Design',
} as const;
type GroupId = keyof typeof GROUPS;

/** One thing the design can be taken away as. */
export interface Format {
  readonly label: string; // in the menu `Export`
  readonly hint: string; // what it is good for
  readonly group: GroupId; // neighbours in the menu
  readonly extension: string; // with its dot
  readonly mime: string;
  readonly choosesRows: boolean; // whether `options` change what is made
  readonly asks: 'cells' | 'page' | 'picture' | 'request' | 'sheet' | null; // a dialog comes first, with options of this kind
  readonly notice?: (input: ExportInput) => Notice | null; // a dialog comes first where there is something to say
  readonly make: ((input: ExportInput) => Made) | 'worker'; // takes a moment: made by heavyFormats.ts in a worker
}

/**
 * Every export, in the order of the menu. One entry is all a format needs: menu, file name and tests follow. What is heavy
 * says `make: 'worker'` and has its maker in heavyFormats.ts, which only the worker loads.
 */
export const FORMATS = {
  csv: {
    label: 'CSV',
    hint: 'Text for any program, by your choice of separator',
    group: 'list',
    extension: '.csv',
    mime: 'text/csv;charset=utf-8',
    choosesRows: true,
    asks: 'cells',
    notice: csvNotice,
    make: 'worker',
  },
  excel: {
    label: 'Excel',
    hint: 'Workbook, one sheet per zone pair',
    group: 'list',
    extension: '.xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    choosesRows: true,
    asks: 'sheet',
    make: 'worker',
  },
  tsv: {
    label: 'Tab-separated text',
    hint: 'Tabs between cells, for pasting',
    group: 'list',
    extension: '.tsv',
    mime: 'text/tab-separated-values;charset=utf-8',
    choosesRows: true,
    asks: null,
    notice: convertedNotice,
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
    hint: 'Rules and findings for a wiki',
    group: 'document',
    extension: '.md',
    mime: 'text/markdown;charset=utf-8',
    choosesRows: true,
    asks: null,
    make: 'worker',
  },
  requestPdf: {
    label: 'Request PDF',
    hint: 'Open points, diagram, rules, rollback, approvals',
    group: 'request',
    extension: '.request.pdf',
    mime: 'application/pdf',
    choosesRows: false,
    asks: 'request',
    make: 'worker',
  },
  requestExcel: {
    label: 'Request Excel',
    hint: 'Workbook, one sheet per firewall',
    group: 'request',
    extension: '.request.xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    choosesRows: false,
    asks: 'request',
    make: 'worker',
  },
  requestMarkdown: {
    label: 'Request Markdown',
    hint: 'Rules, open points and rollback for a ticket',
    group: 'request',
    extension: '.request.md',
    mime: 'text/markdown;charset=utf-8',
    choosesRows: false,
    asks: null,
    make: 'worker',
  },
  requestCsv: {
    label: 'Request CSV',
    hint: 'Rules asked for, one a row',
    group: 'request',
    extension: '.request.csv',
    mime: 'text/csv;charset=utf-8',
    choosesRows: false,
    asks: null,
    make: 'worker',
  },
  testKit: {
    label: 'Test kit',
    hint: 'Scripts that prove the connections',
    group: 'request',
    extension: '.test-kit.zip',
    mime: 'application/zip',
    choosesRows: true,
    asks: null,
    make: 'worker',
  },
  svg: {
    label: 'SVG',
    hint: 'Vector image, sharp at any size',
    group: 'picture',
    extension: '.svg',
    mime: 'image/svg+xml',
    choosesRows: true,
    asks: 'picture',
    make: 'worker',
  },
  png: {
    label: 'PNG',
    hint: 'Raster image',
    group: 'picture',
    extension: '.png',
    mime: 'image/png',
    choosesRows: true,
    asks: 'picture',
    make: 'worker',
  },
  drawio: {
    label: 'draw.io',
    hint: 'Editable diagram for diagrams.net',
    group: 'picture',
    extension: '.drawio',
    mime: 'application/vnd.jgraph.mxfile',
    choosesRows: true,
    asks: null,
    make: 'worker',
  },
  mermaid: {
    label: 'Mermaid',
    hint: 'Diagram as text for a wiki',
    group: 'picture',
    extension: '.mmd',
    mime: 'text/vnd.mermaid;charset=utf-8',
    choosesRows: true,
    asks: null,
    notice: mermaidNotice,
    make: 'worker',
  },
  hosts: {
    label: 'Host list',
    hint: 'Hosts as CSV, to fill in and import again',
    group: 'design',
    extension: '.hosts.csv',
    mime: 'text/csv;charset=utf-8',
    choosesRows: false,
    asks: null,
    make: 'worker',
  },
  json: {
    label: 'JSON',
    hint: 'Portolan file (.json): reopen or archive',
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

/** The groups in the order of the menu, with their formats. */
export const FORMAT_GROUPS: readonly { readonly label: string; readonly ids: readonly FormatId[] }[] = keysOf(
  GROUPS,
).map((group) => ({ label: GROUPS[group], ids: FORMAT_IDS.filter((id) => FORMATS[id].group === group) }));
