import type * as FastCheck from 'fast-check';
import { inject, vi } from 'vitest';

// Laws try a few values only, and stop at the first counterexample: each mutant runs them anew. A score got so is a
// lower bound of what `npm test` notices.
const RUNS = 6;

type Law = FastCheck.IRawProperty<unknown>;
type Parameters = FastCheck.Parameters<unknown>;

declare module 'vitest' {
  interface ProvidedContext {
    readonly mutantActivation: 'static' | 'runtime'; // by Stryker
  }
}

vi.mock('fast-check', async (original) => {
  const fc = await original<typeof FastCheck>();
  fc.configureGlobal({ endOnFailure: true, seed: 20_261 });
  const assert = (law: Law, parameters: Parameters = {}): Promise<void> | void =>
    fc.assert(law, { ...parameters, numRuns: Math.min(RUNS, parameters.numRuns ?? RUNS) });
  return { ...fc, assert };
});

// What watches for mutants takes time of its own: no test may fail by that.
process.cpuUsage = () => ({ user: 0, system: 0 });

// While the next test file is read, no mutant is on: the one before would spoil its tables.
const stryker = Reflect.get(globalThis, '__stryker__');
if (inject('mutantActivation') !== 'static' && stryker) stryker.activeMutant = undefined;
