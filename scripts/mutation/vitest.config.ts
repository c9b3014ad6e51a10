import { defineConfig } from 'vitest/config';
import { CheapFirst } from './cheapFirst.ts';
import { KeptWorker } from './keptWorker.ts';

/** The tests that mutants must not survive: those of the two folders, but for clocks, which a mutant's own cost disturbs. */
export default defineConfig({
  plugins: [
    {
      name: 'kept-worker',
      configureVitest({ project }) {
        project.config.pool = 'kept';
        project.config.poolRunner = { name: 'kept', createPoolWorker: (options) => new KeptWorker(options) };
      },
    },
  ],
  test: {
    environment: 'node',
    include: ['src/{design,rules}/**/*.test.ts'],
    exclude: ['src/**/*.speed.test.ts'],
    setupFiles: ['scripts/mutation/setup.ts'],
    sequence: { sequencer: CheapFirst },
    restoreMocks: true,
    testTimeout: 120_000,
    // A mutant is switched on while everything stays loaded: nothing of these folders has a state of its own.
    isolate: false,
  },
});
