import { useViewStore } from '../store/viewStore.ts';

const THEME = 'portolan-theme';
const SINGLE_KEYS = 'portolan-single-keys';

export type Theme = 'system' | 'light' | 'dark';

/** Storage may be switched off; then preferences last as long as the page. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The choice holds until the page is closed, which is all that can be done.
  }
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

const isTheme = (text: string | null): text is Theme => text === 'system' || text === 'light' || text === 'dark';

/** Shows the page in the remembered theme. Called before anything is drawn. */
export function startTheme(): void {
  const theme = recall(THEME);
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
  remember(THEME, theme);
}

/** Whether shortcuts of one key without modifier are on; people who dictate switch them off. */
export const hasSingleKeys = (): boolean => recall(SINGLE_KEYS) !== 'off';

/** Switches shortcuts of one key on or off. */
export const setSingleKeys = (on: boolean): void => remember(SINGLE_KEYS, on ? 'on' : 'off');
