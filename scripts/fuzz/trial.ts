import { inspect } from 'node:util';
import type { Design } from '../../src/design/model/schema.ts';
import type { Case } from './cases.ts';
import { faultOf } from './opening.ts';
import { leastTime, ownTime } from './ownTime.ts';
import { heldMemory } from './peak.ts';

// ms of the thread's own time: the slowest case took 222 to 266 on slow processors that others share. A hang takes seconds.
const SLOWEST = 500;
const WARM_UP = 500; // cases after which everything is loaded and kept that ever will be

/** What came of opening many cases. */
export interface Trial {
  readonly number: number;
  readonly faults: readonly string[];
  readonly tally: ReadonlyMap<string, Tally>;
  readonly slowest: number; // ms
  readonly grown: number; // MB held more at the end than after the first cases
}

interface Tally {
  readonly opened: number;
  readonly refused: number;
}

/** What opens a case: the design, or the message. */
export type Door = (one: Case) => Promise<Design | string>;

/** Opens one case after another, notes what is wrong with any, and what stays in memory after the first ones. */
export async function trialOf(cases: AsyncIterable<Case>, door: Door): Promise<Trial> {
  const faults: string[] = [];
  const tally = new Map<string, Tally>();
  let [number, slowest, before] = [0, 0, 0];
  for await (const one of cases) {
    if (number === WARM_UP) before = heldMemory();
    const { answer, time, fault } = await tried(one, door);
    slowest = Math.max(slowest, time);
    if (fault !== null) faults.push(`case ${number}, ${one.what}: ${fault} ${beginningOf(one)}`);
    count(tally, one.what, typeof answer !== 'string');
    number += 1;
  }
  if (number <= WARM_UP) throw new RangeError('Too few cases to tell what is kept of them');
  return { number: number - WARM_UP, faults, tally, slowest, grown: heldMemory() - before };
}

/** As many cases as wanted beside those that warm up. */
export const withWarmUp = (count: number): number => count + WARM_UP;

async function tried(one: Case, door: Door): Promise<{ answer: Design | string; time: number; fault: string | null }> {
  const started = ownTime();
  const answer = await door(one).catch((error: unknown) => `threw ${String(error)}`);
  const took = ownTime() - started;
  const time = took > SLOWEST ? await leastTime(() => door(one).catch(() => undefined), SLOWEST) : took;
  return { answer, time, fault: time > SLOWEST ? `took ${Math.round(time)} ms` : faultOf(one, answer) };
}

function count(tally: Map<string, Tally>, what: string, isOpened: boolean): void {
  const { opened, refused } = tally.get(what) ?? { opened: 0, refused: 0 };
  tally.set(what, isOpened ? { opened: opened + 1, refused } : { opened, refused: refused + 1 });
}

const beginningOf = (one: Case): string =>
  one.way === 'entry' ? inspect(one.stored, { depth: 3 }).slice(0, 200) : JSON.stringify(one.text.slice(0, 200));
