import type { PortRange } from '../../design/model/settings.ts';

/** The last TCP port. */
export const HIGHEST_PORT = 65_535;

/** Returns a look-up of the first port from the given one on that is not taken; 65,536 where none is. Ranges are not counted out. */
export function firstFree(taken: readonly PortRange[]): (from: number) => number {
  const spans = merged(taken);
  return (from) => {
    const span = spans[lastUpTo(spans, from)];
    return span && span.to >= from ? span.to + 1 : from;
  };
}

/** The ranges in order, those that overlap or follow one another as one. */
function merged(ranges: readonly PortRange[]): PortRange[] {
  const spans: PortRange[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/** Where the last range that begins at the port or before it stands; -1 where none does. */
function lastUpTo(spans: readonly PortRange[], port: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? Infinity) <= port) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What is taken at one place, looked up when first asked for. */
export interface FreePorts {
  readonly single: (from: number) => number;
  readonly pair: (from: number) => number; // the port after it is free as well
}

/** Returns look-ups of free ports beside those that are taken; each is made once, when first asked. */
export function freePorts(taken: readonly PortRange[]): FreePorts {
  let single: FreePorts['single'] | null = null;
  let pair: FreePorts['pair'] | null = null;
  return {
    single: (from) => (single ??= firstFree(taken))(from),
    pair: (from) => (pair ??= firstFree(taken.map(({ from: first, to }) => ({ from: first - 1, to }))))(from),
  };
}
