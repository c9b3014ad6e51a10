import { hostHeight, MEASURES } from '../../design/model/measures.ts';
import { ROLE_IDS, ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../../design/model/roles.ts';
import type { Design, Host, Zone } from '../../design/model/schema.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { aDesign, aHost, type HostPlan } from '../../rules/testing/builders.testing.ts';
import { seeded } from '../routing/randomScene.testing.ts';
import { tooClose } from '../../geometry/rectangles.ts';

/**
 * The roles of 1E's own page: counts stay comparable. Controllers and name servers, whom every server asks, would treble the
 * edges; the template Domain services has them.
 */
const DRAWN_ROLES = ROLE_IDS.filter((id) => ROLES[id].group !== 'microsoft' && ROLES[id].group !== 'others');

type Whole = (from: number, to: number) => number;

/** A random design for tests: hosts of one to three roles, scattered over two to four zones, at least 80 px apart. */
export function randomDesign(seed: number, hostCount: number): Design {
  const random = seeded(seed);
  const whole: Whole = (from, to) => Math.floor(from + random() * (to - from + 1));
  const plans = Array.from({ length: hostCount }, (_, i) => planOf(i, whole));
  return scattered(aDesign(...plans), whole);
}

function planOf(index: number, whole: Whole): HostPlan {
  const first = DRAWN_ROLES[whole(0, DRAWN_ROLES.length - 1)] ?? 'masterStack';
  const more = whole(0, 3) === 0 ? [DRAWN_ROLES[whole(0, DRAWN_ROLES.length - 1)] ?? first] : [];
  const roles = [...new Set<RoleId>([first, ...more])];
  const kinds = keysOf(ZONE_KINDS);
  const home: ZoneKind = ROLES[first].zones[0] ?? 'internal';
  const kind = whole(0, 9) === 0 ? (kinds[whole(0, kinds.length - 1)] ?? home) : home;
  return aHost(roles, { name: `HOST${index}`, zone: kind === 'internal' ? `internal Site ${whole(1, 2)}` : kind });
}

function scattered(design: Design, whole: Whole): Design {
  let x = 0;
  const zones: Zone[] = [];
  const hosts: Host[] = [];
  for (const zone of design.zones) {
    const inside = scatter(
      design.hosts.filter((host) => host.zone === zone.id),
      whole,
    );
    const boxes = inside.map((host) => ({ right: host.x + MEASURES.hostWidth, bottom: host.y + hostHeight(host) }));
    const width = Math.max(...boxes.map(({ right }) => right)) + MEASURES.zonePadding;
    const height = Math.max(...boxes.map(({ bottom }) => bottom)) + MEASURES.zonePadding;
    zones.push({ ...zone, x, y: 10 * whole(0, 20), width, height });
    hosts.push(...inside);
    x += width + MEASURES.zoneGap + 10 * whole(0, 6);
  }
  return { ...design, zones, hosts };
}

function scatter(hosts: readonly Host[], whole: Whole): Host[] {
  const placed: Host[] = [];
  let side = 20;
  for (const host of hosts) {
    for (;;) {
      const at = { ...host, x: MEASURES.zonePadding + 10 * whole(0, side), y: 60 + 10 * whole(0, side) };
      const box = { x: at.x, y: at.y, width: MEASURES.hostWidth, height: hostHeight(at) };
      const boxes = placed.map((one) => ({ x: one.x, y: one.y, width: MEASURES.hostWidth, height: hostHeight(one) }));
      side++;
      if (boxes.some((other) => tooClose(box, other, MEASURES.hostGap))) continue;
      placed.push(at);
      break;
    }
  }
  return placed;
}
