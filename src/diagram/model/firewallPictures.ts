import { firewallBox, firewallLabel, FIREWALL_SIZE } from '../../design/model/canvasObjects.ts';
import type { Firewall } from '../../design/model/network.ts';
import { PLATFORMS } from '../../design/model/platforms.ts';
import { middleOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import { counted } from '../../lib/words.ts';
import { fitText } from '../text/text.ts';

/** A firewall as it is drawn. */
export interface FirewallPicture {
  readonly id: string;
  readonly box: Rect;
  readonly name: string; // cut to fit
  readonly detail: string; // below it: the platform, else how many zones it joins
  readonly links: readonly FirewallLink[];
}

/** The line from a firewall to a zone it joins: from its border to the zone's, where a dot is. */
export interface FirewallLink {
  readonly zone: string;
  readonly from: Point;
  readonly to: Point;
}

/** Where the texts of a firewall stand in its box and how large they are, in px. */
export const FIREWALL_TEXT = {
  padding: 12,
  icon: 20,
  iconGap: 8,
  nameSize: 13,
  detailSize: 11,
  nameBaseline: 22,
  detailBaseline: 38,
} as const;

/** The measures of the line to a zone, in px. */
export const FIREWALL_LINK = { width: 1.5, dot: 3.5, corner: 14 } as const;

const { padding, icon, iconGap, nameSize, detailSize } = FIREWALL_TEXT;
const ROOM = FIREWALL_SIZE.width - 2 * padding - icon - iconGap;
const BADGE = 30; // what the count of rules takes from the second line

type Placed = Rect & { readonly id: string };

/** A firewall as it is drawn among the zones. */
export function firewallPicture(firewall: Firewall, zones: readonly Placed[]): FirewallPicture {
  const box = firewallBox(firewall);
  const { platform, zones: legs } = firewall;
  const detail = platform === null ? counted(legs.length, 'zone') : PLATFORMS[platform].label;
  return {
    id: firewall.id,
    box,
    name: fitText(firewallLabel(firewall), ROOM, nameSize, 600),
    detail: fitText(detail, ROOM - BADGE, detailSize, 400),
    links: linksOf(firewall, box, zones),
  };
}

/** The lines from a firewall that stands in a box to the zones it joins, where they are. */
export function linksOf({ zones: legs }: Pick<Firewall, 'zones'>, box: Rect, zones: readonly Placed[]): FirewallLink[] {
  const joined = zones.filter(({ id }) => legs.some(({ zone }) => zone === id));
  return joined.map((zone) => ({ zone: zone.id, ...linkTo(box, zone) }));
}

/** Straight from the middle of the box to the nearest place of the zone's border, as far as it lies outside of the box. */
function linkTo(box: Rect, zone: Rect): { readonly from: Point; readonly to: Point } {
  const middle = middleOf(box);
  const to = nearestOnBorder(zone, middle);
  return { from: leaving(box, middle, to), to };
}

/** The place of an area's border, its corners left out, that is nearest to a point inside or outside of it. */
function nearestOnBorder({ x, y, width, height }: Rect, at: Point): Point {
  const corner = Math.min(FIREWALL_LINK.corner, width / 2, height / 2);
  const along = { x: between(at.x, x + corner, x + width - corner), y: between(at.y, y + corner, y + height - corner) };
  const places = [
    { x: along.x, y },
    { x: along.x, y: y + height },
    { x, y: along.y },
    { x: x + width, y: along.y },
  ];
  const far = (place: Point): number => Math.hypot(place.x - at.x, place.y - at.y);
  return places.reduce((nearest, place) => (far(place) < far(nearest) ? place : nearest));
}

const between = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** Where a line from the middle of a box leaves it; where it ends inside, its end. */
function leaving({ width, height }: Rect, middle: Point, to: Point): Point {
  const [dx, dy] = [to.x - middle.x, to.y - middle.y];
  const part = Math.min(1, width / 2 / Math.abs(dx), height / 2 / Math.abs(dy));
  return { x: middle.x + dx * part, y: middle.y + dy * part };
}
