import { readAnyFile } from '../design/io/anyFile.ts';
import { withOrigin } from '../design/model/origin.ts';
import type { Design } from '../design/model/schema.ts';
import { Refusal, type Place } from './command.ts';

/** A design of a file, and what was dropped when it was brought up to date. */
export interface ReadDesign {
  readonly design: Design;
  readonly remarks: readonly string[];
}

/** Returns the design of a file, with its origin; refuses what is none. */
export async function readDesign(place: Place, path: string): Promise<ReadDesign> {
  const result = readAnyFile(await place.read(path));
  if (!result.ok) throw new Refusal(`${path}: ${result.message}`);
  return {
    design: withOrigin(result.value),
    remarks: (result.notes ?? []).map((note) => `${path}: ${note}`),
  };
}
