import { RELATION_IDS } from '../model/relations.ts';
import type { Baseline, Host, Partners, Zone } from '../model/schema.ts';

type IdOf = (id: string) => string;

/** Returns the design with other ids for its zones, hosts, firewalls and own connections; nothing else changes. */
export function withIds<T extends Baseline['design']>(design: T, idOf: IdOf): T {
  const { firewalls, routes, ownConnections } = design;
  return {
    ...design,
    zones: design.zones.map((zone) => zoneWithIds(zone, idOf)),
    hosts: design.hosts.map((host) => hostWithIds(host, idOf)),
    ...(firewalls && {
      firewalls: firewalls.map((one) => ({
        ...one,
        id: idOf(one.id),
        zones: one.zones.map((leg) => ({ ...leg, zone: idOf(leg.zone) })),
      })),
    }),
    ...(routes && {
      routes: routes.map(({ zones: [from, to], path }) => ({
        zones: [idOf(from), idOf(to)] as [string, string],
        path: path === 'notFiltered' ? path : { via: path.via.map(idOf), through: path.through.map(idOf) },
      })),
    }),
    ...(ownConnections && {
      ownConnections: ownConnections.map((one) => ({
        ...one,
        id: idOf(one.id),
        from: idOf(one.from),
        to: idOf(one.to),
      })),
    }),
  };
}

const zoneWithIds = (zone: Zone, idOf: IdOf): Zone => ({ ...zone, id: idOf(zone.id), ...hidingWithIds(zone, idOf) });

function hostWithIds(host: Host, idOf: IdOf): Host {
  const { cards, published } = host;
  return {
    ...host,
    id: idOf(host.id),
    zone: idOf(host.zone),
    partners: partnersWithIds(host.partners, idOf),
    ...(cards && { cards: cards.map((card) => ({ ...card, zone: idOf(card.zone) })) }),
    ...(published && { published: published.map((one) => towardsIds(one, idOf)) }),
    ...hidingWithIds(host, idOf),
  };
}

const hidingWithIds = ({ hiddenBehind }: Pick<Host | Zone, 'hiddenBehind'>, idOf: IdOf) =>
  hiddenBehind ? { hiddenBehind: hiddenBehind.map((one) => towardsIds(one, idOf)) } : {};

interface Towards {
  readonly zones: string[];
  readonly firewall: string | null;
}

const towardsIds = <T extends Towards>(one: T, idOf: IdOf): T => ({
  ...one,
  zones: one.zones.map(idOf),
  firewall: one.firewall === null ? null : idOf(one.firewall),
});

function partnersWithIds(partners: Partners, idOf: IdOf): Partners {
  const renamed: Partners = {};
  for (const relation of RELATION_IDS) {
    const ids = partners[relation];
    if (ids) renamed[relation] = ids.map(idOf);
  }
  return renamed;
}
