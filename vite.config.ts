import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // One policy, for the addresses of our own workers: src/platform/workers.ts.
  'trusted-types portolan-workers',
].join('; ');

/** Puts the policy into the built page only: the development server needs inline scripts for hot reload. */
function contentSecurityPolicy(): Plugin {
  const meta = { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy } };
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [{ ...meta, injectTo: 'head-prepend' }],
  };
}

// jspdf imports these only for HTML and SVG input, which is never used: 100 KiB that nobody should download.
const neverNeeded = ['html2canvas', 'dompurify', 'canvg'];
const emptyModule = fileURLToPath(new URL('scripts/emptyModule.mjs', import.meta.url));

export default defineConfig({
  base: './',
  plugins: [react({ compiler: true }), contentSecurityPolicy()],
  resolve: {
    alias: neverNeeded.map((name) => ({ find: new RegExp(`^${name}$`), replacement: emptyModule })),
  },
  worker: { format: 'es' },
  build: {
    // New enough that light-dark(), nesting and @layer reach the browser as written.
    target: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    cssTarget: ['chrome125', 'edge125', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
  server: { port: 5173, strictPort: false },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Two shared cores, and laws that try hundreds of designs: generous, yet a hang still ends.
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
