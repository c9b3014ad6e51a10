import type { CDPSession, Page } from '@playwright/test';
import type { Design } from '../src/design/model/schema.ts';
import { ROLE_ICONS, SEVERITY_ICONS } from '../src/diagram/model/icons.ts';
import { pictureOf } from '../src/diagram/model/diagramModel.ts';
import { derive } from '../src/rules/derive.ts';
import { launch, openDesign, type Places, type Stage } from './browsing.ts';
import { systemsOf } from './designs.ts';
import { interleaved, median, percentile95, type Row } from './measuring.ts';
import type { Drawing } from './peers/drawing.ts';

const SIZES = [100, 500, 1000];
const ROUNDS = 5;
const STEPS = 40; // of a pan or a drag; the browser answers about one a frame
const PEERS = { flow: 'plain React Flow', dom: 'bare DOM' } as const;
const LIMITS = { pan: { flow: 0.3, dom: 1.5 }, drag: { flow: 0.4, dom: 1.5 } } as const;
const FRAME = 33; // ms

type Gesture = 'pan' | 'drag';

/** All hosts in sight, or a part at a size to be read. */
type View = 'whole' | 'part';
const VIEWS = { whole: ['f'], part: ['0', '-', '-', '-'] } as const;
const SEEN = { whole: 'all in sight', part: 'at half size' } as const;

interface Cost {
  readonly cpu: number; // ms a frame, of all processes of the browser
  readonly main: number; // ms a frame, of the page's main thread
  readonly frame: number; // ms between frames, 95th percentile
}

/** CPU a frame while panning and while dragging one host, beside the same drawing made in other ways. */
export async function measureCanvas(places: Places): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    for (const view of ['whole', 'part'] as const) rows.push(...(await measureView(places, size, view)));
  }
  return rows;
}

async function measureView(places: Places, size: number, view: View): Promise<Row[]> {
  const design = systemsOf(size);
  const ours = await openDesign(places.product, design);
  await look(ours.page, VIEWS[view]);
  const drawing = drawingOf(design, await viewOf(ours.page));
  const stages = {
    ours,
    flow: await openPeer(`${places.peers}flow.html`, drawing),
    dom: await openPeer(`${places.peers}dom.html`, drawing),
  };
  const grip = gripOf(drawing);
  const rows: Row[] = [];
  for (const gesture of ['pan', 'drag'] as const) {
    const costs = await interleaved(ROUNDS, {
      ours: () => costOf(stages.ours, gesture, grip),
      flow: () => costOf(stages.flow, gesture, grip),
      dom: () => costOf(stages.dom, gesture, grip),
    });
    rows.push(...rowsOf(gesture, size, view, costs));
  }
  for (const { browser } of Object.values(stages)) await browser.close();
  return rows;
}

function rowsOf(gesture: Gesture, size: number, view: View, costs: (name: string) => Cost[]): Row[] {
  const of = (name: string, key: keyof Cost): number => median(costs(name).map((cost) => cost[key]));
  const section = 'Canvas';
  const doing = `${gesture === 'pan' ? 'panning' : 'dragging one of'} ${size} hosts, ${SEEN[view]}`;
  const ratios = (['flow', 'dom'] as const).map((peer): Row => {
    const limit = peer === 'dom' || size === 1000 ? LIMITS[gesture][peer] : null;
    const [mine, theirs] = [of('ours', 'cpu'), of(peer, 'cpu')];
    return { section, what: `${doing}, CPU a frame`, ours: mine, unit: 'ms', beside: PEERS[peer], peer: theirs, limit };
  });
  const beside = `limit ${FRAME} ms at 500; plain React Flow ${of('flow', 'frame').toFixed(0)}, bare DOM ${of('dom', 'frame').toFixed(0)}`;
  const limit = size === 500 ? FRAME : null;
  const frame = of('ours', 'frame');
  return [
    ...ratios,
    { section, what: `${doing}, 95th percentile frame`, ours: frame, unit: 'ms', beside, peer: null, limit },
  ];
}

/** What the peers draw: the product's own drawing. */
export function drawingOf(design: Design, view: Drawing['view']): Drawing {
  const { zones, hosts, edges } = pictureOf(design, derive(design), { numbers: true });
  return {
    view,
    icons: { ...ROLE_ICONS, ...SEVERITY_ICONS },
    zones: zones.map(({ id, box, title }) => ({ ...box, id, title: title.name })),
    hosts: hosts.map(({ id, box, texts, worst }) => ({
      ...box,
      id,
      worst,
      name: texts.name,
      address: texts.address,
      rows: texts.rows.map(({ role, label, detail }) => ({ icon: role, label, detail })),
    })),
    edges: edges.map(({ id, from, to, points, scope, label, labelBox }) => ({
      id,
      from,
      to,
      points,
      dashed: scope === 'crossesZones',
      label: labelBox,
      text: label.text,
    })),
  };
}

async function openPeer(address: string, drawing: Drawing): Promise<Stage> {
  const stage = await launch();
  await stage.page.goto(address);
  await stage.page.waitForFunction(() => window.draw !== undefined);
  await stage.page.evaluate((given) => window.draw?.(given), drawing);
  await stage.page.waitForTimeout(1000);
  return stage;
}

async function look(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
  }
}

function viewOf(page: Page): Promise<Drawing['view']> {
  return page.evaluate(() => {
    const viewport = document.querySelector('.react-flow__viewport');
    const { a, e, f } = new DOMMatrix(viewport ? getComputedStyle(viewport).transform : '');
    const area = document.querySelector('.react-flow')?.getBoundingClientRect();
    return { x: e + (area?.left ?? 0), y: f + (area?.top ?? 0), zoom: a };
  });
}

interface Grip {
  readonly x: number;
  readonly y: number;
}

/** Where to take hold of the host that is seen nearest to the middle of the canvas. */
function gripOf({ hosts, view }: Drawing): Grip {
  const places = hosts.map((host) => ({
    x: view.x + (host.x + 150) * view.zoom,
    y: view.y + (host.y + 12) * view.zoom,
  }));
  const far = ({ x, y }: Grip): number => Math.hypot(x - 720, y - 350);
  return places.toSorted((a, b) => far(a) - far(b))[0] ?? { x: 0, y: 0 };
}

async function costOf({ browser, page, session }: Stage, gesture: Gesture, grip: Grip): Promise<Cost> {
  const system = await browser.newBrowserCDPSession();
  await page.mouse.move(grip.x, grip.y);
  if (gesture === 'drag') await page.mouse.down();
  await page.waitForTimeout(200);
  await page.evaluate(recordFrames);
  const before = { cpu: await cpuOf(system), main: await mainOf(session) };
  for (let step = 1; step <= STEPS; step += 1) await move(page, gesture, grip, step);
  const after = { cpu: await cpuOf(system), main: await mainOf(session) };
  const frames = await page.evaluate(() => window.frames95?.() ?? []);
  if (gesture === 'drag') {
    await page.keyboard.press('Escape'); // the next round begins where this one did
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.up();
  }
  await page.waitForTimeout(400);
  await system.detach();
  return {
    cpu: (after.cpu - before.cpu) / STEPS,
    main: (after.main - before.main) / STEPS,
    frame: percentile95(frames),
  };
}

/** There and back again. */
async function move(page: Page, gesture: Gesture, { x, y }: Grip, step: number): Promise<void> {
  const there = step <= STEPS / 2;
  const way = (there ? step : STEPS - step) * 5;
  if (gesture === 'pan') await page.mouse.wheel(there ? 12 : -12, there ? 6 : -6);
  else await page.mouse.move(x + way, y + way / 2);
}

declare global {
  interface Window {
    /** Ends the recording of frames; gives the times between them, ms. */
    frames95?: () => number[];
  }
}

function recordFrames(): void {
  const times: number[] = [];
  let going = true;
  const note = (time: number): void => {
    times.push(time);
    if (going) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  window.frames95 = () => {
    going = false;
    return times.slice(1).map((time, i) => time - (times[i] ?? time));
  };
}

/** CPU time that the browser has used so far, ms: page, compositor and rasteriser, wherever they run. */
async function cpuOf(system: CDPSession): Promise<number> {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Time that the page's main thread was busy so far, ms. */
async function mainOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
