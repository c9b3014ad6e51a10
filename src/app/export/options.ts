import { create } from 'zustand';
import type { Filter } from '../../exports/firewalls/written.ts';
import {
  PLAIN_CELLS,
  PLAIN_DRAWING,
  PLAIN_PAGE,
  type CellOptions,
  type DrawingOptions,
  type PageOptions,
} from '../../exports/input/options.ts';
import { ALL_ROWS, type RowOptions } from '../../exports/input/rows.ts';

/** Which rows the lists take along. These choices last as long as the page. */
export const useRowOptions = create<RowOptions>(() => ALL_ROWS);

/** How pictures are drawn. */
export const useDrawingOptions = create<DrawingOptions>(() => PLAIN_DRAWING);

/** How documents are laid out. */
export const usePageOptions = create<PageOptions>(() => PLAIN_PAGE);

/** How the cells of lists are written. */
export const useCellOptions = create<CellOptions>(() => PLAIN_CELLS);

interface FirewallChoice {
  readonly filter: string; // kind and id of what filters; empty: the first
  readonly ways: Readonly<Partial<Record<Filter['kind'], string>>>; // the platform chosen last for each kind
  readonly names: ReadonlyMap<string, string>; // what the firewall calls zones, by zone
}

/** Whose rules are shown, for which platform. */
export const useFirewallChoice = create<FirewallChoice>(() => ({ filter: '', ways: {}, names: new Map() }));
