import { readFileSync } from 'node:fs';

const THREAD = '/proc/thread-self/schedstat'; // of Linux: nanoseconds on a processor, nanoseconds of waiting, turns

/**
 * How long this thread has computed, in ms. The clock counts the turns of others on a busy machine, and the time of the whole
 * process that of the collector and the compiler, which work beside it; where a system does not tell, that must do.
 */
export function ownTime(): number {
  try {
    return Number(readFileSync(THREAD, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}

const TRIES = 10;

/** The least of several times, in ms, as soon as one is no more than allowed: cold code and the collector only ever add to it. */
export async function leastTime(work: () => Promise<unknown>, allowed: number): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < TRIES && least > allowed; i += 1) {
    const started = ownTime();
    await work();
    least = Math.min(least, ownTime() - started);
  }
  return least;
}
