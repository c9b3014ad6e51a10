import { ROLE_IDS, type RoleId } from '../design/roles.ts';
import { ICON_BOX, ICON_STROKE, ROLE_ICONS } from '../diagram/icons.ts';

// A thousand hosts with an <svg> a role each are slow to paint; as masks all of a kind share one picture.
const masks = new Map(ROLE_IDS.map((role) => [role, maskOf(ROLE_ICONS[role])]));

/** The icon of a role as a CSS mask, to be filled with any colour. */
export const roleMask = (role: RoleId): string => masks.get(role) ?? 'none';

function maskOf(path: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${ICON_BOX} ${ICON_BOX}" fill="none" stroke="black" ` +
    `stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
