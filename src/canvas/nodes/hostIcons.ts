import { ROLE_IDS } from '../../design/model/roles.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { ICON_BOX, ICON_STROKE, ROLE_ICONS, SEVERITY_ICONS } from '../../diagram/model/icons.ts';
import { PALETTES, type Palette } from '../../exports/input/palette.ts';
import { DARK_ROOT, NOT_LIGHT_ROOT } from '../../platform/places.ts';

/** One after the other from the left, in one picture: a page that loads one a role shows its first hosts noticeably later. */
const ICONS = [...ROLE_IDS, ...keysOf(SEVERITY_ICONS)];

/**
 * Gives elements with `data-icon` (a role or a severity) its picture as background, `--size` wide. A thousand hosts with an
 * `<svg>` or a mask a role are slow: each is a piece of its own to the compositor. A background is none, but it has no
 * `currentColor` either.
 */
export function addHostIcons(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer components { ${rules()} }`);
  document.adoptedStyleSheets.push(sheet);
}

function rules(): string {
  const dark = pictureOf(PALETTES.dark);
  const places = ICONS.map((id, i) => `[data-icon='${id}'] { background-position: calc(var(--size) * -${i}) 0 }`);
  return [
    `[data-icon] { background: ${pictureOf(PALETTES.light)} 0 0 / auto var(--size) no-repeat }`,
    `${DARK_ROOT} [data-icon] { background-image: ${dark} }`,
    `@media (prefers-color-scheme: dark) { ${NOT_LIGHT_ROOT} [data-icon] { background-image: ${dark} } }`,
    ...places,
  ].join('\n');
}

function pictureOf({ accent, severities }: Palette): string {
  const paths = [
    ...ROLE_IDS.map((role) => ({ path: ROLE_ICONS[role], colour: accent })),
    ...keysOf(SEVERITY_ICONS).map((severity) => ({ path: SEVERITY_ICONS[severity], colour: severities[severity] })),
  ].map(({ path, colour }, i) => `<path transform="translate(${i * ICON_BOX})" stroke="${colour}" d="${path}"/>`);
  const width = ICON_BOX * paths.length;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${ICON_BOX}" viewBox="0 0 ${width} ${ICON_BOX}" ` +
    `fill="none" stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
