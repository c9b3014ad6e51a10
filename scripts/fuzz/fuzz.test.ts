import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { readDesignFile } from '../../src/design/file.ts';
import { readLink } from '../../src/design/link.ts';
import { parseDesign } from '../../src/design/parse.ts';
import type { Design } from '../../src/design/schema.ts';
import { derive } from '../../src/rules/derive.ts';
import { casesOf, type Case } from './cases.ts';
import { BOMBS, linkAround } from './linkCases.ts';

// 10,000 in `npm test`; `npm run fuzz` sets its own number, and a seed if one is given.
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 10_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261);
const SLOWEST = 200; // ms
const MOST_MEMORY = 50; // MB

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** What is held in memory after everything that can go is gone, in MB. */
function heldMemory(): number {
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

/** Opens a case by the same door as the page: the design, or the message. */
async function open({ way, text }: Case): Promise<Design | string> {
  if (way === 'file') {
    const read = readDesignFile(text);
    return read.ok ? read.value : read.message;
  }
  const read = await readLink(text);
  if (!read.ok) return read.message;
  return read.value.kind === 'design' ? read.value.design : 'It is locked by a passphrase.';
}

/** What is wrong with the answer to a case; null where nothing is. */
function faultOf(answer: Design | string): string | null {
  if (typeof answer === 'string')
    return /^[A-Z].{15,330}[.]$/s.test(answer) ? null : `no message for people: ${answer}`;
  if (!parseDesign(1, answer).ok) return 'opened as something that is no design';
  derive(answer);
  return null;
}

/** Best of three: the machine may be busy with others. */
async function timeOf(one: Case): Promise<number> {
  let best = Infinity;
  for (let i = 0; i < 3 && best > SLOWEST; i += 1) {
    const start = process.cpuUsage();
    await open(one);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** The most held while something is opened, in MB above what was held before; looked at between its steps. */
async function peakWhile(work: () => Promise<unknown>): Promise<number> {
  const before = heldMemory();
  let [peak, isDone] = [0, false];
  const look = (): void => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    peak = Math.max(peak, (heapUsed + arrayBuffers) / 2 ** 20 - before);
    if (!isDone) setImmediate(look);
  };
  look();
  await work();
  isDone = true;
  return peak;
}

test.each(BOMBS.map((body, number) => [number, linkAround(body)] as const))(
  'link bomb %i swells to no more than 50 MB on the way',
  async (_, text) => {
    expect(await peakWhile(() => readLink(text))).toBeLessThan(MOST_MEMORY);
  },
);

test(`${COUNT} generated links and files (seed ${SEED}) open or are refused: no exception, no hang, no memory kept`, async () => {
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
    const fault = time > SLOWEST ? `took ${Math.round(time)} ms` : faultOf(answer);
    if (fault !== null) faults.push(`case ${number}, ${one.what}: ${fault} ${JSON.stringify(one.text.slice(0, 200))}`);
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

const report = (tally: ReadonlyMap<string, { opened: number; refused: number }>): string =>
  [...tally].map(([what, { opened, refused }]) => `  ${what}: ${opened} opened, ${refused} refused`).join('\n');
