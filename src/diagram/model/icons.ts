import type { ObjectKind } from '../../design/model/canvasObjects.ts';
import type { RoleId, ZoneKind } from '../../design/model/roles.ts';
import type { Severity } from '../../rules/findings/finding.ts';

/** The side of the box every icon is drawn in, and the width of its lines (round caps and joins), in units of that box. */
export const ICON_BOX = 24;
export const ICON_STROKE = 1.75;

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const box = (x: number, y: number, width: number, height: number, r: number): string =>
  `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}` +
  `h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}a${r} ${r} 0 0 1 ${r} ${-r}Z`;

const dot = (x: number, y: number): string => `M${x} ${y}h.01`;

/** A picture of each role, as SVG path data to be stroked, never filled: screen, pictures and PDF draw the same. */
export const ROLE_ICONS: Record<RoleId, string> = {
  // three layers: the platform
  masterStack: 'M12 2.75L21.25 7.5L12 12.25L2.75 7.5ZM2.75 12L12 16.75L21.25 12M2.75 16.5L12 21.25L21.25 16.5',
  // questions out, answers in
  responseStack: `${box(3, 14.25, 18, 6.75, 2)}${dot(7, 17.6)}M7.5 10.75V3M4.5 6L7.5 3L10.5 6M16.5 3V10.75M13.5 7.75L16.5 10.75L19.5 7.75`,
  // a guarded passage
  dmzServer:
    'M12 2.5L20 5.5V11C20 15.9 16.7 19.7 12 21.5C7.3 19.7 4 15.9 4 11V5.5ZM7.75 11.5H16.25M10 9.25L7.75 11.5L10 13.75M14 9.25L16.25 11.5L14 13.75',
  // an open book
  catalog:
    'M12 6.5C10 4.75 7 4.25 2.75 4.5V18.5C7 18.25 10 18.75 12 20.5C14 18.75 17 18.25 21.25 18.5V4.5C17 4.25 14 4.75 12 6.5ZM12 6.5V20.5',
  sqlServer:
    'M4 6C4 4.34 7.58 3 12 3C16.42 3 20 4.34 20 6C20 7.66 16.42 9 12 9C7.58 9 4 7.66 4 6ZM4 6V18C4 19.66 7.58 21 12 21C16.42 21 20 19.66 20 18V6M4 12C4 13.66 7.58 15 12 15C16.42 15 20 13.66 20 12',
  // a portable computer
  clients: 'M6.25 4.5H17.75A1.75 1.75 0 0 1 19.5 6.25V15H4.5V6.25A1.75 1.75 0 0 1 6.25 4.5ZM2.5 19H21.5',
  // a window with its bar
  browsers: `${box(3, 4, 18, 16, 2)}M3 9.25H21${dot(6.5, 6.65)}${dot(9.75, 6.65)}`,
  // braces around calls
  apiConsumers: `M8.5 4C6.75 4 6 5 6 6.5V9.25C6 10.9 5.1 12 3.25 12C5.1 12 6 13.1 6 14.75V17.5C6 19 6.75 20 8.5 20M15.5 4C17.25 4 18 5 18 6.5V9.25C18 10.9 18.9 12 20.75 12C18.9 12 18 13.1 18 14.75V17.5C18 19 17.25 20 15.5 20${dot(10, 12)}${dot(14, 12)}`,
  cloud: 'M7 19A4.5 4.5 0 0 1 6.4 10.04A6 6 0 0 1 17.9 9.4A4.85 4.85 0 0 1 17.25 19Z',
  // a letter
  smtpRelay: `${box(3, 5, 18, 14, 2)}M3.5 7.25L12 13.5L20.5 7.25`,
  // two sliders
  configurationManager: `M3 7H11M17 7H21${circle(14, 7, 2.75)}M3 17H7M13 17H21${circle(10, 17, 2.75)}`,
  // a clipboard with a list
  inventorySource: `M9 4.5H7A2 2 0 0 0 5 6.5V19A2 2 0 0 0 7 21H17A2 2 0 0 0 19 19V6.5A2 2 0 0 0 17 4.5H15${box(9, 2.75, 6, 3.5, 1)}M9 11.5H15M9 16H15`,
  // a seal that holds no longer
  crlPoint: `${circle(12, 9, 6.25)}M9.9 6.9L14.1 11.1M14.1 6.9L9.9 11.1M7.9 14L7 21.25L12 18.75L17 21.25L16.1 14`,
  // a tree of the directory
  domainController: `${box(9, 2.75, 6, 5.5, 1.25)}${box(2.75, 15.75, 6, 5.5, 1.25)}${box(15.25, 15.75, 6, 5.5, 1.25)}M12 8.25V12M5.75 15.75V12H18.25V15.75`,
  // a signpost
  dnsServer: 'M12 2.75V21.25M8.5 21.25H15.5M5 4.75H16.5L19.5 7.25L16.5 9.75H5ZM19 11.5H7.5L4.5 14L7.5 16.5H19Z',
  // a seal that holds
  certificationAuthority: `${circle(12, 9, 6.25)}M9.25 9.1L11.25 11.1L14.75 7.25M7.9 14L7 21.25L12 18.75L17 21.25L16.1 14`,
  // a machine of whatever kind
  otherSystem: `${box(3.5, 3.5, 17, 7, 1.75)}${box(3.5, 13.5, 17, 7, 1.75)}${dot(7, 7)}${dot(7, 17)}M11 7H17M11 17H17`,
};

/** A picture of each kind of zone, drawn like the roles. */
export const ZONE_ICONS: Record<ZoneKind, string> = {
  // an office
  internal:
    'M5 21V5.25A1.75 1.75 0 0 1 6.75 3.5H13.25A1.75 1.75 0 0 1 15 5.25V21M15 10.5H17.25A1.75 1.75 0 0 1 19 12.25V21M3 21H21M8.5 8H11.5M8.5 12H11.5M8.5 16H11.5',
  // a wall
  dmz: `${box(3, 5, 18, 14, 1.5)}M3 12H21M12 5V12M8 12V19M16 12V19`,
  // the globe
  internet: `${circle(12, 12, 9)}M3 12H21M12 3C14.75 5.6 16 8.6 16 12C16 15.4 14.75 18.4 12 21C9.25 18.4 8 15.4 8 12C8 8.6 9.25 5.6 12 3Z`,
};

/** A picture of a firewall, drawn like the roles: a flame, as the wall stands for a DMZ. */
export const FIREWALL_ICON =
  'M12.25 2.75C12.75 6.5 18.75 8.75 18.75 14.75A6.75 6.5 0 0 1 5.25 14.75C5.25 12 6.5 10.25 8 8.75C8.25 10.75 9 12 10.25 12.5C9.75 9.25 10 5.5 12.25 2.75Z';

/** A picture of a note: a sheet with a folded corner. */
export const NOTE_ICON = 'M4.5 4.5H19.5V14.25L14.25 19.5H4.5ZM14.25 19.5V14.25H19.5M8 9H16M8 12.5H12';

/** A picture of each kind of object. */
export const OBJECT_ICONS: Record<ObjectKind, string> = { firewall: FIREWALL_ICON, note: NOTE_ICON };

/** A picture of each severity: told apart by outline, not by colour alone. */
export const SEVERITY_ICONS: Record<Severity, string> = {
  error: `M8.25 3H15.75L21 8.25V15.75L15.75 21H8.25L3 15.75V8.25ZM12 7.5V12.75${dot(12, 16.5)}`,
  warning: `M12 3.5L21.75 20.25H2.25ZM12 9.75V14${dot(12, 17)}`,
  info: `${circle(12, 12, 9)}M12 11.25V16.5${dot(12, 7.75)}`,
};
