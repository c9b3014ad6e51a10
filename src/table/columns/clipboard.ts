import { writeClipboard } from '../../platform/permitted.ts';
import type { ColumnId } from '../../rules/views/ruleColumns.ts';
import type { RowFacts } from '../../rules/views/rowFacts.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { tasks } from '../../loading/loading.ts';
import { showToast } from '../../ui/overlays/toasts.ts';
import { counted } from '../../lib/words.ts';

/** Puts rows on the clipboard as tab-separated text and as a table, and says so. */
export async function copyRows(
  rows: readonly Connection[],
  facts: RowFacts,
  columns: readonly ColumnId[],
): Promise<void> {
  const written = await tasks.load('copying').then(
    ({ rowsToTsv, rowsToHtml }) => writeClipboard(rowsToTsv(rows, facts, columns), rowsToHtml(rows, facts, columns)),
    () => false,
  );
  if (written) return showToast(`${counted(rows.length, 'row')} copied`, { tone: 'success' });
  showToast('The browser refused the clipboard. Select the rows and press Ctrl+C or ⌘C instead.', { tone: 'error' });
}

/** Answers the browser's own copy, which needs no permission: rows instead of nothing. */
export function answerCopy(
  event: ClipboardEvent,
  rows: readonly Connection[],
  facts: RowFacts,
  columns: readonly ColumnId[],
): void {
  const marked = window.getSelection();
  if (rows.length === 0 || (marked !== null && !marked.isCollapsed)) return;
  event.preventDefault();
  event.stopPropagation();
  const writers = tasks.loaded('copying'); // the browser's own copy waits for nothing
  if (!writers) return void copyRows(rows, facts, columns);
  event.clipboardData?.setData('text/plain', writers.rowsToTsv(rows, facts, columns));
  event.clipboardData?.setData('text/html', writers.rowsToHtml(rows, facts, columns));
  showToast(`${counted(rows.length, 'row')} copied`, { tone: 'success' });
}
