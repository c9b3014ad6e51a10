import type { ExportInput } from '../input/rows.ts';
import { csvOf } from '../lists/csv.ts';
import { requestContent } from './content.ts';
import { cellOf, columnOf, REQUEST_COLUMN_IDS } from './requestRows.ts';

/** The rules that a change request asks for as CSV, each with its firewall. */
export function toRequestCsv(input: ExportInput): string {
  const { firewalls } = requestContent(input);
  return csvOf([
    ['Firewall', ...REQUEST_COLUMN_IDS.map((id) => columnOf(id).header)],
    ...firewalls.flatMap(({ name, rows }) =>
      rows.map((row) => [name, ...REQUEST_COLUMN_IDS.map((id) => cellOf(id, row))]),
    ),
  ]);
}
