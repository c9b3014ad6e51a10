import { MEASURES } from '../../design/model/measures.ts';
import { LABEL } from '../../diagram/model/edgeLabels.ts';
import { middleOf, type Point, type Rect } from '../../geometry/rectangles.ts';
import {
  FIREWALL_LINK,
  FIREWALL_TEXT,
  type FirewallLink,
  type FirewallPicture,
} from '../../diagram/model/firewallPictures.ts';
import { HOST_TEXT } from '../../diagram/text/hostTexts.ts';
import {
  EDGE_STYLE,
  TITLE,
  type EdgePicture,
  type HostPicture,
  type Picture,
  type ZonePicture,
} from '../../diagram/model/diagramModel.ts';
import type { CanvasNote } from '../../design/model/request.ts';
import type { Design } from '../../design/model/schema.ts';
import { hostNoteLines, NOTE_TEXT } from '../../diagram/model/notePictures.ts';
import type { Palette } from '../input/palette.ts';
import { placeOn } from './placeOn.ts';
import { printable } from '../input/printable.ts';
import { drawnAreaOf } from '../../diagram/model/drawnArea.ts';
import { element, round } from '../input/xml.ts';

/**
 * A file for draw.io (diagrams.net): zones are containers, hosts shapes in them, edges connectors with labels attached.
 * `note` says above them what part of the design is drawn.
 */
export function toDrawio(design: Design, picture: Picture, palette: Palette, note = ''): string {
  const boxes = new Map(picture.hosts.map(({ id, box }) => [id, box]));
  const zones = new Map(picture.zones.map((zone) => [zone.id, zone]));
  const homes = new Map(design.hosts.map(({ id, zone }) => [id, zones.get(zone)]));
  const cells = [
    element('mxCell', { id: '0' }),
    element('mxCell', { id: '1', parent: '0' }),
    ...(note ? [noteCell(note, picture, palette)] : []),
    ...picture.zones.map((zone) => zoneCell(zone, palette)),
    ...picture.hosts.flatMap((host) => hostCells(host, homes.get(host.id), palette)),
    ...picture.firewalls.flatMap((firewall) => firewallCells(firewall, zones, palette)),
    ...picture.edges.flatMap((edge) => edgeCells(edge, boxes, palette)),
    ...picture.notes.flatMap((one) => canvasNoteCell(one, palette)),
  ];
  const settings = {
    grid: 1,
    gridSize: MEASURES.grid,
    guides: 1,
    tooltips: 1,
    connect: 1,
    arrows: 1,
    fold: 1,
    page: 0,
  };
  const root = element('root', {}, `\n${cells.join('\n')}\n`);
  const model = element('mxGraphModel', { ...settings, background: palette.canvas }, root);
  const diagram = element('diagram', { id: 'design', name: printable(design.name).trim() || 'Untitled' }, model);
  return `${element('mxfile', { host: 'Portolan', type: 'device', pages: 1 }, diagram)}\n`;
}

type Style = Readonly<Record<string, string | number>>;

// Labels are plain text: with html=1 a name could be markup.
const styleText = (style: Style): string =>
  Object.entries({ html: 0, ...style })
    .map(([key, value]) => `${key}=${value};`)
    .join('');

const FONT = { fontFamily: 'Noto Sans' } as const;

/** The first cell of each kind of id differs, so that a zone and a host of one id stay two. */
const zoneId = (id: string): string => `zone-${id}`;
const hostId = (id: string): string => `host-${id}`;
const firewallId = (id: string): string => `firewall-${id}`;

function vertex(id: string, parent: string, value: string, box: Rect, style: Style): string {
  const { x, y, width, height } = box;
  const geometry = element('mxGeometry', { x, y, width, height, as: 'geometry' });
  return element('mxCell', { id, value, style: styleText({ ...FONT, ...style }), vertex: 1, parent }, geometry);
}

function noteCell(note: string, picture: Picture, palette: Palette): string {
  const { x, y } = drawnAreaOf(picture);
  const look = { strokeColor: 'none', fillColor: 'none', fontColor: palette.text, fontStyle: 1, align: 'left' };
  return vertex('note', '1', printable(note), { x, y: y - 40, width: 600, height: 24 }, look);
}

/** A text on the canvas: all of it, which draw.io sets in lines of its own. */
function canvasNoteCell({ id, text, ...box }: CanvasNote, palette: Palette): string[] {
  if (text.trim() === '') return [];
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map(printable);
  const look = {
    align: 'left',
    verticalAlign: 'top',
    whiteSpace: 'wrap',
    spacing: NOTE_TEXT.padding,
    fontSize: NOTE_TEXT.size,
    fillColor: palette.note,
    strokeColor: palette.noteLine,
    fontColor: palette.text,
  };
  return [vertex(`note-${id}`, '1', lines.join('\n'), box, look)];
}

function zoneCell({ id, kind, box, title }: ZonePicture, palette: Palette): string {
  const { fill, line } = palette.zones[kind];
  const named = title.kind ? `${title.name} (${title.kind})` : title.name;
  const name = title.note ? `${named} – ${title.note}` : named;
  return vertex(zoneId(id), '1', printable(name), box, {
    rounded: 1,
    absoluteArcSize: 1,
    arcSize: 20,
    container: 1,
    collapsible: 0,
    recursiveResize: 0,
    fillColor: fill,
    strokeColor: line,
    fontColor: palette.text,
    fontSize: TITLE.size,
    fontStyle: 1,
    align: 'left',
    verticalAlign: 'top',
    spacingLeft: TITLE.x,
    spacingTop: TITLE.y,
  });
}

function hostCells({ id, box, texts }: HostPicture, zone: ZonePicture | undefined, palette: Palette): string[] {
  const inZone = { ...box, x: box.x - (zone?.box.x ?? 0), y: box.y - (zone?.box.y ?? 0) };
  const left = { align: 'left', verticalAlign: 'top', spacingLeft: HOST_TEXT.padding - 2 } as const;
  const look = { rounded: 1, absoluteArcSize: 1, arcSize: 12, fillColor: palette.surface, strokeColor: palette.line };
  const name = { ...left, fontSize: HOST_TEXT.nameSize, fontStyle: 1, fontColor: palette.text, spacingTop: 8 };
  const rows = texts.rows.map(({ label, detail }) => (detail ? `${label} · ${detail}` : label));
  const lines = [texts.address, ...rows, ...hostNoteLines(texts.note)].filter(Boolean).map(printable);
  const below = { x: 0, y: 30, width: box.width, height: box.height - 30 };
  return [
    vertex(hostId(id), zone ? zoneId(zone.id) : '1', printable(texts.name), inZone, { ...look, ...name }),
    vertex(`${hostId(id)}-text`, hostId(id), lines.join('\n'), below, {
      ...left,
      fillColor: 'none',
      strokeColor: 'none',
      fontColor: palette.muted,
      fontSize: HOST_TEXT.addressSize,
      connectable: 0,
      pointerEvents: 0,
    }),
  ];
}

/** A firewall, and connectors to the zones it joins, which follow when it is moved. */
function firewallCells(
  { id, box, name, detail, links }: FirewallPicture,
  zones: ReadonlyMap<string, ZonePicture>,
  palette: Palette,
): string[] {
  const look = {
    rounded: 1,
    absoluteArcSize: 1,
    arcSize: 12,
    fillColor: palette.surface,
    strokeColor: palette.firewall,
    strokeWidth: 1.5,
    fontColor: palette.text,
    fontSize: FIREWALL_TEXT.nameSize,
    fontStyle: 1,
  };
  return [
    vertex(firewallId(id), '1', [name, detail].map(printable).join('\n'), box, look),
    ...links.flatMap((link) => {
      const zone = zones.get(link.zone);
      return zone ? [linkCell(id, box, link, zone, palette)] : [];
    }),
  ];
}

function linkCell(id: string, box: Rect, { from, to }: FirewallLink, zone: ZonePicture, palette: Palette): string {
  const style = styleText({
    endArrow: 'oval',
    endFill: 0,
    endSize: 2 * FIREWALL_LINK.dot,
    strokeWidth: FIREWALL_LINK.width,
    strokeColor: palette.firewall,
    ...pinned('exit', from, box),
    ...pinned('entry', to, zone.box),
  });
  const ends = { source: firewallId(id), target: zoneId(zone.id) };
  const geometry = element('mxGeometry', { relative: 1, as: 'geometry' });
  return element('mxCell', { id: `link-${id}-${zone.id}`, value: '', style, edge: 1, parent: '1', ...ends }, geometry);
}

function edgeCells(edge: EdgePicture, boxes: ReadonlyMap<string, Rect>, palette: Palette): string[] {
  const { from, to, points, scope } = edge;
  const [start, end, source, target] = [points[0], points.at(-1), boxes.get(from), boxes.get(to)];
  if (!start || !end || !source || !target) return [];
  const id = `edge-${from}-${to}`;
  const dashes = EDGE_STYLE.dashes[scope];
  const style = styleText({
    edgeStyle: 'orthogonalEdgeStyle',
    rounded: 1,
    endArrow: 'block',
    endFill: 1,
    endSize: 6,
    strokeWidth: EDGE_STYLE.width,
    strokeColor: palette.scopes[scope],
    ...(dashes.length > 0 ? { dashed: 1, dashPattern: dashes.join(' ') } : {}),
    ...pinned('exit', start, source),
    ...pinned('entry', end, target),
  });
  const turns = points.slice(1, -1).map(({ x, y }) => element('mxPoint', { x, y }));
  const track = turns.length > 0 ? element('Array', { as: 'points' }, turns.join('')) : '';
  const geometry = element('mxGeometry', { relative: 1, as: 'geometry' }, track);
  const ends = { source: hostId(from), target: hostId(to) };
  return [
    element('mxCell', { id, value: '', style, edge: 1, parent: '1', ...ends }, geometry),
    ...labelCell(id, edge, palette),
  ];
}

/** Where a line meets the shape, as parts of its width and height. */
const pinned = (end: 'exit' | 'entry', { x, y }: Point, box: Rect): Style => ({
  [`${end}X`]: part((x - box.x) / box.width),
  [`${end}Y`]: part((y - box.y) / box.height),
  [`${end}Perimeter`]: 0,
});

/** A part of a length, fine enough for lines of thousands of px. */
const part = (value: number): string => String(Math.round(value * 100_000) / 100_000);

function labelCell(edge: string, { label, labelBox, points }: EdgePicture, palette: Palette): string[] {
  if (!labelBox) return [];
  const { part: along, offset } = placeOn(points, middleOf(labelBox));
  const shift = element('mxPoint', { x: round(offset.x), y: round(offset.y), as: 'offset' });
  const geometry = element('mxGeometry', { x: part(along * 2 - 1), y: 0, relative: 1, as: 'geometry' }, shift);
  const style = `edgeLabel;resizable=0;points=[];align=center;verticalAlign=middle;${styleText({
    ...FONT,
    fontSize: LABEL.size,
    fontColor: palette.text,
    labelBackgroundColor: palette.surface,
    labelBorderColor: palette.line,
  })}`;
  const id = `${edge}-label`;
  return [element('mxCell', { id, value: label.text, style, vertex: 1, connectable: 0, parent: edge }, geometry)];
}
