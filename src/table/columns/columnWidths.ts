import { textWidth } from '../../diagram/text/text.ts';
import type { ColumnId } from '../../rules/views/columns.ts';

/** The least width of each column in px; what the panel has beyond their sum is shared out. Fixed, so that nothing jumps. */
export const COLUMN_WIDTHS: Readonly<Record<ColumnId, number>> = {
  number: 76,
  source: 128,
  sourceZone: 130,
  sourceAddress: 118,
  destination: 128,
  destinationZone: 130,
  destinationAddress: 118,
  transport: 80,
  port: 68,
  protocol: 102,
  scope: 128,
  usage: 300,
  configurable: 250,
  reference: 104,
};

const FONT_SIZE = 12; // px
const PADDING = 16; // px, of a cell, both sides
const EXPANDER = 24; // px, what stands before the text of the first cell
const MARK = 22; // px, the line before a scope
const SPACED = 1.3; // how much longer a text may get for who spaces its letters out
const latin = /^[\u0020-\u024f]*$/; // the widths of all others are guessed

/**
 * Whether a text is sure to fit its column. Each cell that is clipped is a piece of its own to the browser, in every
 * frame of the whole page: so only those are clipped that may have to be.
 */
export function isSureToFit(text: string, column: ColumnId, isFirst: boolean): boolean {
  const room = COLUMN_WIDTHS[column] - PADDING - (isFirst ? EXPANDER : 0) - (column === 'scope' ? MARK : 0);
  return latin.test(text) && textWidth(text, FONT_SIZE, 600) * SPACED <= room;
}
