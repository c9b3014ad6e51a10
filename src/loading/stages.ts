import { loadAll, loadBeside } from './loading.ts';

const OWN_TIME = 1000; // ms after the page is loaded, which it has for itself
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'dragenter', 'beforeprint'] as const;

/**
 * Loads what comes beside the first picture now, and the rest at the first sign of someone using the page, or when that has come
 * to rest. What fails is tried again by what is drawn with it, or when it is asked for.
 */
export function startStages(): void {
  loadBeside().catch(() => undefined);
  const stop = new AbortController();
  const load = (): void => {
    stop.abort();
    loadAll().catch(() => undefined);
  };
  const rest = (): void => void setTimeout(load, OWN_TIME);
  for (const sign of SIGNS) window.addEventListener(sign, load, { signal: stop.signal, capture: true });
  if (document.readyState === 'complete') rest();
  else window.addEventListener('load', rest, { signal: stop.signal });
}
