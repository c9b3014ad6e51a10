import { FORMATS, type Format, type FormatId } from '../../exports/formats.ts';
import type { Notice } from '../../exports/input/notice.ts';
import { partOf } from '../../exports/input/part.ts';
import type { ExportInput } from '../../exports/input/rows.ts';

/** What is said before the file is made; null for nothing. */
export function noticeOf(id: FormatId, input: ExportInput): Notice | null {
  const { notice }: Format = FORMATS[id];
  return notice?.(input) ?? null;
}

/**
 * Whether a dialog comes before the file: it has options, something is to be said about it, or filters leave rows out of it, which is
 * never done unseen.
 */
export function asksFirst(id: FormatId, input: ExportInput): boolean {
  const { asks, choosesRows }: Format = FORMATS[id];
  return asks !== null || (choosesRows && partOf(input) !== null) || noticeOf(id, input) !== null;
}
