import { firewallRules, joinZone, leaveZone } from '../../actions/firewalls.ts';
import { copyThings } from '../../actions/copying.ts';
import { renaming } from '../../actions/renaming.ts';
import { objectsOf, type CanvasObject } from '../../design/model/canvasObjects.ts';
import type { Design, Zone } from '../../design/model/schema.ts';
import type { Point } from '../../geometry/rectangles.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { copyFromMenu } from '../clipboard/clipboard.ts';
import { startRenaming } from '../state/canvasStore.ts';
import { entry, thingEntries, thingsWith, zoomEntry, type MenuEntry } from './entries.ts';

/** What can be done with an object. */
export function objectEntries(design: Design, id: string, editable: boolean, at: Point): MenuEntry[] {
  const object = objectsOf(design).find((one) => one.id === id);
  if (!object) return [];
  const ids = thingsWith(id);
  if (!editable) return [entry(copyThings, () => copyFromMenu(ids)), zoomEntry];
  const own =
    ids.length === 1
      ? [
          entry({ ...renaming, label: object.kind === 'note' ? 'Edit text' : renaming.label }, () => startRenaming(id)),
          ...ownEntries(object, design),
        ]
      : [];
  return [...own, ...(own.length > 0 ? (['line'] as const) : []), ...thingEntries(ids, at)];
}

/** What can be done with one object of a kind, beside what can be done with all. */
function ownEntries({ id, kind, item }: CanvasObject, { zones }: Design): MenuEntry[] {
  if (kind !== 'firewall') return [];
  const [joined, others] = [true, false].map((is) =>
    zones.filter((zone) => item.zones.some((leg) => leg.zone === zone.id) === is),
  );
  const choices = (some: readonly Zone[] = [], run: (id: string, zone: string) => void): MenuEntry[] =>
    some.map((zone) => ({ label: nameOfZone(zone), run: () => run(id, zone.id) }));
  const [join, leave] = [choices(others, joinZone.run), choices(joined, leaveZone.run)];
  return [
    ...(join.length > 0 ? [{ label: joinZone.menu, items: join }] : []),
    ...(leave.length > 0 ? [{ label: leaveZone.menu, items: leave }] : []),
    { label: firewallRules.label, run: () => firewallRules.run(id) },
  ];
}
