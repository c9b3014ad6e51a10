import * as z from 'zod/mini';
import { readBuildFile } from '../../platform/embedded.ts';

z.config({ jitless: true });

const noticesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), source: z.string(), text: z.string() }),
);

/** A package that is in this build: where it comes from, and the full text of its licence. */
export type Notice = z.infer<typeof noticesSchema>[number];

/** What the build wrote about the packages in it; fails where there is no build, or no network and nothing kept. */
export async function readNotices(): Promise<readonly Notice[]> {
  return noticesSchema.parse(JSON.parse(await readBuildFile('notices.json')));
}
