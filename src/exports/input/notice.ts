/** What is said before a file is made: what its readers will find changed, left out or refused. */
export interface Notice {
  readonly text: string;
  readonly remedy: 'spreadsheet' | null; // what the dialog offers against it: cells that spreadsheets keep, or a workbook
}
