import { routeInSteps, type Route, type Routes, type RouteScene } from '../../diagram/routing/routes.ts';
import { startWorker } from '../../platform/workers.ts';
import type { RoutingReport } from './routing.worker.ts';
// oxlint-disable-next-line import/default -- Vite gives its address
import address from './routing.worker.ts?worker&url';

const BUDGET = 8; // ms of routing in one frame
const MANY = 60; // edges from which on a worker does it

/** Told what is found so far, and whether that is final. */
type Tell = (found: readonly Route[], done: boolean) => void;

/** Routes a scene so that no frame waits for it. Gives what stops it. */
export function startRouting(scene: RouteScene, tell: Tell): () => void {
  if (scene.edges.length <= MANY) return routeInFrames(scene, tell);
  const worker = workerIfAllowed();
  return worker ? routeInWorker(worker, scene, tell) : routeInFrames(scene, tell);
}

/** A worker, unless the host's security policy forbids them: the page does the work itself then, more slowly. */
function workerIfAllowed(): Worker | null {
  try {
    return startWorker(address);
  } catch {
    return null;
  }
}

function routeInWorker(worker: Worker, scene: RouteScene, tell: Tell): () => void {
  worker.addEventListener('message', ({ data: { routes, done } }: MessageEvent<RoutingReport>) => {
    tell(routes, done);
    if (done) worker.terminate();
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  worker.postMessage(scene);
  return () => worker.terminate();
}

function routeInFrames(scene: RouteScene, tell: Tell): () => void {
  const steps = routeInSteps(scene);
  let frame = 0;
  const slice = (): void => {
    const found: Route[] = [];
    const all = advance(steps, found);
    if (!all) frame = requestAnimationFrame(slice);
    tell(all ? [...all.values()] : found, all !== null);
  };
  frame = requestAnimationFrame(slice);
  return () => cancelAnimationFrame(frame);
}

/** Works for one frame's share; gives the routes when all are final. */
function advance(steps: ReturnType<typeof routeInSteps>, found: Route[]): Routes | null {
  const end = performance.now() + BUDGET;
  do {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value.route) found.push(step.value.route);
  } while (performance.now() < end);
  return null;
}
