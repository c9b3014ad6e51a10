import { PLAIN_CELLS, type CellOptions } from '../input/options.ts';
import { exactly, isConverted } from './converted.ts';

/** Returns what writes a cell that is neutralised already: as it is, or so that spreadsheets keep it. */
export const cellWriter =
  ({ spreadsheetSafe }: CellOptions = PLAIN_CELLS) =>
  (cell: string): string =>
    spreadsheetSafe && isConverted(cell) ? exactly(cell) : cell;
