import { expect, test } from 'vitest';
import { realisticDesign } from '../../src/design/testing/realisticDesign.testing.ts';
import { casesOf, type Case } from './cases.ts';
import { open } from './opening.ts';
import { ownTime } from './ownTime.ts';
import { trialOf, withWarmUp, type Trial } from './trial.ts';

// 10,000 in `npm test`; `npm run fuzz` sets its own number, and a seed if one is given.
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 10_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261);
const MOST_MEMORY = 50; // MB
const LONG = 3_600_000; // ms: the largest numbers, on a machine that may be busy with others

test(
  `${COUNT} generated links, files, pasted texts and kept entries (seed ${SEED}) open or are refused: no exception, no hang, no memory kept`,
  async () => {
    const trial = await trialOf(casesOf(SEED, withWarmUp(COUNT)), open);
    process.stdout.write(report(trial));
    expect(trial.faults.slice(0, 20)).toEqual([]);
    expect(trial.number).toBe(COUNT);
    expect(trial.grown).toBeLessThan(MOST_MEMORY);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    // A generator that makes nothing but rubbish would prove nothing about what opens.
    const opened = [...trial.tally.values()].reduce((sum, one) => sum + one.opened, 0);
    expect(opened).toBeGreaterThan(COUNT / 20);
  },
  LONG,
);

const report = ({ tally, number, slowest, grown }: Trial): string => {
  const lines = [...tally].map(([what, { opened, refused }]) => `  ${what}: ${opened} opened, ${refused} refused`);
  const sums = `seed ${SEED}: ${number} cases, slowest ${Math.round(slowest)} ms, memory kept ${grown.toFixed(1)} MB`;
  return `${[...lines, sums].join('\n')}\n`;
};

/** So many cases that take no time. */
async function* easyCases(count: number): AsyncGenerator<Case> {
  const answer: Case = { what: 'nothing', way: 'file', text: '{}' };
  for (let i = 0; i < count; i += 1) yield await Promise.resolve(answer);
}

/** Computes for so long, however often others are in the way. */
function compute(ms: number): void {
  const end = ownTime() + ms;
  while (ownTime() < end) JSON.stringify(end);
}

test(
  'the trial sees a door that hangs for 600 ms at one case of many, and only that',
  async () => {
    let number = 0;
    const hanging = withWarmUp(5);
    const trial = await trialOf(easyCases(withWarmUp(10)), (one) => {
      number += 1;
      if (number >= hanging && number < hanging + 11) compute(600);
      return open(one);
    });
    expect(trial.faults).toEqual([expect.stringMatching(/^case 504, nothing: took [67]\d\d ms/)]);
  },
  LONG,
);

test(
  'the trial sees a door that keeps what it opened',
  async () => {
    const kept: unknown[] = [];
    const trial = await trialOf(easyCases(withWarmUp(60)), (one) => {
      kept.push(new Uint8Array(2 ** 20), realisticDesign(1));
      return open(one);
    });
    expect(trial.grown).toBeGreaterThan(MOST_MEMORY);
    expect(trial.grown).toBeLessThan(MOST_MEMORY * 2);
  },
  LONG,
);
