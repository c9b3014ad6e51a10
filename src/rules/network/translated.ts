import { addressKey } from '../../design/model/addresses.ts';
import type { Host, Zone } from '../../design/model/schema.ts';

/** Returns the addresses that stand for one of the host's own towards peers in a zone; none where it is reached as it is. */
export function publishedFor({ published = [] }: Host, own: string, { id }: Zone): readonly string[] {
  if (published.length === 0) return [];
  const key = addressKey(own);
  return published.flatMap((one) => (addressKey(one.for) === key && one.zones.includes(id) ? [one.address] : []));
}

/** Returns the addresses that peers in a zone see a host by instead of its own: those of the host, else those of its zone. */
export function hiddenBehind(host: Host, zone: Zone, { id }: Zone): readonly string[] {
  const towards = ({ hiddenBehind: all = [] }: Host | Zone): string[] =>
    all.flatMap(({ address, zones }) => (zones.includes(id) ? [address] : []));
  const own = towards(host);
  return own.length > 0 ? own : towards(zone);
}
