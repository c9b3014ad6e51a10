import { headerFiles } from '../headerFiles.mjs';
import { directives, policyText } from '../policy.mjs';

/**
 * Puts the policy into the built page, and files beside it that make common hosts send it as a header.
 * Not in development: hot reload needs inline scripts.
 * @returns {import('vite').Plugin}
 */
export function securityPolicy() {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: policyText(directives) };
  return {
    name: 'security-policy',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs, injectTo: 'head-prepend' }],
    generateBundle() {
      for (const [fileName, write] of Object.entries(headerFiles)) {
        this.emitFile({ type: 'asset', fileName, source: write() });
      }
    },
  };
}
