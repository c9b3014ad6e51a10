import type { Design } from '../../../src/design/model/schema.ts';
import { pathFinder, type Hop, type Path } from '../../../src/rules/network/paths.ts';
import { FIREWALL_END, interfaceTo, ZONE_END } from './lab.ts';

/** Commands of ip for each namespace of the laboratory. */
export interface Wiring {
  readonly zones: readonly string[][];
  readonly firewalls: readonly string[][];
}

/** What takes a namespace back to where every design begins. */
const BLANK = [
  'addr flush dev lo scope global',
  'route flush proto static',
  '-6 addr flush dev lo scope global',
  '-6 route flush proto static',
];

/** Returns what makes the namespaces the zones and firewalls of a design: addresses, and routes along its paths. */
export function wiringOf(design: Design, addresses: readonly (readonly string[])[], counts: Counts): Wiring {
  const zones = Array.from({ length: counts.zones }, (_, z) => (addresses[z] ?? []).map(ownAddress));
  const firewalls = Array.from({ length: counts.firewalls }, (): string[] => []);
  const pathBetween = pathFinder(design);
  const zoneAt = (id: string): number => design.zones.findIndex((zone) => zone.id === id);
  const firewallAt = (id: string): number => (design.firewalls ?? []).findIndex((firewall) => firewall.id === id);
  for (const from of design.zones)
    for (const to of design.zones) {
      const targets = addresses[zoneAt(to.id)] ?? [];
      for (const { firewall, ingress, egress } of hopsOf(pathBetween(from.id, to.id))) {
        const at = firewallAt(firewall);
        zones[zoneAt(ingress)]?.push(...targets.map((one) => route(one, FIREWALL_END, `fw${at}`)));
        firewalls[at]?.push(...targets.map((one) => route(one, ZONE_END, interfaceTo(zoneAt(egress)))));
      }
    }
  return { zones: zones.map(distinct), firewalls: firewalls.map(distinct) };
}

type Counts = Readonly<Record<'zones' | 'firewalls', number>>;

const distinct = (commands: readonly string[]): string[] => [...BLANK, ...new Set(commands)];

/** Where several ways are equal one is taken: nothing may pass it either. */
function hopsOf(path: Path): readonly Hop[] {
  if (path.kind === 'filtered') return path.hops;
  return path.kind === 'ambiguous' ? (path.ways[0] ?? []) : [];
}

const isSix = (address: string): boolean => address.includes(':');

const ownAddress = (address: string): string =>
  isSix(address) ? `-6 addr add ${address}/128 dev lo nodad` : `addr add ${address}/32 dev lo`;

const route = (address: string, next: string, device: string): string =>
  isSix(address)
    ? `-6 route replace ${address}/128 via ${next} dev ${device} proto static`
    : `route replace ${address}/32 via inet6 ${next} dev ${device} proto static`;
