import { HEAVY_FORMATS } from '../exports/heavyFormats.ts';
import { derive } from '../rules/derive.ts';
import { loadFont } from './fontFiles.ts';
import { FontMissing, type Job, type News } from './jobs.ts';
import { rasterise } from './png.ts';

const tell = (news: News, transfer: Transferable[] = []): void => self.postMessage(news, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  void work(data).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    tell({ kind: 'failed', message, lacksFont: error instanceof FontMissing });
  });
});

async function work({ id, input }: Job): Promise<void> {
  const report = (part: number): void => tell({ kind: 'progress', part });
  const derivation = derive(input.design);
  report(0.1);
  const made = await HEAVY_FORMATS[id]({ ...input, derivation }, { loadFont, rasterise, report });
  tell({ kind: 'done', made }, typeof made === 'string' ? [] : [made.buffer]);
}
