import { create } from 'zustand';
import type { Tasks, Views } from './parts.ts';
import { createRegistry, type DeferredParts } from './registry.ts';
import { loadMissingStyles, noteMissingStyles } from './styleSheets.ts';

/** The components of the page that are loaded later. */
export const views = createRegistry<Views>(loadMissingStyles);
/** The same for what is done rather than drawn. */
export const tasks = createRegistry<Tasks>(loadMissingStyles);

interface Loading {
  readonly all: boolean; // what the first picture did without is there
  readonly sayNotLoaded: (what?: string) => void;
}
const useLoading = create<Loading>(() => ({ all: false, sayNotLoaded: () => undefined }));

interface PageParts {
  readonly views: DeferredParts<Views>;
  readonly tasks: DeferredParts<Tasks>;
  /** Says that something ("The menu"; else a part of the page) could not be loaded, with the design to download. */
  readonly sayNotLoaded: (what?: string) => void;
}

/** Says what the parts are that are loaded later; once, before anything is drawn. */
export function provideParts(parts: PageParts): void {
  noteMissingStyles();
  views.provide(parts.views);
  tasks.provide(parts.tasks);
  useLoading.setState({ sayNotLoaded: parts.sayNotLoaded });
}

/** Loads what comes beside the first picture. */
export async function loadBeside(): Promise<void> {
  await Promise.all([views.loadStage('withFirstPicture'), tasks.loadStage('withFirstPicture')]);
}

/** Loads all that the first picture does without; rejects where something is out of reach. */
export async function loadAll(): Promise<void> {
  await Promise.all([loadBeside(), views.loadStage('afterFirstPicture'), tasks.loadStage('afterFirstPicture')]);
  useLoading.setState({ all: true });
}

/** Whether all that the first picture did without is there. */
export const useAllLoaded = (): boolean => useLoading((state) => state.all);

/** Says that something ("The menu") could not be loaded. */
export const sayNotLoaded = (what?: string): void => useLoading.getState().sayNotLoaded(what);

/** What does something, to be called when it is there; says so, and gives nothing, where it can't be loaded. */
export async function taskOrWords<Key extends keyof Tasks>(key: Key, what?: string): Promise<Tasks[Key] | undefined> {
  try {
    return await tasks.load(key);
  } catch {
    sayNotLoaded(what);
    return undefined;
  }
}
