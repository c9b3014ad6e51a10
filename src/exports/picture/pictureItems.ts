import { MEASURES } from '../../design/model/measures.ts';
import { LABEL, type EdgeLabel } from '../../diagram/model/edgeLabels.ts';
import { HOST_TEXT } from '../../diagram/text/hostTexts.ts';
import { FIREWALL_LINK, FIREWALL_TEXT, type FirewallPicture } from '../../diagram/model/firewallPictures.ts';
import {
  FIREWALL_ICON,
  ICON_BOX,
  ICON_STROKE,
  ROLE_ICONS,
  SEVERITY_ICONS,
  ZONE_ICONS,
} from '../../diagram/model/icons.ts';
import { arrowHead, roundedPath } from '../../diagram/routing/paths.ts';
import {
  EDGE_STYLE,
  TITLE,
  type EdgePicture,
  type HostPicture,
  type Picture,
  type ZonePicture,
} from '../../diagram/model/diagramModel.ts';
import { textWidth } from '../../diagram/text/text.ts';
import { hostLabel } from '../../design/model/names.ts';
import type { CanvasNote } from '../../design/model/request.ts';
import { hostNoteLines, NOTE_TEXT, notePicture } from '../../diagram/model/notePictures.ts';
import type { Palette } from '../input/palette.ts';
import { group, path, rect, text, type GroupItem, type Item, type PathItem } from './scene.ts';
import { round } from '../input/xml.ts';
import { type Point, type Rect } from '../../geometry/rectangles.ts';

const { hostHead: ROWS_AT, roleRow: ROW } = MEASURES;
const RADIUS = { zone: 10, host: 8 } as const;
/** Internet zones have a dashed border, so that no colour is needed to tell them. */
const BORDER = { width: 1.5, dash: { internal: [], dmz: [], internet: [5, 4] } } as const;

/** All that a picture shows, from the back to the front: zones, lines, hosts, firewalls, labels, notes. */
export function itemsOfPicture({ zones, hosts, firewalls, notes, edges }: Picture, palette: Palette): GroupItem[] {
  return [
    ...zones.map((zone) => zoneItem(zone, palette)),
    ...firewalls.map((firewall) => firewallLinks(firewall, palette)),
    ...edges.map((edge) => edgeItem(edge, palette)),
    ...hosts.map((host) => hostItem(host, palette)),
    ...firewalls.map((firewall) => firewallItem(firewall, palette)),
    ...edges.flatMap((edge) => labelItem(edge, palette)),
    ...notes.flatMap((note) => noteItem(note, palette)),
  ];
}

/** An icon of the 24-unit box, drawn at a size in px. */
const icon = (data: string, x: number, y: number, size: number, stroke: string) =>
  path({ data, x, y, scale: size / ICON_BOX, stroke, strokeWidth: (ICON_STROKE * size) / ICON_BOX });

/** The lines from a firewall to the zones it joins, each with a dot at the zone's border. */
const firewallLinks = ({ name, links }: FirewallPicture, palette: Palette): GroupItem =>
  group(
    'link',
    name,
    links.flatMap(({ from, to }) => firewallLink(from, to, palette)),
  );

/** The line from a firewall to a zone. */
export function firewallLink(from: Point, to: Point, { firewall, canvas }: Palette): PathItem[] {
  const { width, dot } = FIREWALL_LINK;
  const line = `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
  const ring = `M${-dot} 0A${dot} ${dot} 0 1 0 ${dot} 0A${dot} ${dot} 0 1 0 ${-dot} 0Z`;
  return [
    path({ data: line, stroke: firewall, strokeWidth: width }),
    path({ data: ring, x: to.x, y: to.y, fill: canvas, stroke: firewall, strokeWidth: width }),
  ];
}

function firewallItem({ box, name, detail }: FirewallPicture, palette: Palette): GroupItem {
  const { padding, icon: side, iconGap, nameSize, detailSize, nameBaseline, detailBaseline } = FIREWALL_TEXT;
  const [left, top] = [box.x + padding, box.y + (box.height - side) / 2];
  const at = left + side + iconGap;
  return group('firewall', name, [
    rect({ ...box, radius: RADIUS.host, fill: palette.surface, stroke: palette.firewall, strokeWidth: BORDER.width }),
    icon(FIREWALL_ICON, left, top, side, palette.firewall),
    text({ x: at, y: box.y + nameBaseline, text: name, size: nameSize, weight: 600, fill: palette.text }),
    text({ x: at, y: box.y + detailBaseline, text: detail, size: detailSize, fill: palette.muted }),
  ]);
}

function zoneItem({ kind, box, title }: ZonePicture, palette: Palette): GroupItem {
  const { fill, line } = palette.zones[kind];
  const baseline = box.y + TITLE.baseline;
  const afterIcon = title.box.x + TITLE.icon + TITLE.gap;
  const items: Item[] = [
    rect({ ...box, radius: RADIUS.zone, fill, stroke: line, strokeWidth: BORDER.width, dash: BORDER.dash[kind] }),
    icon(ZONE_ICONS[kind], title.box.x, title.box.y + (TITLE.height - TITLE.icon) / 2, TITLE.icon, palette.muted),
    text({ x: afterIcon, y: baseline, text: title.name, size: TITLE.size, weight: 600, fill: palette.text }),
  ];
  if (title.kind) {
    const noteWidth = title.note ? TITLE.gap + textWidth(title.note, TITLE.kindSize, 400) : 0;
    const end = { x: title.box.x + title.box.width - noteWidth, y: baseline, anchor: 'end' as const };
    items.push(text({ ...end, text: title.kind, size: TITLE.kindSize, fill: palette.muted }));
  }
  if (title.note) items.push(zoneNoteItem(title, baseline, palette));
  return group('zone', title.name, items);
}

/** The note of a zone ends where its title does; its kind, before it, where the note begins. */
function zoneNoteItem({ note, box }: ZonePicture['title'], y: number, palette: Palette): Item {
  return text({ x: box.x + box.width, y, anchor: 'end', text: note, size: TITLE.kindSize, fill: palette.muted });
}

function hostItem({ box, texts, worst }: HostPicture, palette: Palette): GroupItem {
  const [left, right] = [box.x + HOST_TEXT.padding, box.x + box.width - HOST_TEXT.padding];
  const nameAt = texts.address ? HOST_TEXT.nameBaseline : HOST_TEXT.nameBaselineAlone;
  const size = { name: HOST_TEXT.nameSize, address: HOST_TEXT.addressSize };
  const items: Item[] = [
    rect({ ...box, radius: RADIUS.host, fill: palette.surface, stroke: palette.lineStrong }),
    text({ x: left, y: box.y + nameAt, text: texts.name, size: size.name, weight: 600, fill: palette.text }),
  ];
  if (texts.address) {
    items.push(
      text({
        x: left,
        y: box.y + HOST_TEXT.addressBaseline,
        text: texts.address,
        size: size.address,
        fill: palette.muted,
      }),
    );
  }
  if (worst) {
    const side = HOST_TEXT.icon;
    items.push(icon(SEVERITY_ICONS[worst], right - side, box.y + nameAt - 13, side, palette.severities[worst]));
  }
  const line = path({ data: `M0 0H${box.width}`, x: box.x, y: box.y + HOST_TEXT.divider, stroke: palette.line });
  const rows = rowItems({ box, texts, worst }, palette, left, right);
  return group('host', texts.name, [...items, line, ...rows, ...hostNoteItems({ box, texts }, palette)]);
}

function hostNoteItems({ box, texts }: Pick<HostPicture, 'box' | 'texts'>, palette: Palette): Item[] {
  const [x, top] = [box.x + HOST_TEXT.padding, box.y + ROWS_AT + texts.rows.length * ROW];
  return hostNoteLines(texts.note).map((line, i) =>
    text({ x, y: top + 15 + i * 18, text: line, size: HOST_TEXT.noteSize, fill: palette.muted }),
  );
}

/** A text on the canvas, in lines as its box has them; one without a word is not drawn. */
function noteItem(note: CanvasNote, palette: Palette): GroupItem[] {
  if (note.text.trim() === '') return [];
  const { box, lines } = notePicture(note);
  const { padding, size, line, baseline } = NOTE_TEXT;
  const paper = rect({ ...box, radius: 4, fill: palette.note, stroke: palette.noteLine });
  const words = lines.flatMap((words, i) => {
    const at = { x: box.x + padding + 1, y: box.y + padding + baseline + i * line };
    return words === '' ? [] : [text({ ...at, text: words, size, fill: palette.text })];
  });
  return [group('note', note.text, [paper, ...words])];
}

function rowItems(
  { box, texts }: Pick<HostPicture, 'box' | 'texts' | 'worst'>,
  palette: Palette,
  left: number,
  right: number,
): Item[] {
  return texts.rows.flatMap(({ role, label, detail }, index) => {
    const top = box.y + ROWS_AT + index * ROW;
    const baseline = top + HOST_TEXT.rowBaseline;
    const name = { x: left + HOST_TEXT.icon + HOST_TEXT.iconGap, y: baseline, text: label };
    const items: Item[] = [
      icon(ROLE_ICONS[role], left, top + (ROW - HOST_TEXT.icon) / 2, HOST_TEXT.icon, palette.accent),
      text({ ...name, size: HOST_TEXT.rowSize, fill: palette.text }),
    ];
    const end = { x: right, y: baseline, anchor: 'end' as const };
    if (detail) items.push(text({ ...end, text: detail, size: HOST_TEXT.detailSize, fill: palette.muted }));
    return items;
  });
}

function edgeItem({ points, scope, connections: [first] }: EdgePicture, palette: Palette): GroupItem {
  const name = first ? `${hostLabel(first.initiator)} → ${hostLabel(first.listener)}` : '';
  return group('edge', name, arrow(points, scope, palette));
}

/** A line along the points with an arrowhead at the last. */
export function arrow(points: readonly Point[], scope: EdgePicture['scope'], palette: Palette): PathItem[] {
  const stroke = palette.scopes[scope];
  const tip = arrowHead(points, EDGE_STYLE.arrow);
  const head = `M${tip.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
  const line = roundedPath(points, EDGE_STYLE.corner);
  return [
    path({ data: line, stroke, strokeWidth: EDGE_STYLE.width, dash: EDGE_STYLE.dashes[scope] }),
    path({ data: head, fill: stroke }),
  ];
}

function labelItem({ labelBox, label, scope }: EdgePicture, palette: Palette): GroupItem[] {
  if (!labelBox) return [];
  return [group('label', label.text, labelItems(labelBox, label, palette.scopes[scope], palette.surface))];
}

/** The label of an edge in its box, all in the colour of the edge. */
export function labelItems(box: Rect, label: EdgeLabel, colour: string, ground: string): Item[] {
  const y = box.y + box.height / 2 + LABEL.size * 0.36;
  const runs = label.runs.map(({ text: words, weight, x }) => {
    // Blanks at either end would be dropped where the picture stands in a page.
    const blanks = words.slice(0, words.length - words.trimStart().length);
    const at = box.x + x + textWidth(blanks, LABEL.size, weight);
    return text({ x: at, y, text: words.trim(), size: LABEL.size, weight, fill: colour });
  });
  return [rect({ ...box, radius: LABEL.radius, fill: ground, stroke: colour }), ...runs];
}
