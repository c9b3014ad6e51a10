import { addressKey } from '../../design/model/addresses.ts';
import { addressesIn } from '../../design/model/ownAddresses.ts';
import type { HiddenBehind, Published } from '../../design/model/network.ts';
import type { Host, Zone } from '../../design/model/schema.ts';

/** Returns the addresses that stand for one of the host's own towards peers in a zone; none where it is reached as it is. */
export const publishedFor = (host: Host, own: string, zone: Zone): readonly string[] =>
  publicationsFor(host, own, zone).map(({ address }) => address);

function publicationsFor({ published = [] }: Host, own: string, { id }: Zone): readonly Published[] {
  if (published.length === 0) return [];
  const key = addressKey(own);
  return published.filter((one) => addressKey(one.for) === key && one.zones.includes(id));
}

/** Returns the addresses that peers in a zone see a host by instead of its own: those of the host, else those of its zone. */
export const hiddenBehind = (host: Host, zone: Zone, peers: Zone): readonly string[] =>
  hidingOf(host, zone, peers).map(({ address }) => address);

/** Returns what a host, or else its zone, is hidden behind towards peers in a zone. */
export function hidingOf(host: Host, zone: Zone, { id }: Zone): readonly HiddenBehind[] {
  const towards = ({ hiddenBehind: all = [] }: Host | Zone): HiddenBehind[] =>
    all.filter(({ zones }) => zones.includes(id));
  const own = towards(host);
  return own.length > 0 ? own : towards(zone);
}

/** An address of a host that is another one to peers in a zone. */
export interface Translation {
  readonly host: Host;
  readonly own: string | null; // null: whichever of its own
  readonly seen: string;
  readonly zone: Zone; // of the peer
  readonly firewall: string | null; // that translates, if one is told
}

/** The two ends of a connection; `address`: where the listener is reached, if it is at one alone. */
export interface Way {
  readonly initiator: Host;
  readonly initiatorZone: Zone;
  readonly listener: Host;
  readonly listenerZone: Zone;
  readonly address: string | null;
}

/** Returns what is translated on the way of a connection: where the listener is published, what the initiator is hidden behind. */
export function translationsOf({ initiator, initiatorZone, listener, listenerZone, address }: Way): Translation[] {
  if (initiatorZone === listenerZone) return [];
  const reached = listener.published?.length
    ? address === null
      ? addressesIn(listener, listenerZone.id)
      : [address]
    : [];
  return [
    ...reached.flatMap((own) =>
      publicationsFor(listener, own, initiatorZone).map(({ address, firewall }) => ({
        host: listener,
        own,
        seen: address,
        zone: initiatorZone,
        firewall,
      })),
    ),
    ...hidingOf(initiator, initiatorZone, listenerZone).map(({ address, firewall }) => ({
      host: initiator,
      own: null,
      seen: address,
      zone: listenerZone,
      firewall,
    })),
  ];
}
