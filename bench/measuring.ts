/** One line of the table: what was measured beside its peer or limit in the same run. */
export interface Row {
  readonly section: string;
  readonly what: string;
  readonly ours: number;
  readonly unit: string;
  readonly beside: string; // the peer or limit
  readonly peer: number | null; // measured in the same run
  readonly limit: number | null; // of `ours`, or of ours ÷ peer where there is a peer; null: only told
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2;
}

/** The value that 95 of 100 don't exceed. */
export function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

/** Runs all in turn, so many times, so that what disturbs one disturbs the others too; gives the results by name. */
export async function interleaved<T>(
  rounds: number,
  runs: Readonly<Record<string, () => T | Promise<T>>>,
): Promise<(name: string) => T[]> {
  const results = new Map<string, T[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(runs)) {
      const result = await run();
      results.set(name, [...(results.get(name) ?? []), result]);
    }
  }
  return (name) => results.get(name) ?? [];
}

/** How long it takes, in ms. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What is compared with the limit: the ratio to the peer, or the value itself. */
export const comparedValue = ({ ours, peer }: Row): number => (peer === null ? ours : ours / peer);

/** Whether the limit is kept; null where there is none. */
export const isKept = (row: Row): boolean | null => (row.limit === null ? null : comparedValue(row) <= row.limit);
