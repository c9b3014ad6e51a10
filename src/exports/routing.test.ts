import { afterEach, expect, test, vi } from 'vitest';
import { keysOf } from '../lib/keysOf.ts';
import { TEMPLATES } from '../design/templates/templates.ts';
import * as routes from '../diagram/routing/routes.ts';
import { inputOf } from './exported.testing.ts';
import { fontFromDisk } from './fonts/disk.testing.ts';
import type { HeavyId } from './formats.ts';
import { HEAVY_FORMATS, type Tools } from './heavyFormats.ts';

vi.mock('../diagram/routing/routes.ts', { spy: true });

const tools: Tools = {
  loadFont: fontFromDisk,
  rasterise: () => Promise.resolve(new Uint8Array()),
  report: () => undefined,
};

/** How often a format finds routes: once where it shows where a line runs, else never. */
const FINDS = {
  csv: 0,
  tsv: 0,
  markdown: 0,
  excel: 0,
  mermaid: 0,
  hosts: 0,
  requestPdf: 1,
  requestExcel: 0,
  requestMarkdown: 0,
  requestCsv: 0,
  testKit: 0,
  pdf: 1,
  svg: 1,
  png: 1,
  drawio: 1,
} as const satisfies Record<HeavyId, number>;

afterEach(() => vi.clearAllMocks());

test.each(keysOf(FINDS))('%s finds routes only if it draws them', async (format) => {
  const design = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design;
  if (!design) throw new Error('No Enterprise template');
  await HEAVY_FORMATS[format](inputOf(design), tools);
  expect(vi.mocked(routes.routeEdges)).not.toHaveBeenCalled();
  expect(vi.mocked(routes.routeInSteps)).toHaveBeenCalledTimes(FINDS[format]);
});
