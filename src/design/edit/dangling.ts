import { changed, kept, mapped } from '../../lib/sameOr.ts';
import type { Baseline, Design, Host, Zone } from '../model/schema.ts';

/** The ids of what there is. */
interface Present {
  readonly zones: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  readonly firewalls: ReadonlySet<string>;
}

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));

/**
 * Takes along what hung on zones, hosts and firewalls that are gone: own connections, cards with their addresses, translations,
 * zones of firewalls, routes, pairs of the baseline. A card in the zone that its host has come to gives it its addresses. The same
 * design where nothing hangs in the air.
 */
export function withoutDangling(design: Design): Design {
  const { firewalls = NONE } = design;
  const present = { zones: idsOf(design.zones), hosts: idsOf(design.hosts), firewalls: idsOf(firewalls) };
  return changed(design, {
    zones: mapped(design.zones, (zone) => changed(zone, translations(zone, present))),
    hosts: mapped(design.hosts, (host) => hostWithout(host, present)),
    ...networkWithout(design, present),
    ...(design.baseline && { baseline: baselineWithout(design.baseline, present) }),
  });
}

const NONE: readonly { readonly id: string }[] = [];

function networkWithout({ ownConnections, firewalls, routes }: Design, present: Present): Partial<Design> {
  const { zones, hosts } = present;
  return {
    ...(ownConnections && {
      ownConnections: kept(ownConnections, ({ from, to }) => from !== to && hosts.has(from) && hosts.has(to)),
    }),
    ...(firewalls && {
      firewalls: mapped(firewalls, (one) => changed(one, { zones: kept(one.zones, ({ zone }) => zones.has(zone)) })),
    }),
    ...(routes && {
      routes: kept(
        routes,
        ({ zones: ends, path }) =>
          ends.every((id) => zones.has(id)) &&
          (path === 'notFiltered' ||
            (path.through.every((id) => zones.has(id)) && path.via.every((id) => present.firewalls.has(id)))),
      ),
    }),
  };
}

const baselineWithout = (baseline: Baseline, { hosts }: Present): Baseline =>
  changed(baseline, { pairs: kept(baseline.pairs, ({ present }) => hosts.has(present)) });

function hostWithout(host: Host, present: Present): Host {
  const { cards } = host;
  const rest = changed(host, {
    ...translations(host, present),
    ...(host.published && { published: towardsPresent(host.published, present) }),
    ...(cards && { cards: kept(cards, ({ zone }) => present.zones.has(zone) && zone !== host.zone) }),
  });
  const home = cards?.filter(({ zone }) => zone === host.zone) ?? [];
  if (home.length === 0) return rest;
  return { ...rest, addresses: [...new Set([...host.addresses, ...home.flatMap(({ addresses }) => addresses)])] };
}

const translations = ({ hiddenBehind }: Pick<Host | Zone, 'hiddenBehind'>, present: Present) =>
  hiddenBehind ? { hiddenBehind: towardsPresent(hiddenBehind, present) } : {};

interface Translated {
  readonly zones: string[];
  readonly firewall: string | null;
}

function towardsPresent<T extends Translated>(all: T[], { zones, firewalls }: Present): T[] {
  const known = mapped(all, (one) => {
    const isGone = one.firewall !== null && !firewalls.has(one.firewall);
    const left = kept(one.zones, (id) => zones.has(id));
    return left === one.zones && !isGone ? one : { ...one, zones: left, firewall: isGone ? null : one.firewall };
  });
  return kept(known, (one) => one.zones.length > 0);
}
