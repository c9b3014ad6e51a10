import { lazy } from 'react';

const load = async () => (await import('./surroundings.ts')).surroundings;

/** The rule table, the views by device and of findings; loaded beside the canvas. */
export const BottomPanel = lazy(async () => ({ default: (await load()).BottomPanel }));
/** What the design can be taken away as. */
export const ExportMenu = lazy(async () => ({ default: (await load()).ExportMenu }));
/** The list of what was done. */
export const HistoryMenu = lazy(async () => ({ default: (await load()).HistoryMenu }));
/** What is selected, to be read and edited. */
export const Inspector = lazy(async () => ({ default: (await load()).Inspector }));
/** The menu of the whole application. */
export const MainMenu = lazy(async () => ({ default: (await load()).MainMenu }));
/** What can be placed. */
export const Palette = lazy(async () => ({ default: (await load()).Palette }));
/** What the browser's own print shows. */
export const PrintSheet = lazy(async () => ({ default: (await load()).PrintSheet }));
