import { defineConfig } from 'vitest/config';

/** Proofs by programs that are not ours: `npm run proof`. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['scripts/proof/**/*.proof.ts'],
    testTimeout: 60_000,
    execArgv: ['--experimental-websocket'], // Node 20 has it behind this switch; Firefox is driven through it
    bail: 1,
    fileParallelism: false,
  },
});
