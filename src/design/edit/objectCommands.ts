import { OBJECT_KINDS } from '../model/canvasObjects.ts';
import type { Design } from '../model/schema.ts';
import { onGrid } from '../../geometry/grid.ts';
import type { Point } from '../../geometry/rectangles.ts';
import { changed, kept, mapped } from '../../lib/sameOr.ts';
import { removeHosts, type Command } from './commands.ts';

const LISTS = Object.values(OBJECT_KINDS).map(({ list }) => list);

/** Moves objects of any kind to places on the canvas, upper left corners in px. */
export const moveObjects =
  (places: ReadonlyMap<string, Point>): Command =>
  (design) =>
    eachList(design, (items) =>
      mapped(items, (item) => {
        const place = places.get(item.id);
        return place ? changed(item, { x: onGrid(place.x), y: onGrid(place.y) }) : item;
      }),
    );

/** Removes hosts and objects by their ids, with what hangs on them: own connections of hosts, routes via firewalls. */
export const removeThings =
  (ids: readonly string[]): Command =>
  (design) => {
    const gone = new Set(ids);
    const hosts = design.hosts.filter(({ id }) => gone.has(id)).map(({ id }) => id);
    return removeHosts(hosts)(eachList(design, (items) => kept(items, ({ id }) => !gone.has(id))));
  };

type Item = NonNullable<Design[(typeof LISTS)[number]]>[number];

/** The design with other lists of objects; the same design where all stay the same. */
function eachList(design: Design, change: (items: Item[]) => Item[]): Design {
  return LISTS.reduce((before, list) => {
    const items = before[list];
    return items ? changed(before, { [list]: change(items) }) : before;
  }, design);
}
