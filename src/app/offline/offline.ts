import { create } from 'zustand';
import { isSingleFile } from '../../platform/embedded.ts';
import { serviceWorkers } from '../../platform/permitted.ts';
import { registerServiceWorker } from '../../platform/workers.ts';
import { flush } from '../../store/saved/persistence.ts';
import { showToast } from '../../ui/overlays/toasts.ts';

/** Whether the application works without network, and what there is to say or do about it. */
export type OfflineUse =
  | { readonly kind: 'singleFile' | 'preparing' | 'ready' | 'newVersion' }
  | { readonly kind: 'unavailable'; readonly why: string };

export const useOffline = create<{ readonly use: OfflineUse; readonly registration?: ServiceWorkerRegistration }>(
  () => ({
    use: { kind: 'preparing' },
  }),
);
const tell = (use: OfflineUse): void => useOffline.setState({ use });
const refuse = (why: string): void => tell({ kind: 'unavailable', why });

const OWN_TIME = 1000; // ms after the page is loaded, which it has for itself

/** Keeps the application for use without network, where the browser allows it. */
export function startOffline(): void {
  if (isSingleFile) return tell({ kind: 'singleFile' });
  if (import.meta.env.DEV) return refuse('This is the development server.');
  if (!window.isSecureContext)
    return refuse('This page came over plain HTTP. Browsers keep pages for use without network only over HTTPS.');
  if (!serviceWorkers())
    return refuse('This browser keeps no pages for use without network; some browsers do not in private windows.');
  if (document.readyState === 'complete') prepareSoon();
  else window.addEventListener('load', prepareSoon, { once: true });
}

function prepareSoon(): void {
  window.setTimeout(() => {
    prepare().catch(() => refuse('This browser would not keep the page. It is tried again at the next visit.'));
  }, OWN_TIME);
}

async function prepare(): Promise<void> {
  const registration = await registerServiceWorker('sw.js');
  useOffline.setState({ registration });
  const { active, waiting, installing } = registration;
  if (active) tell({ kind: 'ready' });
  if (waiting && active) offerNewVersion();
  if (installing) follow(installing, registration);
  registration.addEventListener('updatefound', () => {
    if (registration.installing) follow(registration.installing, registration);
  });
}

/** Watches a version being fetched: the first one is taken into use at once, a later one waits to be asked for. */
function follow(worker: ServiceWorker, registration: ServiceWorkerRegistration): void {
  worker.addEventListener('statechange', () => {
    const isFirst = registration.active === null || registration.active === worker;
    if (worker.state === 'activated') tell({ kind: 'ready' });
    if (worker.state === 'installed' && !isFirst) offerNewVersion();
    if (worker.state === 'redundant' && isFirst)
      refuse('Not everything could be downloaded. Portolan tries again at the next visit.');
  });
}

function offerNewVersion(): void {
  tell({ kind: 'newVersion' });
  const action = { label: 'Reload', run: () => void startNewVersion() };
  showToast('A new version is ready. Your design stays unchanged.', { action, stays: true });
}

/** Goes over to the version that waits, in this tab; other tabs keep theirs until they are reloaded. */
export async function startNewVersion(): Promise<void> {
  await flush();
  const waiting = useOffline.getState().registration?.waiting;
  if (!waiting) return location.reload(); // another tab did it already
  serviceWorkers()?.addEventListener('controllerchange', () => location.reload(), { once: true });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to choose
  waiting.postMessage('take over');
}
