import type { ColumnId } from '../rules/columns.ts';

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
