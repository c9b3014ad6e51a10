import { GCProfiler, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

const MB = 2 ** 20;

/** What is held in memory after everything that can go is gone, in MB. */
export function heldMemory(): number {
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / MB;
}

/**
 * The most memory used while something is done, in MB above what was held before, what could already go included.
 * Use falls only when the collector runs, and it notes what it found: nothing between two looks is missed.
 */
export async function peakWhile(work: () => Promise<unknown>): Promise<number> {
  const before = heldMemory();
  const collector = new GCProfiler();
  let [peak, isDone] = [0, false];
  const look = (): void => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    peak = Math.max(peak, (heapUsed + arrayBuffers) / MB - before);
    if (!isDone) setImmediate(look);
  };
  collector.start();
  look();
  await work();
  look();
  isDone = true;
  const { statistics } = collector.stop();
  const found = statistics.map(
    ({ beforeGC: { heapStatistics } }) => heapStatistics.usedHeapSize + heapStatistics.externalMemory,
  );
  return Math.max(peak, ...found.map((bytes) => bytes / MB - before));
}
