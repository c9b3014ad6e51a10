import { textWidth } from '../../diagram/text/text.ts';
import type { ColumnId } from '../../rules/views/ruleColumns.ts';

/** The least width of each column in px, without what stands before the first. Fixed, so that nothing jumps. */
const COLUMN_WIDTHS: Readonly<Record<ColumnId, number>> = {
  ruleId: 96,
  number: 52,
  action: 66,
  source: 128,
  sourceFqdn: 160,
  sourceZone: 130,
  sourceAddress: 118,
  sourcePort: 92,
  destination: 128,
  destinationFqdn: 160,
  destinationZone: 130,
  destinationAddress: 118,
  transport: 80,
  port: 100, // the widest range, 49152-65535: a number that is cut off reads like another
  service: 102,
  scope: 128,
  firewall: 128,
  usage: 300,
  certainty: 150,
  configurable: 250,
  reference: 104,
  state: 104,
  testStatus: 128,
  ticket: 118,
  owner: 118,
  expires: 92,
  note: 200,
};

const EXPANDER = 24; // px, what stands before the text of the first cell

/** The width of a shown column in px. */
export const widthOf = (column: ColumnId, isFirst: boolean): number => COLUMN_WIDTHS[column] + (isFirst ? EXPANDER : 0);

const FONT_SIZE = 12; // px
const PADDING = 16; // px, of a cell, both sides
const MARK = 22; // px, the line before a scope
const SPACED = 1.3; // how much longer a text may get for who spaces its letters out
const latin = /^[\u0020-\u024f]*$/; // the widths of all others are guessed

/**
 * Whether a text is sure to fit its column. Each cell that is clipped is a piece of its own to the browser, in every
 * frame of the whole page: so only those are clipped that may have to be.
 */
export function isSureToFit(text: string, column: ColumnId): boolean {
  const room = COLUMN_WIDTHS[column] - PADDING - (column === 'scope' ? MARK : 0);
  return latin.test(text) && textWidth(text, FONT_SIZE, 600) * SPACED <= room;
}
