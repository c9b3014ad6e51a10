import type { Connection, Scope } from '../rules/derivation.ts';
import { textWidth } from './text.ts';

/** What the label of an edge says; both parts are empty where there is nothing to say. */
export interface EdgeLabel {
  readonly ports: string; // "443 · 4000"
  readonly numbers: string; // "3–5, 9"
  readonly width: number; // px, all of it
  readonly height: number;
}

/** The measures of edge labels, in px: screen and pictures draw them alike. */
export const LABEL = { height: 20, padding: 6, gap: 6, size: 11, radius: 4 } as const;

const MOST_PORTS = 5;
const KEPT_PORTS = 2;
const MOST_RANGES = 4;

/** The label of the connections of one edge; numbers are the row numbers of the table, shown on demand. */
export function labelOf(connections: readonly Connection[], withNumbers: boolean): EdgeLabel {
  const ports = portsText(connections);
  const numbers = withNumbers ? numbersText(connections) : '';
  const portsWidth = textWidth(ports, LABEL.size, 600);
  const numbersWidth = numbers === '' ? 0 : textWidth(numbers, LABEL.size, 400) + 2 * LABEL.gap + 1;
  return { ports, numbers, width: Math.ceil(portsWidth + numbersWidth + 2 * LABEL.padding), height: LABEL.height };
}

/** Where the line between numbers and ports stands, in px from the label's left side; null without numbers. */
export function dividerOf({ numbers }: EdgeLabel): number | null {
  return numbers === '' ? null : LABEL.padding + textWidth(numbers, LABEL.size, 400) + LABEL.gap;
}

/** The ports of connections, ascending, UDP ones marked; above five, the first two and how many more. */
export function portsText(connections: readonly Connection[]): string {
  const ports = portsOf(connections);
  if (ports.length <= MOST_PORTS) return ports.join(' · ');
  return `${ports.slice(0, KEPT_PORTS).join(' · ')} +${ports.length - KEPT_PORTS}`;
}

/** Every port of the connections, each once, ascending: numbers first, "dynamic" and UDP ones behind. */
export function portsOf(connections: readonly Connection[]): string[] {
  const sorted = connections.toSorted((a, b) => rank(a) - rank(b));
  return [...new Set(sorted.map(({ transport, port }) => (transport === 'UDP' ? `${port}/UDP` : String(port))))];
}

const rank = ({ transport, port }: Connection): number =>
  (transport === 'UDP' ? 200_000 : 0) + (port === 'dynamic' ? 100_000 : port);

/** The row numbers of connections as ranges: "3–5, 9"; above four ranges, the first ones and how many rows more. */
export function numbersText(connections: readonly Connection[]): string {
  const numbers = connections.flatMap(({ number }) => (number === null ? [] : [number])).toSorted((a, b) => a - b);
  const ranges = rangesOf(numbers);
  const kept = ranges.length > MOST_RANGES ? ranges.slice(0, MOST_RANGES - 1) : ranges;
  const more = numbers.length - kept.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  return kept.map(rangeText).join(', ') + (more > 0 ? ` +${more}` : '');
}

type Range = readonly [first: number, last: number];

function rangesOf(numbers: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const number of numbers) {
    const before = ranges.at(-1);
    if (before && number <= before[1] + 1) ranges[ranges.length - 1] = [before[0], number];
    else ranges.push([number, number]);
  }
  return ranges;
}

function rangeText([first, last]: Range): string {
  if (first === last) return String(first);
  return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
}

/** The scope of an edge between two hosts: all its connections have the same. */
export const scopeOf = (connections: readonly Connection[]): Exclude<Scope, 'sameHost'> =>
  connections.some(({ scope }) => scope === 'crossesZones') ? 'crossesZones' : 'sameZone';
