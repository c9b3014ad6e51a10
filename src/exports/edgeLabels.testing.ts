import { cellOf } from '../rules/views/ruleColumns.ts';
import { NO_FACTS } from '../rules/testing/builders.testing.ts';
import type { Connection } from '../rules/connect/connection.ts';

/** What stands beside each row number of a label, such as 443, 1434/UDP or 5986own, without blanks, and how many rows it only counts. */
export interface ReadLabel {
  readonly pairs: ReadonlyMap<string, string>;
  readonly more: number;
}

/** A label as a reader takes it, with or without its blanks: "1: 443 · 2: 80 +3". Fails on anything else. */
export function readLabel(text: string): ReadLabel {
  const [, listed = '', more = '0'] = /^(.+?)(?:\+(\d+))?$/.exec(text.replaceAll(' ', '')) ?? [];
  const pairs = listed.split('·').map((pair): [string, string] => {
    const [, number = '', port = ''] = /^(\d+):((?:\d+(?:-\d+)?|dynamic)(?:\/UDP)?(?:own)?)$/.exec(pair) ?? [];
    if (port === '') throw new Error(`Not a number and its port: ${text}`);
    return [number, port];
  });
  return { pairs: new Map(pairs), more: Number(more) };
}

/** The port that each number of the table has in its row, read from the cells. */
export const portsByNumber = (rows: readonly Connection[]): Map<string, string> =>
  new Map(
    rows.map((row) => {
      const marks = `${cellOf('transport', row, NO_FACTS) === 'UDP' ? '/UDP' : ''}${row.purposes.length === 0 ? 'own' : ''}`;
      return [cellOf('number', row, NO_FACTS), `${cellOf('port', row, NO_FACTS)}${marks}`];
    }),
  );
