import type { Point } from '../../geometry/rectangles.ts';
import type { Picture } from '../../diagram/model/diagramModel.ts';
import { drawnAreaOf } from '../../diagram/model/drawnArea.ts';
import { fitText } from '../../diagram/text/text.ts';
import { legendOf } from './legend.ts';
import type { Palette } from '../input/palette.ts';
import { itemsOfPicture } from './pictureItems.ts';
import { group, moved, text, type GroupItem, type Scene } from './scene.ts';

/** How a picture is made into a scene. */
export interface SceneOptions {
  readonly palette: Palette;
  readonly title: string;
  readonly subtitle: string; // under the title; both are left out where `heading` is false
  readonly note?: string; // what part of the design is drawn; it stands even where there is no heading
  readonly heading: boolean;
  readonly legend: boolean;
  readonly transparent: boolean;
  readonly margin: number; // px around everything
}

/** The usual margin of a picture, px. */
export const MARGIN = 24;

const HEADING = 52; // px
const NOTE = 20;

/** The picture as a display list, moved so that its upper left corner is at 0, 0. */
export function sceneOfPicture(picture: Picture, options: SceneOptions): Scene {
  const { palette, heading, legend, margin, note = '' } = options;
  const drawn = drawnAreaOf(picture);
  const signs = legend ? legendOf(picture, palette, drawn.width) : null;
  const width = Math.ceil(Math.max(drawn.width, signs?.width ?? 0) + 2 * margin);
  const top = (heading ? HEADING : 0) + (note ? NOTE : 0);
  const [dx, dy] = [margin - drawn.x, margin - drawn.y + top];
  const bottom = drawn.y + drawn.height + dy;
  const items = [...headingOf(options, width), ...itemsOfPicture(shifted(picture, dx, dy), palette)];
  if (signs) items.push(group('legend', 'Legend', moved(signs.items, margin, bottom + MARGIN)));
  return {
    width,
    height: Math.ceil(bottom + (signs ? MARGIN + signs.height : 0) + margin),
    background: options.transparent ? null : palette.canvas,
    title: [options.title, note].filter(Boolean).join(' – '),
    items,
  };
}

function shifted({ zones, hosts, firewalls, notes, edges }: Picture, dx: number, dy: number): Picture {
  const move = <T extends Point>(point: T): T => ({ ...point, x: point.x + dx, y: point.y + dy });
  return {
    zones: zones.map((zone) => ({ ...zone, box: move(zone.box), title: { ...zone.title, box: move(zone.title.box) } })),
    hosts: hosts.map((host) => ({ ...host, box: move(host.box) })),
    firewalls: firewalls.map((one) => ({
      ...one,
      box: move(one.box),
      links: one.links.map(({ zone, from, to }) => ({ zone, from: move(from), to: move(to) })),
    })),
    notes: notes.map(move),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map(move),
      labelBox: edge.labelBox && move(edge.labelBox),
    })),
  };
}

function headingOf({ title, subtitle, note = '', heading, palette }: SceneOptions, width: number): GroupItem[] {
  const room = width - 2 * MARGIN;
  const line = (y: number, size: number, weight: 400 | 600, fill: string, words: string) =>
    text({ x: MARGIN, y, size, weight, fill, text: fitText(words, room, size, weight) });
  const titles = [line(MARGIN + 18, 20, 600, palette.text, title), line(MARGIN + 37, 12, 400, palette.muted, subtitle)];
  const notes = note ? [line(MARGIN + (heading ? HEADING + 2 : 12), 12, 600, palette.text, note)] : [];
  const items = [...(heading ? titles : []), ...notes];
  return items.length > 0 ? [group('heading', heading ? title : note, items)] : [];
}
