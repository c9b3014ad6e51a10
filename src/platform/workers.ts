// The page's policy lets no script address pass unless this one policy has looked at it (see scripts/policy.mjs).
// It is named there, so this is the only file that may start workers.

import { addressOfEmbedded, isSingleFile } from './embedded.ts';
import { serviceWorkers } from './permitted.ts';

interface ScriptAddressPolicy {
  // In truth a TrustedScriptURL; the DOM typings know addresses of workers as strings only.
  createScriptURL: (address: string) => string;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: ScriptAddressPolicy) => ScriptAddressPolicy };
  }
}

const rules: ScriptAddressPolicy = { createScriptURL: refuseStrangers };
const policy = createPolicy();

/** Browsers without trusted types, and hosts whose headers forbid every policy, leave the same rule: the page starts all the same. */
function createPolicy(): ScriptAddressPolicy {
  try {
    return window.trustedTypes?.createPolicy('portolan-workers', rules) ?? rules;
  } catch {
    return rules;
  }
}

/** Only what lies beside the page, or inside it, was built with it. */
function refuseStrangers(address: string): string {
  const inside = addressOfEmbedded(address);
  if (inside !== undefined) return inside;
  const { href } = new URL(address, document.baseURI);
  if (href.startsWith(new URL('.', document.baseURI).href)) return href;
  throw new TypeError(`Not a script of this page: ${address}`);
}

/**
 * Starts a worker of the bundle. Import its address with `?worker&url` (or `?url` for a finished file):
 * `import address from './pdf.worker.ts?worker&url'`.
 */
export function startWorker(address: string, type: WorkerType = 'module'): Worker {
  // From a disk, browsers load no modules; the workers of that build are classic scripts (see vite.config.ts).
  return new Worker(policy.createScriptURL(address), { type: isSingleFile ? 'classic' : type });
}

/** Registers the service worker that lies at an address relative to the page. */
export async function registerServiceWorker(address: string): Promise<ServiceWorkerRegistration> {
  const workers = serviceWorkers();
  if (!workers) throw new Error('This browser has no service workers');
  return workers.register(policy.createScriptURL(address));
}
