import { NO_FILTERS } from '../rules/filters.ts';
import { useDesignStore } from '../store/designStore.ts';
import { startKeeping } from '../store/persistence.ts';
import { useViewStore } from '../store/viewStore.ts';
import { startTheme } from './preferences.ts';
import { startShortcuts } from './shortcuts.ts';

/** Sets going what runs beside the page. Called once, before it is drawn. */
export function start(): void {
  startTheme();
  startKeeping();
  startShortcuts();
  startWithFreshView();
  void startLater();
}

/** What the first picture need not wait for; without it, the page works as before. */
async function startLater(): Promise<void> {
  try {
    (await import('./announceChanges.ts')).startAnnouncing();
    (await import('./offline/offline.ts')).startOffline();
  } catch {
    // The part is missing or out of reach: a later visit finds it.
  }
}

/** Another design begins with nothing selected and nothing filtered. */
function startWithFreshView(): void {
  useDesignStore.subscribe((state, before) => {
    if (state.origin === before.origin) return;
    useViewStore.setState({ selection: { kind: 'nothing' }, filters: NO_FILTERS, panelMaximised: false });
  });
}
