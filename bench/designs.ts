import { apply, removeHosts } from '../src/design/edit/commands.ts';
import { withinLimits } from '../src/design/model/limits.ts';
import type { RelationId } from '../src/design/model/relations.ts';
import type { Design, Host } from '../src/design/model/schema.ts';
import { aDesign, aHost, type HostPlan } from '../src/rules/testing/builders.testing.ts';

/** One system of a company that has many: hosts by the letter their name begins with, and where each stands in its zone, px. */
const SITES = 4;
const SITE_WIDTH = 600;
const SIZE = { width: 4 * SITE_WIDTH + 800, height: 1500 } as const;
const IN_ROW = 5;
const PLACES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  M: [40, 60],
  Q: [340, 60],
  B: [40, 290],
  E: [40, 60],
  K: [340, 60],
  R: [700, 60],
  D: [1000, 60],
  C: [700, 290],
  X: [700, 60],
  O: [700, 60],
};
const ZONES = {
  internal: { y: 0, height: 480 },
  dmz: { y: 580, height: 240 },
  internet: { y: 920, height: 240 },
} as const;

/** Many separate systems of 25 hosts on one canvas: so many hosts in all, and about twice as many edges. */
export function systemsOf(hosts: number): Design {
  const plans = Array.from({ length: Math.ceil(hosts / 25) }, (_, i) => systemPlans(i + 1));
  const whole = aDesign(...plans.flat());
  // Of the last system only a part: nobody may be left with a partner that isn't there.
  const design = apply(whole, removeHosts(whole.hosts.slice(hosts).map(({ id }) => id)));
  return withinLimits(placed({ ...design, name: `${hosts} hosts` }));
}

function systemPlans(system: number): HostPlan[] {
  const named = (letter: string, site = 0): string => `${letter}${String(system).padStart(2, '0')}-${site}`;
  const all = Array.from({ length: SITES }, (_, i) => i + 1);
  const [M, Q, E, K] = [named('M'), named('Q'), named('E'), named('K')];
  const uses: Partial<Record<RelationId, string | string[]>> = {
    master: M,
    masterDatabase: Q,
    slaDatabase: Q,
    catalogDatabase: Q,
    catalog: M,
    cloud: E,
    masters: M,
    catalogs: M,
    crlPoints: K,
  };
  return [
    aHost(['masterStack', 'catalog'], { name: M, zone: `internal ${system}`, uses }),
    aHost('sqlServer', { name: Q, zone: `internal ${system}`, databases: ['TachyonMaster', 'SLA', '1ECatalog'] }),
    aHost('browsers', { name: named('B'), zone: `internal ${system}`, uses }),
    aHost('crlPoint', { name: K, zone: `internet ${system}` }),
    aHost('cloud', { name: E, zone: `internet ${system}` }),
    ...all.flatMap((site) => {
      const [R, D, X] = [named('R', site), named('D', site), named('X', site)];
      return [
        aHost('responseStack', { name: R, zone: `internal ${system}`, uses: { ...uses, responsesDatabase: D } }),
        aHost('sqlServer', { name: D, zone: `internal ${system}`, databases: ['TachyonResponses'] }),
        aHost('clients', {
          name: named('C', site),
          zone: `internal ${system}`,
          uses: { servers: [R, named('R', (site % SITES) + 1)] },
        }),
        aHost('dmzServer', { name: X, zone: `dmz ${system}`, uses: { ...uses, core: R } }),
        aHost('clients', { name: named('O', site), zone: `internet ${system}`, uses: { servers: X } }),
      ];
    }),
  ];
}

function placed(design: Design): Design {
  const zones = design.zones.map((zone) => {
    const index = Number(zone.name) - 1;
    const { y, height } = ZONES[zone.kind];
    const [x, top] = [(index % IN_ROW) * SIZE.width, Math.floor(index / IN_ROW) * SIZE.height];
    return { ...zone, x, y: top + y, width: SIZE.width - 100, height };
  });
  return { ...design, zones, hosts: design.hosts.map((host) => ({ ...host, ...placeOf(host) })) };
}

function placeOf({ name }: Host): { x: number; y: number } {
  const [x, y] = PLACES[name.slice(0, 1)] ?? [0, 0];
  return { x: x + Math.max(0, Number(name.at(-1)) - 1) * SITE_WIDTH, y };
}
