import type { ElkNode } from 'elkjs/lib/elk-api.js';
import address from 'elkjs/lib/elk-worker.min.js?url';
import { startWorker } from '../../platform/workers.ts';

/** Lays a graph out in a worker of its own; aborting ends the worker and rejects with an AbortError. */
export async function layOut(graph: ElkNode, signal: AbortSignal): Promise<ElkNode> {
  const { default: ELK } = await import('elkjs/lib/elk-api.js');
  signal.throwIfAborted();
  const elk = new ELK({ workerFactory: () => startWorker(address, 'classic') });
  try {
    return await Promise.race([elk.layout(graph), aborted(signal)]);
  } finally {
    elk.terminateWorker();
  }
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')), { once: true }),
  );
