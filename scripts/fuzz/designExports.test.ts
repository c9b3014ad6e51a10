import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../../src/design/model/schema.ts';
import { anyDesign } from '../../src/design/testing/anyDesign.testing.ts';
import { inputOf } from '../../src/exports/exported.testing.ts';
import { fontFromDisk } from '../../src/exports/fonts/disk.testing.ts';
import { FORMAT_IDS, FORMATS, type FormatId } from '../../src/exports/formats.ts';
import { HEAVY_FORMATS, type Tools } from '../../src/exports/heavyFormats.ts';

// 200 in `npm test`; `npm run fuzz` makes one for each hundred cases, and takes its seed if one is given.
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 20_000) / 100;
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261);
const SLOWEST = 5000; // ms of this process's own time, an export

/** A PNG is drawn by a browser; up to there it is made here. */
const tools: Tools = {
  loadFont: fontFromDisk,
  rasterise: () => Promise.resolve(new Uint8Array(1)),
  report: () => undefined,
};

async function lengthOf(id: FormatId, design: Design): Promise<number> {
  const { make } = FORMATS[id];
  const input = inputOf(design);
  const made = await (id === 'json' || make !== 'worker' ? FORMATS.json.make(input) : HEAVY_FORMATS[id](input, tools));
  return made.length;
}

/** What is wrong with one export of a design: an exception, nothing made, too long a time; null where it is made. */
async function faultOf(id: FormatId, design: Design): Promise<string | null> {
  const started = process.cpuUsage();
  try {
    if ((await lengthOf(id, design)) === 0) return `${id} is empty`;
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    return took > SLOWEST ? `${id} took ${Math.round(took)} ms` : null;
  } catch (error) {
    return `${id} threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

test(`${COUNT} small designs (seed ${SEED}) go through every export`, async () => {
  const faults: string[] = [];
  for (const [number, design] of fc.sample(anyDesign, { seed: SEED, numRuns: COUNT }).entries()) {
    for (const id of FORMAT_IDS) {
      const fault = await faultOf(id, design);
      if (fault !== null) faults.push(`design ${number}: ${fault}`);
    }
  }
  expect(faults.slice(0, 5)).toEqual([]);
}, 3_600_000);
