import { type KeyNames } from './keys.ts';

/** Whether this is a Mac, where the main modifier is ⌘. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** The parts of a key press that shortcuts look at. */
export interface KeyPress extends KeyNames {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * Whether the press is what the keys say: "Mod+Shift+Z"; Mod is ⌘ on a Mac, else Ctrl. Signs like ? say themselves
 * whether Shift is held, and so do digits: French keyboards write them with it. `name` is what the key is taken for.
 */
export function isPress(keys: string, press: KeyPress, mac: boolean, name = press.key): boolean {
  const parts = partsOf(keys);
  const key = parts.at(-1) ?? '';
  const wanted = (part: string): boolean => parts.slice(0, -1).includes(part);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  const isSign = key.length === 1 && !/[a-z]/i.test(key);
  return (
    name.toLowerCase() === key.toLowerCase() &&
    mod === wanted('Mod') &&
    !other &&
    press.altKey === wanted('Alt') &&
    (isSign || press.shiftKey === wanted('Shift'))
  );
}

/** Whether a press needs no modifier: typing such a key in a field writes it. */
export const isSingleKey = (keys: string): boolean => !/^(Mod|Alt)\+/.test(keys) && /^(Shift\+)?.$/.test(keys);

/** The keys as they are shown: "Ctrl+Shift+Z", "⌘+Shift+Z". */
export function shownKeys(keys: string, mac: boolean): string {
  return partsOf(keys)
    .map((part) => (part === 'Mod' ? (mac ? '⌘' : 'Ctrl') : (SHOWN[part] ?? part)))
    .join('+');
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
};

/** "Mod++" is Mod and the key +. */
const partsOf = (keys: string): string[] => keys.split(/(?<=[^+])\+/);
