import { run } from './run.mjs';

// The long form of e2e/faults.spec.ts and storage.spec.ts: fifty kills, fifty crashes, a thousand steps in two tabs. Takes its time.
const { ok } = await run(
  'npm run build && node scripts/browser.mjs && playwright test faults.spec storage.spec --global-timeout 0',
  {
    env: { FAULTS: 'long' },
    seconds: 7200,
  },
);
process.exitCode = ok ? 0 : 1;
