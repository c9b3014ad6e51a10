import { portRank, portText } from '../../design/model/portNumbers.ts';
import type { Connection, Scope } from '../../rules/connect/connection.ts';
import { textWidth, type Weight } from '../text/text.ts';

/** A stretch of a label in one weight; `x` is where it begins, px from the label's left side. */
export interface LabelRun {
  readonly text: string;
  readonly weight: Weight;
  readonly x: number;
}

/** What the label of an edge says: its ports or, with row numbers, pairs such as "1: 443 · 2: 80". */
export interface EdgeLabel {
  readonly text: string; // all of it
  readonly runs: readonly LabelRun[]; // the same as it is drawn: numbers plain, ports strong
  readonly isNumbered: boolean;
  readonly width: number; // px, all of it
  readonly height: number;
}

/** What stands before the port of a connection. */
export type NameOf = (connection: Connection) => string;

const rowNumber: NameOf = ({ number }) => (number === null ? '' : String(number));

/** The measures of edge labels, in px: screen and pictures draw them alike. */
export const LABEL = { height: 20, padding: 6, size: 11, radius: 4 } as const;

const MAX_PORTS = 5;
const MAX_PAIRS = 3;
const KEPT = 2;
const BETWEEN = ' · ';

/**
 * The label of the connections of one edge; with numbers, each row number of the table stands before its port. Of connections
 * whose pairs would make it wider than `room` px, the last are counted only.
 */
export function labelOf(
  connections: readonly Connection[],
  withNumbers: boolean,
  room = Infinity,
  nameOf: NameOf = rowNumber,
): EdgeLabel {
  const isNumbered = withNumbers && connections.some(({ number }) => number !== null);
  if (!isNumbered) return labelFrom([{ text: portsText(connections), weight: 600 }], false);
  const pairs = pairsOf(connections);
  const most = pairs.length > MAX_PAIRS ? KEPT : pairs.length;
  const labels = Array.from({ length: most }, (_, fewer) => labelFrom(pairTexts(pairs, most - fewer, nameOf), true));
  const [widest = labelFrom([], true)] = labels;
  return labels.find(({ width }) => width <= room) ?? labels.at(-1) ?? widest;
}

type Words = Pick<LabelRun, 'text' | 'weight'>;

function labelFrom(words: readonly Words[], isNumbered: boolean): EdgeLabel {
  let x: number = LABEL.padding;
  const runs = words.map(({ text, weight }) => {
    const run = { text, weight, x };
    x += textWidth(text, LABEL.size, weight);
    return run;
  });
  const text = words.map((run) => run.text).join('');
  return { text, runs, isNumbered, width: Math.ceil(x + LABEL.padding), height: LABEL.height };
}

/** A row number of the table and the port that stands in its row. */
export interface LabelPair {
  readonly connection: Connection;
  readonly number: number | null; // null for connections inside a host
  readonly port: string;
}

/** Each connection's row number with its own port, in the order of the rows. */
export function pairsOf(connections: readonly Connection[]): LabelPair[] {
  return connections
    .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
    .map((connection) => ({ connection, number: connection.number, port: portOf(connection) }));
}

/** The first `count` pairs, and how many there are beside them. */
function pairTexts(pairs: readonly LabelPair[], count: number, nameOf: NameOf): Words[] {
  const more = pairs.length - count;
  const kept = pairs.slice(0, count).flatMap(({ connection, port }, index): Words[] => {
    const name = nameOf(connection);
    return [
      { text: `${index > 0 ? BETWEEN : ''}${name === '' ? '' : `${name}: `}`, weight: 400 },
      { text: port, weight: 600 },
    ];
  });
  return more > 0 ? [...kept, { text: ` +${more}`, weight: 400 }] : kept;
}

/** The ports of connections, ascending, UDP ones marked; above five, the first two and how many more. */
export function portsText(connections: readonly Connection[]): string {
  const ports = portsOf(connections);
  if (ports.length <= MAX_PORTS) return ports.join(BETWEEN);
  return `${ports.slice(0, KEPT).join(BETWEEN)} +${ports.length - KEPT}`;
}

/** Every port of the connections, each once, ascending: numbers first, "dynamic" and UDP ones behind. */
function portsOf(connections: readonly Connection[]): string[] {
  return [...new Set(connections.toSorted((a, b) => rank(a) - rank(b)).map(portOf))];
}

/** "443", "514/UDP"; "5986 own" where no source asks for it. */
const portOf = ({ transport, port, purposes }: Connection): string =>
  `${portText(port)}${transport === 'UDP' ? '/UDP' : ''}${purposes.length === 0 ? ' own' : ''}`;

const rank = ({ transport, port }: Connection): number =>
  (transport === 'UDP' ? 200_000 : 0) + Math.min(100_000, portRank(port));

/** The scope of an edge between two hosts: all its connections have the same. */
export const scopeOf = (connections: readonly Connection[]): Exclude<Scope, 'sameHost'> =>
  connections.some(({ scope }) => scope === 'crossesZones') ? 'crossesZones' : 'sameZone';
