import { FORMATS, type Format, type FormatId } from '../../exports/formats.ts';
import type { Notice } from '../../exports/input/notice.ts';
import { partOf } from '../../exports/input/part.ts';
import type { ExportInput } from '../../exports/input/rows.ts';

/** What is said before the file is made; null for nothing. */
export function noticeOf(id: FormatId, input: ExportInput): Notice | null {
  const { notice }: Format = FORMATS[id];
  return notice?.(input) ?? null;
}

/** Whether there is something to choose before the file: its options, or that filters leave rows out of it, never done unseen. */
export function hasChoices(id: FormatId, isPart: boolean): boolean {
  const { asks, choosesRows }: Format = FORMATS[id];
  return asks !== null || (choosesRows && isPart);
}

/**
 * Whether a dialog comes before the file: there is something to choose, or to be said. What is to be said takes a look at every row,
 * 200 ms of 8,000 for all formats: only the format that was chosen is asked, not each as the menu opens.
 */
export const asksFirst = (id: FormatId, input: ExportInput): boolean =>
  hasChoices(id, partOf(input) !== null) || noticeOf(id, input) !== null;
