import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { mediaQuery, watchMedia } from '../../platform/permitted.ts';

export type SidePanel = 'palette' | 'inspector';

interface Layout extends Readonly<Record<SidePanel, boolean>> {
  readonly drawer: SidePanel | null; // the one that is open where there is no room beside the canvas
}

/** Where there is no room for panels beside the canvas they open over it, one at a time. As in Shell.module.css. */
const NARROW = '(width < 760px)';
const isNarrow = (): boolean => mediaQuery(NARROW).matches;

const useLayout = create<Layout>(() => ({ palette: true, inspector: true, drawer: null }));

/** Shows a side panel or puts it away. */
export const togglePanel = (panel: SidePanel): void =>
  useLayout.setState((layout) =>
    isNarrow() ? { drawer: layout.drawer === panel ? null : panel } : { [panel]: !layout[panel] },
  );

/** Puts away the panel that is open over the canvas. */
export const closeDrawer = (): void => useLayout.setState({ drawer: null });

/** Whether panels open over the canvas, for components. */
export const useNarrow = (): boolean => useSyncExternalStore((listen) => watchMedia(NARROW, listen), isNarrow);

/** Whether a side panel is shown, for components. */
export function usePanel(panel: SidePanel): boolean {
  const narrow = useNarrow();
  return useLayout((layout) => (narrow ? layout.drawer === panel : layout[panel]));
}
