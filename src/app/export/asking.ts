import { FORMATS, type Format, type FormatId } from '../../exports/formats.ts';
import { partOf } from '../../exports/input/part.ts';
import type { ExportInput } from '../../exports/input/rows.ts';

/** Whether a dialog comes before the file: it has options, or filters leave rows out of it, which is never done unseen. */
export function asksFirst(id: FormatId, input: ExportInput): boolean {
  const { asks, choosesRows }: Format = FORMATS[id];
  return asks !== null || (choosesRows && partOf(input) !== null);
}
