import { HEAVY_FORMATS } from '../exports/heavyFormats.ts';
import { derive } from '../rules/derive.ts';
import { loadFont } from './fontFiles.ts';
import type { Job, News } from './jobs.ts';
import { rasterise } from './png.ts';

const tell = (news: News, transfer: Transferable[] = []): void => self.postMessage(news, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  void work(data).catch((error: unknown) => {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});

async function work({ id, input }: Job): Promise<void> {
  const report = (part: number): void => tell({ kind: 'progress', part });
  const derivation = derive(input.design);
  report(0.1);
  const made = await HEAVY_FORMATS[id]({ ...input, derivation }, { loadFont, rasterise, report });
  tell({ kind: 'done', made }, typeof made === 'string' ? [] : [made.buffer]);
}
