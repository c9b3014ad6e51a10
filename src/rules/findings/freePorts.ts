/** The last TCP port. */
export const HIGHEST_PORT = 65_535;

/** Returns a look-up of the first port from the given one on that is not taken; 65,536 where none is. */
export function firstFree(taken: Iterable<number>): (from: number) => number {
  const next = new Map<number, number>();
  for (const port of new Set([...taken].toSorted((a, b) => b - a))) next.set(port, next.get(port + 1) ?? port + 1);
  return (from) => next.get(from) ?? from;
}

/** What is taken at one place, looked up when first asked for. */
export interface FreePorts {
  readonly single: (from: number) => number;
  readonly pair: (from: number) => number; // the port after it is free as well
}

/** Returns look-ups of free ports beside those that are taken; each is made once, when first asked. */
export function freePorts(taken: ReadonlySet<number>): FreePorts {
  let single: FreePorts['single'] | null = null;
  let pair: FreePorts['pair'] | null = null;
  return {
    single: (from) => (single ??= firstFree(taken))(from),
    pair: (from) => (pair ??= firstFree([...taken].flatMap((port) => [port, port - 1])))(from),
  };
}
