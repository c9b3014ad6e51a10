import { onGrid } from '../../geometry/grid.ts';
import { groupBy } from '../../lib/groupBy.ts';
import { MEASURES } from '../model/measures.ts';
import type { Design, Zone } from '../model/schema.ts';
import type { HostDraft } from './plan.ts';

const { zoneTitle, zonePadding, hostGap, hostWidth, hostHead, roleRow, hostFoot } = MEASURES;
const PITCH = hostWidth + hostGap;

const heightOf = (roles: number): number => hostHead + roles * roleRow + hostFoot;

/** Returns what gives each of many new hosts its place in px: in rows below what stands in their zone, about as wide as high. */
export function placesInRows(
  { hosts }: Design,
  drafts: readonly { readonly draft: HostDraft; readonly zone: Zone }[],
): (zone: Zone) => { x: number; y: number } {
  const lowest = new Map<string, number>();
  for (const { zone, y, roles } of hosts)
    lowest.set(zone, Math.max(lowest.get(zone) ?? 0, y + heightOf(Object.keys(roles).length) + hostGap / 2));
  const shapes = new Map(
    [...groupBy(drafts, ({ zone }) => zone.id)].map(([zone, coming]) => {
      const step = Math.max(...coming.map(({ draft }) => heightOf(draft.roles.length))) + hostGap / 2;
      const columns = Math.max(3, Math.round(Math.sqrt((coming.length * step) / PITCH)));
      return [zone, { top: Math.max(zoneTitle + zonePadding, lowest.get(zone) ?? 0), step, columns, count: 0 }];
    }),
  );
  return ({ id }) => {
    const shape = shapes.get(id) ?? { top: zoneTitle + zonePadding, step: 0, columns: 1, count: 0 };
    const at = shape.count;
    shape.count += 1;
    const y = shape.top + Math.floor(at / shape.columns) * shape.step;
    return { x: zonePadding + (at % shape.columns) * PITCH, y: onGrid(y) };
  };
}
