import { create } from 'zustand';
import { NO_FILTERS, type Filters } from '../rules/views/filters.ts';

/** What is selected; the same thing on the canvas, in the table, in the findings and in the inspector. */
export type Selection =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'hosts'; readonly ids: readonly string[] }
  | { readonly kind: 'objects'; readonly ids: readonly string[]; readonly hosts: readonly string[] } // one object at least, and the hosts selected with it
  | { readonly kind: 'zone'; readonly id: string }
  | { readonly kind: 'edge'; readonly from: string; readonly to: string } // host ids
  | { readonly kind: 'connections'; readonly ids: readonly string[] }
  | { readonly kind: 'finding'; readonly id: string };

export type PanelTab = 'connections' | 'byDevice' | 'ruleSets' | 'findings' | 'change';

interface ViewState {
  readonly selection: Selection;
  readonly filters: Filters;
  readonly tab: PanelTab;
  readonly showSameHost: boolean;
  readonly showNumbers: boolean; // row numbers on edges
  readonly comparing: boolean; // what changed since the baseline is marked on the canvas
  readonly panelHeight: number; // px
  readonly panelMaximised: boolean;
  readonly theme: 'system' | 'light' | 'dark';
}

/** The panel's height in px at first: the canvas keeps most of a low window. */
function firstPanelHeight(): number {
  const height = typeof window === 'undefined' ? 900 : window.innerHeight;
  return Math.round(Math.min(280, Math.max(212, height * 0.27)));
}

/** How the design is looked at: never part of it, never in a link or a file. */
export const useViewStore = create<ViewState>(() => ({
  selection: { kind: 'nothing' },
  filters: NO_FILTERS,
  tab: 'connections',
  showSameHost: false,
  showNumbers: true,
  comparing: false,
  panelHeight: firstPanelHeight(),
  panelMaximised: false,
  theme: 'system',
}));

/** Selects something everywhere. */
export const select = (selection: Selection): void => useViewStore.setState({ selection });

/** Changes some of the filters. */
export const filterBy = (change: Partial<Filters>): void =>
  useViewStore.setState((state) => ({ filters: { ...state.filters, ...change } }));

/** Changes how the design is looked at. */
export const setView = (change: Partial<Omit<ViewState, 'selection' | 'filters'>>): void =>
  useViewStore.setState(change);
