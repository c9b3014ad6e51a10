import { ROLE_IDS } from '../design/roles.ts';
import { keysOf } from '../design/keys.ts';
import { ICON_BOX, ICON_STROKE, ROLE_ICONS, SEVERITY_ICONS } from '../diagram/icons.ts';
import { PALETTES } from '../exports/palette.ts';

const DARK = ":root[data-theme='dark']";
const DARK_SYSTEM = ":root:not([data-theme='light'])";

/**
 * Gives elements with `data-icon` (a role or a severity) its picture as background. A thousand hosts with an `<svg>` or a mask
 * a role are slow: each is a piece of its own to the compositor. A background is none, but it has no `currentColor` either.
 */
export function addHostIcons(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer components { ${rules()} }`);
  document.adoptedStyleSheets.push(sheet);
}

function rules(): string {
  const { light, dark } = PALETTES;
  const icons = [
    ...ROLE_IDS.map((role) => ({ id: role, path: ROLE_ICONS[role], light: light.accent, dark: dark.accent })),
    ...keysOf(SEVERITY_ICONS).map((id) => ({
      id,
      path: SEVERITY_ICONS[id],
      light: light.severities[id],
      dark: dark.severities[id],
    })),
  ];
  const inLight = icons.map((icon) => rule('', icon.id, icon.path, icon.light));
  const inDark = (root: string): string[] => icons.map((icon) => rule(root, icon.id, icon.path, icon.dark));
  return [...inLight, ...inDark(DARK), '@media (prefers-color-scheme: dark) {', ...inDark(DARK_SYSTEM), '}'].join('\n');
}

const rule = (root: string, id: string, path: string, colour: string): string =>
  `${root} [data-icon='${id}'] { background-image: ${pictureOf(path, colour)}; }`;

function pictureOf(path: string, colour: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ICON_BOX} ${ICON_BOX}" fill="none" stroke="${colour}" ` +
    `stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
