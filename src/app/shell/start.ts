import { NO_FILTERS } from '../../rules/views/filters.ts';
import { onRefused, useDesignStore } from '../../store/designStore.ts';
import { startKeeping } from '../../store/saved/persistence.ts';
import { loadRules } from '../../store/rules.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { keepCompositions } from '../../ui/keys.ts';
import { alsoLoad } from '../../ui/late.tsx';
import { loadRest } from '../../ui/Menu.tsx';
import { noteMissingStyles } from '../../ui/styleSheets.ts';
import { showToast } from '../../ui/toasts.ts';
import { loadLate } from '../state/parts.ts';
import { startTheme } from '../state/preferences.ts';
import { startShortcuts } from '../commands/shortcuts.ts';

const OWN_TIME = 1000; // ms after the page is loaded, which it has for itself
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'dragenter', 'beforeprint'] as const;

/** Sets going what runs beside the page. Called once, before it is drawn. */
export function start(): void {
  keepCompositions();
  loadRules().catch(() => undefined); // tried again by what is drawn with them
  noteMissingStyles();
  startTheme();
  startKeeping();
  onRefused((why) => showToast(`${why} Nothing has changed.`, { tone: 'error' }));
  startShortcuts();
  startWithFreshView();
  alsoLoad(async () => (await loadLate()).startLater());
  loadLater();
}

/** Loads what the first picture does without at the first sign of someone using the page, or when that has come to rest. */
function loadLater(): void {
  const stop = new AbortController();
  const load = (): void => {
    stop.abort();
    loadRest().catch(() => undefined); // tried again when it is asked for
  };
  const rest = (): void => void setTimeout(load, OWN_TIME);
  for (const sign of SIGNS) window.addEventListener(sign, load, { signal: stop.signal, capture: true });
  if (document.readyState === 'complete') rest();
  else window.addEventListener('load', rest, { signal: stop.signal });
}

/** Another design begins with nothing selected and nothing filtered. */
function startWithFreshView(): void {
  useDesignStore.subscribe((state, before) => {
    if (state.origin === before.origin) return;
    useViewStore.setState({ selection: { kind: 'nothing' }, filters: NO_FILTERS, panelMaximised: false });
  });
}
