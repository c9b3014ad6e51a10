import { CANVAS, INSPECTOR, PALETTE, SECTION, STOPS, TAB_LIST, TOP_BAR } from '../../platform/places.ts';

const WAY = [TOP_BAR, PALETTE, CANVAS, INSPECTOR, TAB_LIST];

/** Moves the focus to the next part of the screen: bar, palette, diagram, inspector, tables, and round again. */
export function focusNextRegion(): void {
  const regions = WAY.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
  const at = regions.findIndex((region) => partOf(region).contains(document.activeElement));
  const after = [...regions.slice(at + 1), ...regions.slice(0, at + 1)];
  after.some(focusFirst);
}

/** The tables belong to their tabs. */
const partOf = (region: HTMLElement): HTMLElement => region.closest<HTMLElement>(SECTION) ?? region;

/** Whether something in the region took the focus. */
function focusFirst(region: HTMLElement): boolean {
  // A row of tabs is a stop itself and passes the focus on.
  const first = [region, ...region.querySelectorAll<HTMLElement>(STOPS)].find(
    (stop) => stop.tabIndex === 0 && stop.checkVisibility() && !stop.matches(':disabled'),
  );
  first?.focus();
  return region.contains(document.activeElement);
}
