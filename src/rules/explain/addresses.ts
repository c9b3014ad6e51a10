import { listed, zoneLabel } from '../../design/model/names.ts';
import type { Host, Zone } from '../../design/model/schema.ts';

/**
 * Where a host is reached, in one line: "10.0.10.11 in Corporate network · 192.0.2.11 in DMZ · 203.0.113.11 published to the
 * Internet · hidden behind 203.0.113.1 towards the Internet".
 */
export function summaryOf(host: Host, zones: readonly Zone[]): string {
  const names = new Map(zones.map((zone) => [zone.id, zoneLabel(zone)]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  const { cards = [], published = [], hiddenBehind = [] } = host;
  const places = [{ zone: host.zone, addresses: host.addresses }, ...cards];
  return [
    ...places.map(({ zone, addresses }) => `${listed(addresses) || 'no address'} in ${nameOf(zone)}`),
    ...published.map((one) => `${one.address} published to ${listed(one.zones.map((id) => withArticle(nameOf(id))))}`),
    ...hiddenBehind.map(
      (one) => `hidden behind ${one.address} towards ${listed(one.zones.map((id) => withArticle(nameOf(id))))}`,
    ),
  ].join(' · ');
}

/** There is one Internet. */
const withArticle = (zone: string): string => (zone === 'Internet' ? 'the Internet' : zone);
