import { create } from 'zustand';

/** Which side panels are shown. */
export const useLayout = create<{ readonly palette: boolean; readonly inspector: boolean }>(() => ({
  palette: true,
  inspector: true,
}));

/** Shows a side panel or puts it away. */
export const togglePanel = (panel: 'palette' | 'inspector'): void =>
  useLayout.setState((layout) => ({ [panel]: !layout[panel] }));
