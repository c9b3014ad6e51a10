import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { fontFaces } from './scripts/plugins/fontFaces.mjs';
import { noColours } from './scripts/plugins/noColours.mjs';
import { notices } from './scripts/plugins/notices.mjs';
import { offline } from './scripts/plugins/offline.mjs';
import { securityPolicy } from './scripts/plugins/securityPolicy.mjs';
import { singleFile } from './scripts/plugins/singleFile.mjs';

// New enough that light-dark(), nesting and @layer reach the browser as written.
const browsers = ['chrome125', 'edge125', 'firefox128', 'safari17.5'];

/**
 * Four pieces instead of dozens: the libraries and the rest of what the first screen shows, what follows from a design, and what
 * is not seen yet. The browser compiles the first two side by side, and keeps the libraries from one version of the product to
 * the next; the third is asked for at once and comes beside the first picture, which is of hosts alone.
 */
const pieces = [
  {
    name: 'libraries',
    test: /\/node_modules\/(?:react|react-dom|scheduler|@xyflow|d3-[a-z]+|zod|zustand|use-sync-external-store|idb)\//,
    priority: 3,
  },
  { name: 'start', test: /\/src\/main\.tsx$/, priority: 2 },
  {
    name: 'rules',
    test: /\/src\/(?:rules\/(?:derive|connect\/extent|offers\/offers|firewalls\/passers)|app\/shell\/firstParts)\.ts$/,
    priority: 1.5,
  },
  { name: 'later', test: /\/src\/app\/shell\/laterParts\.ts$/, priority: 1 },
];

/** For a host: files that may be asked for one by one, and kept for use without network. */
const hosted = {
  outDir: 'dist',
  assetsInlineLimit: 0,
  rolldownOptions: { output: { codeSplitting: { groups: pieces } } },
};

/** For a disk: everything in one file, `npm run build:single`. */
const single = {
  outDir: 'dist-single',
  assetsInlineLimit: (file: string) => /\.woff2?$/.test(file),
  cssCodeSplit: false,
  rolldownOptions: { output: { codeSplitting: false } },
};

/** For a terminal: one file that Node runs by itself, `npm run build:cli`. */
const commandLine = {
  outDir: 'dist-cli',
  ssr: 'src/cli/program/main.ts',
  target: 'node20',
  copyPublicDir: false,
  assetsInlineLimit: Infinity,
  rolldownOptions: { output: { entryFileNames: 'portolan.mjs', codeSplitting: false, banner: '#!/usr/bin/env node' } },
};

export default defineConfig(({ mode }) => {
  if (mode === 'cli') return forNode();
  const isSingle = mode === 'single';
  const licences = notices();
  return {
    base: './',
    plugins: [
      // Only functions that say 'use memo': where a drag or a hover draws hundreds of things again. The compiler's caches cost
      // 20 KiB of a first load elsewhere, and nothing there is felt.
      react({ compiler: { compilationMode: 'annotation' } }),
      noColours(),
      fontFaces({ lettersOfEurope: isSingle }),
      licences.collect(),
      licences.write(),
      isSingle ? singleFile() : [securityPolicy(), offline()],
    ],
    worker: {
      format: isSingle ? 'iife' : 'es',
      plugins: () => [fontFaces({ lettersOfEurope: isSingle }), licences.collect()],
    },
    build: {
      target: browsers,
      cssTarget: browsers,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      reportCompressedSize: false,
      ...(isSingle ? single : hosted),
    },
    server: { port: 5173, strictPort: false },
    test: {
      environment: 'node',
      include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
      restoreMocks: true,
      // Two shared cores, and laws that try hundreds of designs: generous, yet a hang still ends.
      testTimeout: 20_000,
      maxWorkers: 2,
    },
  };
});

function forNode(): UserConfig {
  const licences = notices();
  return {
    plugins: [licences.collect(), licences.write()],
    build: { ...commandLine, chunkSizeWarningLimit: 4000, reportCompressedSize: false },
    ssr: { noExternal: true },
  };
}
