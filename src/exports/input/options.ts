import type { Look } from './palette.ts';

/** How a picture is drawn. */
export interface DrawingOptions {
  readonly look: Look;
  readonly numbers: boolean; // row numbers on the edges
  readonly heading: boolean; // name of the design and date
  readonly legend: boolean;
  readonly transparent: boolean;
  readonly scale: Scale; // PNG only
}

/** Pixels of a PNG for each px of the picture. */
export const SCALES = [1, 2, 4] as const;
export type Scale = (typeof SCALES)[number];

/** A picture as it is usually wanted. */
export const PLAIN_DRAWING: DrawingOptions = {
  look: 'light',
  numbers: true,
  heading: true,
  legend: true,
  transparent: false,
  scale: 2,
};

/** The paper sizes on offer, upright, in points. */
export const PAPERS = {
  a4: { label: 'A4', width: 595.28, height: 841.89 },
  letter: { label: 'Letter', width: 612, height: 792 },
} as const;
export type PaperId = keyof typeof PAPERS;

/** How a document is laid out. */
export interface PageOptions {
  readonly paper: PaperId;
  readonly orientation: 'portrait' | 'landscape';
}

/** A document as it is usually wanted. */
export const PLAIN_PAGE: PageOptions = { paper: 'a4', orientation: 'landscape' };

/** What stands between the cells of a CSV file. */
export const SEPARATORS = {
  comma: { label: 'Comma', character: ',' },
  semicolon: { label: 'Semicolon', character: ';' },
  tab: { label: 'Tab', character: '\t' },
} as const;
export type SeparatorId = keyof typeof SEPARATORS;

/** How the cells of a CSV or tab-separated file are written. */
export interface CellOptions {
  readonly separator: SeparatorId; // CSV only
  readonly each: boolean; // CSV only: one source address, one destination address and one port a row
  readonly spreadsheetSafe: boolean; // ="007" for 007: exact in spreadsheets, a formula to any other program
}

/** Cells as every program reads them. */
export const PLAIN_CELLS: CellOptions = { separator: 'comma', each: false, spreadsheetSafe: false };

/** What a change request holds. */
export interface RequestOptions {
  readonly part: 'change' | 'whole'; // the change alone where the design has a baseline
  readonly byDevice: boolean; // an annex by device
}

/** A change request as it is usually wanted. */
export const PLAIN_REQUEST: RequestOptions = { part: 'change', byDevice: false };
