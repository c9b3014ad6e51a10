import { local } from '../../platform/permitted.ts';
import { useViewStore } from '../../store/viewStore.ts';

const THEME = 'portolan-theme';
const SINGLE_KEYS = 'portolan-single-keys';

export type Theme = 'system' | 'light' | 'dark';

const isTheme = (text: string | null): text is Theme => text === 'system' || text === 'light' || text === 'dark';

/** Shows the page in the remembered theme. Called before anything is drawn. */
export function startTheme(): void {
  const theme = local.read(THEME);
  showTheme(isTheme(theme) ? theme : 'system');
}

function showTheme(theme: Theme): void {
  useViewStore.setState({ theme });
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Switches the theme and remembers it. */
export function setTheme(theme: Theme): void {
  showTheme(theme);
  local.write(THEME, theme); // where that is refused, the choice holds until the page is closed
}

/** Whether shortcuts of one key without modifier are on; people who dictate switch them off. */
export const hasSingleKeys = (): boolean => local.read(SINGLE_KEYS) !== 'off';

/** Switches shortcuts of one key on or off. */
export const setSingleKeys = (on: boolean): void => void local.write(SINGLE_KEYS, on ? 'on' : 'off');
