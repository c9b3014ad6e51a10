import { NO_FILTERS } from '../rules/filters.ts';
import { useDesignStore } from '../store/designStore.ts';
import { startKeeping } from '../store/persistence.ts';
import { useViewStore } from '../store/viewStore.ts';
import { startAnnouncing } from './announceChanges.ts';
import { startOffline } from './offline/offline.ts';
import { startTheme } from './preferences.ts';
import { startShortcuts } from './shortcuts.ts';

/** Sets going what runs beside the page. Called once, before it is drawn. */
export function start(): void {
  startTheme();
  startKeeping();
  startShortcuts();
  startAnnouncing();
  startOffline();
  startWithFreshView();
}

/** Another design begins with nothing selected and nothing filtered. */
function startWithFreshView(): void {
  useDesignStore.subscribe((state, before) => {
    if (state.origin === before.origin) return;
    useViewStore.setState({ selection: { kind: 'nothing' }, filters: NO_FILTERS, panelMaximised: false });
  });
}
