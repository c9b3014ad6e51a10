import { rowsToHtml } from '../../exports/lists/htmlTable.ts';
import { rowsToTsv } from '../../exports/lists/tsv.ts';

/** How rows are written for the clipboard: loaded after the first picture. */
export const copying = { rowsToHtml, rowsToTsv };
