import type { ColumnId } from '../rules/columns.ts';

/** The least width of each column in px; what the panel has beyond their sum is shared out. Fixed, so that nothing jumps. */
export const COLUMN_WIDTHS: Readonly<Record<ColumnId, number>> = {
  number: 62,
  source: 128,
  sourceZone: 116,
  sourceAddress: 118,
  destination: 128,
  destinationZone: 116,
  destinationAddress: 118,
  transport: 84,
  port: 76,
  protocol: 90,
  scope: 128,
  usage: 300,
  configurable: 250,
  reference: 104,
};
