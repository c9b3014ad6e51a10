import { gzipSync } from 'node:zlib';
import { encodeLink } from '../src/design/link/link.ts';
import { TEMPLATES } from '../src/design/templates/templates.ts';
import { launch, type Places } from './browsing.ts';
import { drawingOf } from './canvas.ts';
import { interleaved, median, type Row } from './measuring.ts';
import { blockingTime, layoutShift, noteTasks } from './tasks.ts';

const ROUNDS = 7;
const FIRST = 500; // ms after which the first screen is whole; what comes later (start.ts) was not needed for it
const SETTLED = 2000; // ms more, after which nothing comes any more

interface Start {
  readonly usable: number; // ms until all hosts are on the screen
  readonly blocking: number; // ms
  readonly shift: number;
  readonly requests: number;
  readonly size: number; // KiB of scripts and styles, gzipped
}

declare global {
  interface Window {
    usableAt?: number;
  }
}

/** Opened by link from a cold cache, beside a bare React Flow page with the same nodes, edges and labels. */
export async function measureStart({ product, peers }: Places): Promise<Row[]> {
  const design = TEMPLATES.find(({ name }) => name === 'Enterprise')?.design;
  if (!design) throw new Error('There is no Enterprise template');
  const drawing = drawingOf(design, { x: 20, y: 20, zoom: 0.5 });
  // React Flow finds its own ways; theirs would only make the address longer.
  const asked = { ...drawing, edges: drawing.edges.map((edge) => ({ ...edge, points: [], label: null })) };
  const count = design.hosts.length;
  const link = await encodeLink(design);
  const starts = await interleaved(ROUNDS, {
    ours: () => start(`${product}#${link}`, '.react-flow__node-host', count),
    flow: () =>
      start(`${peers}flow.html#${encodeURIComponent(JSON.stringify(asked))}`, '.react-flow__node-host', count),
  });
  const of = (name: string, key: keyof Start): number => median(starts(name).map((one) => one[key]));
  const row = (what: string, key: keyof Start, unit: string, limit: number): Row => ({
    section: 'Start',
    what,
    ours: of('ours', key),
    unit,
    limit,
    peer: null,
    beside: `limit; bare React Flow ${Math.round(of('flow', key))}`,
  });
  return [
    { ...row('first usable canvas', 'usable', 'ms', 1.3), beside: 'bare React Flow', peer: of('flow', 'usable') },
    row('scripts and styles of the first screen, gzipped', 'size', 'KiB', 230),
    row('requests of the first screen, fonts included', 'requests', '', 8),
    row('total blocking time', 'blocking', 'ms', 100),
    row('layout shift', 'shift', '', 0),
  ];
}

async function start(address: string, host: string, count: number): Promise<Start> {
  const { browser, page } = await launch();
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await page.addInitScript(noteTasks);
  await page.addInitScript(noteUsable, { host, count });
  await page.goto(address);
  await page.waitForFunction(() => window.usableAt !== undefined);
  const usable = await page.evaluate(() => window.usableAt ?? 0);
  await page.waitForTimeout(FIRST);
  const wanted = files.filter((file) => file.startsWith('http'));
  await page.waitForTimeout(SETTLED);
  const result = {
    usable,
    blocking: await blockingTime(page),
    shift: await layoutShift(page),
    requests: wanted.length,
    size: await sizeOf(wanted.filter((file) => /\.(js|css)$/.test(file))),
  };
  await browser.close();
  return result;
}

/** Notes the frame in which all hosts can be seen. */
function noteUsable({ host, count }: { readonly host: string; readonly count: number }): void {
  const look = (): void => {
    const hosts = document.querySelectorAll(host);
    const seen = [...hosts].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    if (seen.length < count) requestAnimationFrame(look);
    else requestAnimationFrame(() => (window.usableAt = performance.now()));
  };
  requestAnimationFrame(look);
}

async function sizeOf(addresses: readonly string[]): Promise<number> {
  const sizes = addresses.map(
    async (address) => gzipSync(await (await fetch(address)).arrayBuffer(), { level: 9 }).length,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
}
