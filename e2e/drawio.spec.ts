import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Design } from '../src/design/model/schema.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { middleOf } from '../src/geometry/rectangles.ts';
import { pictureOf, type EdgePicture, type Picture } from '../src/diagram/model/diagramModel.ts';
import { toDrawio } from '../src/exports/picture/drawio.ts';
import { hostileDesign, HOSTILE_STARTS } from '../src/exports/exported.testing.ts';
import { PALETTES } from '../src/exports/input/palette.ts';
import { printable } from '../src/exports/input/printable.ts';
import { derive } from '../src/rules/derive.ts';
import { expect, test } from './test.ts';

const require = createRequire(import.meta.url);
/** mxGraph, the engine inside draw.io: what it draws of a file is what draw.io shows. */
const ENGINE = require.resolve('mxgraph/javascript/mxClient.min.js');

interface Place {
  readonly x: number;
  readonly y: number;
}
interface Drawn extends Place {
  readonly id: string;
  readonly parent: string;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly ends: readonly (string | null)[]; // of an edge: ids of the shapes it is attached to
  readonly points: readonly Place[];
}

/** Opens a file in mxGraph and gives all that is drawn then; with a host's id, after that host was moved by 40, 30. */
const opened = (page: Page, xml: string, moved: string | null = null): Promise<Drawn[]> =>
  page.evaluate(openInEngine, [xml, moved] as const);

/* oxlint-disable typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-assignment, typescript/no-unsafe-argument -- mxGraph has no types */
function openInEngine([xml, moved]: readonly [string, string | null]): Drawn[] {
  const engine: any = window; // oxlint-disable-line typescript/no-explicit-any -- as above
  const parsed = engine.mxUtils.parseXml(xml);
  const graph = new engine.mxGraph(document.body.appendChild(document.createElement('div')));
  new engine.mxCodec(parsed).decode(parsed.querySelector('mxGraphModel'), graph.getModel());
  if (moved !== null) graph.moveCells([graph.getModel().getCell(moved)], 40, 30);
  const cells: any[] = Object.values(graph.getModel().cells); // oxlint-disable-line typescript/no-explicit-any -- as above
  return cells.flatMap((cell) => {
    const state = graph.view.getState(cell);
    if (!state || cell.id === '0' || cell.id === '1') return [];
    const { x, y, width, height } = state;
    const box = { x, y, width, height };
    return {
      ...box,
      id: cell.id,
      parent: cell.parent.id,
      label: graph.getLabel(cell),
      ends: cell.edge ? [cell.source?.id ?? null, cell.target?.id ?? null] : [],
      points: cell.edge ? state.absolutePoints.map((point: Place) => ({ x: point.x, y: point.y })) : [],
    };
  });
}
/* oxlint-enable typescript/no-unsafe-call, typescript/no-unsafe-member-access, typescript/no-unsafe-assignment, typescript/no-unsafe-argument */

const pictureFor = (design: Design): Picture => pictureOf(design, derive(design), { numbers: true });

/** Points without those in the middle of a straight piece. */
const corners = (points: readonly Place[]): Place[] =>
  points.filter((at, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    const flat = Math.abs(before.y - at.y) < 1 && Math.abs(after.y - at.y) < 1;
    return !flat && !(Math.abs(before.x - at.x) < 1 && Math.abs(after.x - at.x) < 1);
  });

test('draw.io’s own engine draws the templates where we do, and a host takes its connectors along', async ({
  page,
}) => {
  await loadEngine(page);
  for (const { name, design } of TEMPLATES) {
    const picture = pictureFor(design);
    const xml = toDrawio(design, picture, PALETTES.light);
    const drawn = byId(await opened(page, xml));
    for (const { id, zone } of design.hosts) expect(drawn.get(`host-${id}`)?.parent).toBe(`zone-${zone}`);
    for (const { id, box } of boxesOf(picture)) expect(drawn.get(id), `${name}: ${id}`).toMatchObject({ ...box });
    for (const edge of picture.edges) expectEdge(edge, drawn);
    await expectToFollow(page, xml, picture);
  }
});

const boxesOf = ({ hosts, zones }: Picture) => [
  ...hosts.map(({ id, box }) => ({ id: `host-${id}`, box })),
  ...zones.map(({ id, box }) => ({ id: `zone-${id}`, box })),
];

async function expectToFollow(page: Page, xml: string, { edges: [edge] }: Picture): Promise<void> {
  const drawn = byId(await opened(page, xml, `host-${edge?.from}`));
  const start = edge?.points[0] ?? NOWHERE;
  const after = drawn.get(`edge-${edge?.from}-${edge?.to}`)?.points[0];
  expectNear(after, { x: start.x + 40, y: start.y + 30 }, 'the end of a connector that was moved');
}

const byId = (cells: readonly Drawn[]): ReadonlyMap<string, Drawn> => new Map(cells.map((cell) => [cell.id, cell]));

function expectEdge({ from, to, points, labelBox }: EdgePicture, drawn: ReadonlyMap<string, Drawn>): void {
  const edge = drawn.get(`edge-${from}-${to}`);
  const what = `${from} to ${to}`;
  expect(edge?.ends).toEqual([`host-${from}`, `host-${to}`]);
  const [ours, theirs] = [corners(points), corners(edge?.points ?? [])];
  expect(theirs.length, `corners of ${what}`).toBe(ours.length);
  ours.forEach((corner, index) => expectNear(theirs[index], corner, `corner of ${what}`));
  const label = drawn.get(`edge-${from}-${to}-label`);
  expect(label?.parent).toBe(edge?.id);
  if (labelBox) expectNear(label, middleOf(labelBox), `label of ${what}`);
}

const NOWHERE: Place = { x: Number.NaN, y: Number.NaN };

/** Within 1 px. */
function expectNear(place: Place = NOWHERE, wanted: Place, what: string): void {
  const off = Math.max(Math.abs(place.x - wanted.x), Math.abs(place.y - wanted.y));
  expect(off, `${what}: ${place.x}, ${place.y} for ${wanted.x}, ${wanted.y}`).toBeLessThanOrEqual(1);
}

test('hostile names stay text in draw.io’s own engine', async ({ page }) => {
  await loadEngine(page);
  await page.evaluate(() => {
    Reflect.set(window, 'alert', () => document.body.setAttribute('data-ran', ''));
  });
  for (const from of HOSTILE_STARTS) {
    const design = hostileDesign(from);
    const picture = pictureFor(design);
    const drawn = byId(await opened(page, toDrawio(design, picture, PALETTES.light)));
    const notes = picture.notes.filter(({ text }) => text.trim() !== '');
    expect(drawn.size).toBe(design.zones.length + 2 * design.hosts.length + 2 * picture.edges.length + notes.length);
    for (const { id, texts } of picture.hosts) expect(drawn.get(`host-${id}`)?.label).toBe(printable(texts.name));
  }
  // The engine draws with SVG; anything of HTML that a name brought along would stand among it.
  expect(
    await page
      .locator('script:not([data-engine]), img, iframe, body[data-ran], svg script, svg foreignObject *')
      .count(),
  ).toBe(0);
});

async function loadEngine(page: Page): Promise<void> {
  await page.setContent('<!doctype html><title>mxGraph</title>');
  await page.evaluate(() =>
    Object.assign(window, { mxLoadResources: false, mxLoadStylesheets: false, mxImageBasePath: 'data:,' }),
  );
  await page.addScriptTag({ path: ENGINE });
  await page.evaluate(() =>
    document.querySelectorAll('script').forEach((script) => script.setAttribute('data-engine', '')),
  );
}
