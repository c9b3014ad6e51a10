import * as z from 'zod/mini';
import { readBuildFile } from '../../platform/embedded.ts';

z.config({ jitless: true });

const noticesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), source: z.string(), text: z.string() }),
);

/** A package that is in this build: where it comes from, and the full text of its licence. */
export type Notice = z.infer<typeof noticesSchema>[number];

// A hundred KiB that never change while the page is open: read once, however often the dialog is.
let reading: Promise<readonly Notice[]> | undefined;

/** What the build wrote about the packages in it; fails where there is no build, or no network and nothing kept. */
export function readNotices(): Promise<readonly Notice[]> {
  reading ??= readBuildFile('notices.json').then((text) => noticesSchema.parse(JSON.parse(text)));
  reading.catch(() => {
    reading = undefined; // the network may be back the next time
  });
  return reading;
}
