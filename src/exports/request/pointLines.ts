import { listed } from '../../design/model/names.ts';
import type { OpenPoint, Subject } from '../../rules/request/openPoints.ts';

/** An open point as a line of a table. */
export interface PointLine {
  readonly title: string;
  readonly what: string;
  readonly rows: string; // numbers of the list: "#3, #4"
  readonly advice: string;
}

/** What heads such lines. */
export const POINT_HEADERS = ['Open point', 'What', 'Rows', 'Before it is sent'] as const;

/** How many of each are named; the others are counted. */
const MOST = { subjects: 6, rows: 5 } as const;

/** Returns a point as a line: what it is about, and the rows of the list. */
export function pointLine({ title, advice, subjects }: OpenPoint): PointLine {
  const numbers = [...new Set(subjects.flatMap(numbersOf))].toSorted((a, b) => a - b);
  return {
    title,
    what: few(subjects.map(({ about }) => about)),
    rows: listed(
      numbers.map((number) => `#${number}`),
      MOST.rows,
    ),
    advice,
  };
}

/** Texts that may hold commas, the first of many. */
const few = (texts: readonly string[]): string =>
  texts.length > MOST.subjects
    ? `${texts.slice(0, MOST.subjects).join('; ')}; ${texts.length - MOST.subjects} more`
    : texts.join('; ');

const numbersOf = ({ connections }: Subject): number[] => connections.flatMap(({ number }) => number ?? []);
