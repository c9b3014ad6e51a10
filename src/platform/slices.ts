import type { Steps } from '../lib/steps.ts';
import { pause } from './pause.ts';

const SLICE = 12; // ms: most of a frame is left to the page

/** Does steps a few at a time, with the page's own work in between; rejects when it is no longer wanted. */
export async function inSlices<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await pause();
    signal.throwIfAborted();
  }
}
