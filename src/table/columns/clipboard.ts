import { rowsToTsv } from '../../exports/lists/tsv.ts';
import { writeClipboard } from '../../platform/permitted.ts';
import type { ColumnId } from '../../rules/views/columns.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { showToast } from '../../ui/toasts.ts';

/** "1 row", "12 rows". */
export const rowCount = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;

/** Puts rows on the clipboard as tab-separated text, and says so. */
export async function copyRows(rows: readonly Connection[], columns: readonly ColumnId[]): Promise<void> {
  if (await writeClipboard(rowsToTsv(rows, columns)))
    return showToast(`${rowCount(rows.length)} copied`, { tone: 'success' });
  showToast('The browser refused the clipboard. Select the rows and press Ctrl+C or ⌘C instead.', { tone: 'error' });
}

/** Answers the browser's own copy, which needs no permission: rows instead of nothing. */
export function answerCopy(event: ClipboardEvent, rows: readonly Connection[], columns: readonly ColumnId[]): void {
  const marked = window.getSelection();
  if (rows.length === 0 || (marked !== null && !marked.isCollapsed)) return;
  event.clipboardData?.setData('text/plain', rowsToTsv(rows, columns));
  event.preventDefault();
  event.stopPropagation();
  showToast(`${rowCount(rows.length)} copied`, { tone: 'success' });
}
