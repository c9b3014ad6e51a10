import { create } from 'zustand';
import type { Route, Routes, RouteScene } from '../../diagram/routing/routes.ts';
import type { EdgeView } from './edgeViews.ts';

/** Where the edges run, and what finds it out. */
export interface Routing {
  readonly scene: RouteScene; // the routes were asked for
  readonly key: string; // what of the scene decides about its routes
  readonly stop: () => void; // ends the routing of it that is under way
  readonly routes: Routes; // of what is routed so far
  readonly finished: ReadonlyMap<string, Routes>; // by key: undo, redo and toggles come back to scenes routed already
  readonly shown: readonly EdgeView[]; // the edges that can be hit: nothing of the page tells where their lines are
  readonly live: Routes; // of the edges of hosts on the move
  readonly liveIds: ReadonlySet<string>; // which those are; the same set while they are the same
  readonly restUntil: number; // ms of the page's clock: a slow machine skips frames
}

/** No edges at all. */
export const NO_ROUTES: Routes = new Map<string, Route>();
/** The ids of no edges. */
export const NO_IDS: ReadonlySet<string> = new Set();

/** The routes of the edges, as far as they are found. */
export const useRouting = create<Routing>(() => ({
  scene: { hosts: [], zones: [], titles: [], edges: [] },
  key: '',
  stop: () => undefined,
  routes: NO_ROUTES,
  finished: new Map(),
  shown: [],
  live: NO_ROUTES,
  liveIds: NO_IDS,
  restUntil: 0,
}));
