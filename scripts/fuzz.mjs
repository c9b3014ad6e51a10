import { parseArgs } from 'node:util';
import { run } from './run.mjs';

// The long form of what `npm test` does with 10,000 cases: npm run fuzz -- --count 1000000 --seed 7
const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '20261' } },
});
const { ok } = await run('vitest run scripts/fuzz', {
  env: { FUZZ_COUNT: values.count, FUZZ_SEED: values.seed },
  seconds: 3600,
});
process.exitCode = ok ? 0 : 1;
