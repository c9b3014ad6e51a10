import { FORMATS, type Format, type FormatId } from '../../exports/formats.ts';
import { partOf } from '../../exports/part.ts';
import type { ExportInput } from '../../exports/rows.ts';

/** Whether a dialog comes before the file: it has options, or filters leave rows out of it, which is never done unseen. */
export function asksFirst(id: FormatId, input: ExportInput): boolean {
  const { asks, choosesRows }: Format = FORMATS[id];
  return asks !== null || (choosesRows && partOf(input) !== null);
}
