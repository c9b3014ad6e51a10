import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { casesOf, type Case } from './cases.ts';
import { faultOf, open } from './opening.ts';
import { heldMemory } from './peak.ts';

// 10,000 in `npm test`; `npm run fuzz` sets its own number, and a seed if one is given.
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 10_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261);
const SLOWEST = 200; // ms
const MOST_MEMORY = 50; // MB

const TRIES = 5;

/**
 * The least of several times, of the clock or of this process: others on the machine, cold code and the collector only ever add
 * to it, and the process's own time holds that of its other threads as well, which compile.
 */
async function timeOf(one: Case): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < TRIES && best > SLOWEST; i += 1) {
    const [start, own] = [performance.now(), process.cpuUsage()];
    await open(one);
    const { user, system } = process.cpuUsage(own);
    best = Math.min(best, (user + system) / 1000, performance.now() - start);
  }
  return best;
}

test(`${COUNT} generated links, files, pasted texts and kept entries (seed ${SEED}) open or are refused: no exception, no hang, no memory kept`, async () => {
  const faults: string[] = [];
  const tally = new Map<string, { opened: number; refused: number }>();
  let [slowest, before] = [0, 0];
  let number = 0;
  for await (const one of casesOf(SEED, COUNT)) {
    if (number === 500) before = heldMemory(); // everything is loaded and warm
    const started = performance.now();
    const answer = await open(one).catch((error: unknown) => `threw ${String(error)}`);
    const took = performance.now() - started;
    const time = took > SLOWEST ? await timeOf(one) : took;
    slowest = Math.max(slowest, time);
    const fault = time > SLOWEST ? `took ${Math.round(time)} ms` : faultOf(one, answer);
    if (fault !== null) faults.push(`case ${number}, ${one.what}: ${fault} ${beginningOf(one)}`);
    const seen = tally.get(one.what) ?? { opened: 0, refused: 0 };
    tally.set(one.what, {
      ...seen,
      ...(typeof answer === 'string' ? { refused: seen.refused + 1 } : { opened: seen.opened + 1 }),
    });
    number += 1;
  }
  const grown = heldMemory() - before;
  process.stdout.write(
    `${report(tally)}\nseed ${SEED}: ${number} cases, slowest ${Math.round(slowest)} ms, memory kept ${grown.toFixed(1)} MB\n`,
  );
  expect(faults.slice(0, 20)).toEqual([]);
  expect(number).toBe(COUNT);
  expect(grown).toBeLessThan(MOST_MEMORY);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  // A generator that makes nothing but rubbish would prove nothing about what opens.
  expect([...tally.values()].reduce((sum, { opened }) => sum + opened, 0)).toBeGreaterThan(COUNT / 20);
}, 600_000);

const beginningOf = (one: Case): string =>
  one.way === 'entry' ? inspect(one.stored, { depth: 3 }).slice(0, 200) : JSON.stringify(one.text.slice(0, 200));

const report = (tally: ReadonlyMap<string, { opened: number; refused: number }>): string =>
  [...tally].map(([what, { opened, refused }]) => `  ${what}: ${opened} opened, ${refused} refused`).join('\n');
