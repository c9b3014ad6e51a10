import { hostHeight, MEASURES } from '../../design/model/measures.ts';
import type { ZoneKind } from '../../design/model/roles.ts';
import type { Design } from '../../design/model/schema.ts';
import { TITLE, type Composition } from '../model/diagramModel.ts';
import { withFirewallsBetween } from './firewalls.ts';
import type { Layout, LayoutInput } from './layout.ts';

const RANKS: Readonly<Record<ZoneKind, number>> = { internal: 0, dmz: 1, internet: 2 };

/** What the automatic layout arranges of a design whose composition this is. */
export function layoutInputOf(
  design: Design,
  { zones, edges }: Composition,
  direction: LayoutInput['direction'],
): LayoutInput {
  return {
    zones: zones.map(({ id, kind, title }) => ({
      id,
      rank: RANKS[kind],
      minWidth: Math.max(MEASURES.hostWidth + 2 * MEASURES.zonePadding, title.box.width + 2 * TITLE.x),
      titleHeight: MEASURES.zoneTitle - MEASURES.zonePadding / 2,
    })),
    hosts: design.hosts.map((host) => ({
      id: host.id,
      zone: host.zone,
      width: MEASURES.hostWidth,
      height: hostHeight(host),
    })),
    edges: edges.map(({ id, from, to, label: { width, height } }) => ({ id, from, to, label: { width, height } })),
    direction,
  };
}

/** The design with its zones and hosts where the layout has them, and its firewalls between their zones. */
export function withLayout(design: Design, { zones, hosts }: Layout): Design {
  return withFirewallsBetween({
    ...design,
    zones: design.zones.map((zone) => ({ ...zone, ...zones.get(zone.id) })),
    hosts: design.hosts.map((host) => {
      const place = hosts.get(host.id);
      return place ? { ...host, x: place.x, y: place.y } : host;
    }),
  });
}
