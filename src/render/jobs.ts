import type { Design } from '../design/model/schema.ts';
import type { HeavyId, Made } from '../exports/formats.ts';
import type { ExportInput } from '../exports/input/rows.ts';

/** What the worker is asked for. It derives the connections itself: that is cheaper than copying them. */
export interface Job {
  readonly id: HeavyId;
  readonly input: Omit<ExportInput, 'derivation'> & { readonly design: Design };
}

/** What the worker says. */
export type News =
  | { readonly kind: 'progress'; readonly part: number } // 0 to 1
  | { readonly kind: 'done'; readonly made: Made }
  | { readonly kind: 'failed'; readonly message: string; readonly lacksFont: boolean };

/** No worker could be started: the host's headers or the browser forbid it. */
export class NoWorker extends Error {}

/** The file needs a font that can't be had: not in this build, or not kept while there is no network. */
export class FontMissing extends Error {}
