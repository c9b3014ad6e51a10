import { routeInSteps, type Route, type RouteScene } from '../../diagram/routing/routes.ts';

/** What the worker tells: routes found since the last time, and whether they are final and all. */
export type RoutingReport = { readonly routes: readonly Route[]; readonly done: boolean };

const EVERY = 250; // ms between reports

/** Routes the scene it is sent; one scene a worker. */
self.addEventListener('message', ({ data }: MessageEvent<RouteScene>): void => {
  const steps = routeInSteps(data);
  let found: Route[] = [];
  let told = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return report({ routes: [...step.value.values()], done: true });
    if (step.value.route) found.push(step.value.route);
    if (performance.now() - told < EVERY) continue;
    report({ routes: found, done: false });
    found = [];
    told = performance.now();
  }
});

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
const report = (message: RoutingReport): void => self.postMessage(message);
