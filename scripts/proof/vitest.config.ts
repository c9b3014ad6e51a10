import { defineConfig } from 'vitest/config';

/** Proofs by programs that are not ours: `npm run proof`. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['scripts/proof/**/*.proof.ts'],
    testTimeout: 60_000,
    bail: 1,
    fileParallelism: false,
  },
});
