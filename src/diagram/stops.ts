/** The lines of one direction on which a search may turn, in order; it passes the lines between them without halting. */
export interface Stops {
  readonly count: number;
  /** Index in the grid of each stop. */
  readonly lines: Int32Array;
  /** Coordinate of each stop, px. */
  readonly values: Int32Array;
  /** Distance of each stop from the target's doors, px. */
  readonly away: Int32Array;
  /** Which stop a line of the grid is; only right for stops. */
  readonly indexOf: Int32Array;
}

/** Stops on the lines whose coordinate is a multiple of `stride` × 10 px, and on those of the doors at either end. */
export function stopsAmong(values: Int32Array, stride: number, start: readonly number[], target: readonly number[]): Stops {
  const every = stride * 10;
  const isStop = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) % every === 0) isStop[i] = 1;
  for (const line of start) isStop[line] = 1;
  for (const line of target) isStop[line] = 1;
  const indexOf = new Int32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (isStop[i] === 1) indexOf[i] = count++;
  return pick(values, isStop, indexOf, count, target);
}

function pick(values: Int32Array, isStop: Uint8Array, indexOf: Int32Array, count: number, target: readonly number[]): Stops {
  const first = values[Math.min(...target)] ?? 0;
  const last = values[Math.max(...target)] ?? 0;
  const stops = { count, lines: new Int32Array(count), values: new Int32Array(count), away: new Int32Array(count), indexOf };
  for (let i = 0; i < values.length; i++) {
    if (isStop[i] !== 1) continue;
    const at = indexOf[i] ?? 0;
    const value = values[i] ?? 0;
    stops.lines[at] = i;
    stops.values[at] = value;
    stops.away[at] = Math.max(0, first - value, value - last);
  }
  return stops;
}
