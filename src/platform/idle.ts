const SLICE = 8; // ms: half a frame, so that input and drawing come in between
const LONG = 50; // ms: what people begin to feel
const LATEST = 200; // ms: on a busy machine there may be no idle time for long
const REST = 4; // of a step that was long, so many times its length is left to the page before the next

/** Does work step by step while the page has nothing else to do, until a step says it was the last. Returns what ends it early. */
export function whileIdle(step: () => 'more' | 'done'): () => void {
  let cancel = soon(slice);
  function slice(): void {
    const start = performance.now();
    let took = 0;
    for (; took < SLICE; took = performance.now() - start) if (step() === 'done') return;
    cancel = took > LONG ? later(slice, took * REST) : soon(slice);
  }
  return () => cancel();
}

/** Safari has no idle time to give: there it is the next task. */
function soon(work: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) return later(work, 0);
  const id = requestIdleCallback(work, { timeout: LATEST });
  return () => cancelIdleCallback(id);
}

function later(work: () => void, ms: number): () => void {
  const id = setTimeout(work, ms);
  return () => clearTimeout(id);
}
