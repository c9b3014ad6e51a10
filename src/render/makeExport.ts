import { FORMATS, type Format, type FormatId, type HeavyId, type Made } from '../exports/formats.ts';
import type { ExportInput } from '../exports/input/rows.ts';
import { pause } from '../platform/pause.ts';
import { startWorker } from '../platform/workers.ts';
// oxlint-disable-next-line import/default -- Vite makes it: the address of the built worker
import address from './export.worker.ts?worker&url';
import { FontMissing, NoWorker, type Job, type News } from './jobs.ts';

/** How the one who waits follows it. */
export interface Watching {
  readonly onProgress?: (part: number) => void; // 0 to 1
  readonly signal?: AbortSignal; // to stop; the promise then rejects with its reason
}

/** The content of a file in a format. What takes a moment is made by a worker, so that the page stays responsive. */
export async function makeExport(id: FormatId, input: ExportInput, watching: Watching = {}): Promise<Made> {
  watching.signal?.throwIfAborted();
  const { make }: Format = FORMATS[id];
  if (make !== 'worker') return make(input);
  if (!isHeavy(id)) throw new Error(`${id} is made by no worker`);
  const { derivation: _, ...asked } = input;
  return inWorker({ id, input: asked }, watching);
}

const isHeavy = (id: FormatId): id is HeavyId => FORMATS[id].make === 'worker';

function started(): Worker {
  try {
    return startWorker(address);
  } catch (error) {
    throw new NoWorker('The worker was refused', { cause: error });
  }
}

async function inWorker(job: Job, { onProgress, signal }: Watching): Promise<Made> {
  const worker = started();
  const work = new Promise<Made>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<News>) => {
      if (data.kind === 'progress') onProgress?.(data.part);
      else if (data.kind === 'done') resolve(data.made);
      else reject(data.lacksFont ? new FontMissing(data.message) : new Error(data.message));
    });
    worker.addEventListener('error', ({ message }) =>
      reject(message ? new Error(message) : new NoWorker('The worker did not start')),
    );
    signal?.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(job);
  try {
    return await work;
  } finally {
    worker.terminate();
    // To take over what was made is one task; what is done with it should be another.
    await pause();
  }
}
