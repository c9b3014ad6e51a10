import { create } from 'zustand';
import type { FirewallJob } from '../../exports/firewalls/text/firewallRule.ts';
import {
  PLAIN_CELLS,
  PLAIN_DRAWING,
  PLAIN_PAGE,
  PLAIN_REQUEST,
  type CellOptions,
  type DrawingOptions,
  type PageOptions,
  type RequestOptions,
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

/** What change requests hold. */
export const useRequestOptions = create<RequestOptions>(() => PLAIN_REQUEST);

export interface FirewallChoice {
  readonly of: string; // the origin of the design it was made for: another one's zones may have the same ids
  readonly filter: string; // kind and id of what filters; empty: the first
  readonly ways: Readonly<Record<string, string>>; // the platform chosen last for each kind, or for a firewall that has one of its own
  readonly names: ReadonlyMap<string, string>; // what the firewall calls zones, by zone
  readonly part: FirewallJob['part']; // of a design with a baseline: the whole set, what changes, or the way back
  readonly stage: 'open' | 'close'; // of a change in two texts
}

const NO_CHOICE: FirewallChoice = { of: '', filter: '', ways: {}, names: new Map(), part: 'whole', stage: 'open' };
const firewallChoice = create<FirewallChoice>(() => NO_CHOICE);

/** Whose rules of a design are shown, and for which platform; platforms stay chosen from design to design. */
export function useFirewallChoice(origin: string): FirewallChoice {
  const choice = firewallChoice();
  return choiceFor(choice, origin);
}

const choiceFor = (choice: FirewallChoice, origin: string): FirewallChoice =>
  choice.of === origin ? choice : { ...NO_CHOICE, of: origin, ways: choice.ways };

/** Chooses for the design that a choice was made for. */
export const chooseFirewall = (before: FirewallChoice, change: Partial<FirewallChoice>): void =>
  firewallChoice.setState({ ...before, ...change });

/** Chooses whose rules of a design are shown. */
export const chooseFilter = (origin: string, filter: string): void =>
  firewallChoice.setState((choice) => ({ ...choiceFor(choice, origin), filter }));
