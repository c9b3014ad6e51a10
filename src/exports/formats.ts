import { FILE_EXTENSION, writeDesignFile } from '../design/file.ts';
import { toCsv } from './csv.ts';
import { toMarkdown } from './markdown.ts';
import type { ExportInput } from './rows.ts';
import { toTsv } from './tsv.ts';

type Made = string | Uint8Array<ArrayBuffer>;

/** One thing the design can be taken away as. */
export interface Format {
  readonly label: string; // in the menu `Export`
  readonly hint: string; // what it is good for
  readonly group: 'list' | 'document' | 'picture' | 'design'; // neighbours in the menu
  readonly extension: string; // with its dot
  readonly mime: string;
  readonly choosesRows: boolean; // whether `options` change what is made
  readonly lazy: boolean; // made by code that is loaded when asked for: may take a moment, may fail without a network
  readonly make: (input: ExportInput) => Made | Promise<Made>;
}

/**
 * Every export, in the order of the menu. One entry is all a format needs: menu, file name and tests follow. What is heavy
 * says `make: async (input) => (await import('./pdf.ts')).toPdf(input)` and `lazy: true`.
 */
export const FORMATS = {
  csv: {
    label: 'CSV',
    hint: 'Rule table for any spreadsheet',
    group: 'list',
    extension: '.csv',
    mime: 'text/csv;charset=utf-8',
    choosesRows: true,
    lazy: false,
    make: toCsv,
  },
  tsv: {
    label: 'Tab-separated text',
    hint: 'Rule table, tabs between cells',
    group: 'list',
    extension: '.tsv',
    mime: 'text/tab-separated-values;charset=utf-8',
    choosesRows: true,
    lazy: false,
    make: toTsv,
  },
  markdown: {
    label: 'Markdown',
    hint: 'Rule table and findings for a wiki',
    group: 'document',
    extension: '.md',
    mime: 'text/markdown;charset=utf-8',
    choosesRows: true,
    lazy: false,
    make: toMarkdown,
  },
  json: {
    label: 'JSON',
    hint: 'The design itself, to be opened again',
    group: 'design',
    extension: FILE_EXTENSION,
    mime: 'application/json',
    choosesRows: false,
    lazy: false,
    make: ({ design }) => writeDesignFile(design),
  },
} as const satisfies Record<string, Format>;
export type FormatId = keyof typeof FORMATS;

/** The format ids in the order of the menu. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets what the table knows
export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[];

/** A file name for the design: its name without what file systems refuse, and the format's ending. */
export function fileNameOf(designName: string, extension: string): string {
  const stem = Array.from(designName.normalize('NFC').replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' '))
    .slice(0, 80)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem.split('.')[0] ?? '');
  return `${reserved ? '_' : ''}${stem || 'design'}${extension}`;
}
