import { NO_FILTERS } from '../../rules/views/filters.ts';
import { provideParts } from '../../loading/loading.ts';
import { startStages } from '../../loading/stages.ts';
import { onRefused, useDesignStore } from '../../store/designStore.ts';
import { startKeeping } from '../../store/saved/persistence.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { keepCompositions } from '../../ui/keys.ts';
import { keepFocus } from '../../ui/lostFocus.ts';
import { showToast } from '../../ui/overlays/toasts.ts';
import { sayNotLoaded } from '../state/rescue.ts';
import { startTheme } from '../state/preferences.ts';
import { startShortcuts } from '../commands/shortcuts.ts';
import { TASKS, VIEWS } from './deferredParts.ts';

/** Sets going what runs beside the page. Called once, before it is drawn. */
export function start(): void {
  keepCompositions();
  keepFocus();
  provideParts({ views: VIEWS, tasks: TASKS, sayNotLoaded });
  startStages();
  startTheme();
  startKeeping();
  onRefused((why) => showToast(`${why} Nothing has changed.`, { tone: 'error' }));
  startShortcuts();
  startWithFreshView();
}

/** Another design begins with nothing selected and nothing filtered. */
function startWithFreshView(): void {
  useDesignStore.subscribe((state, before) => {
    if (state.origin === before.origin) return;
    useViewStore.setState({ selection: { kind: 'nothing' }, filters: NO_FILTERS, panelMaximised: false });
  });
}
