import { allSwitchesOf } from './portSlots.ts';
import type { Host } from './schema.ts';

/** Returns the zones where a host has a card: its own, then the others, each once. */
export const zonesOf = ({ zone, cards = [] }: Host): readonly string[] => [
  ...new Set([zone, ...cards.map((card) => card.zone)]),
];

/** Returns the addresses that a host has in a zone. */
export const addressesIn = ({ zone, addresses, cards = [] }: Host, at: string): readonly string[] =>
  cards.length === 0
    ? addresses
    : [...(zone === at ? addresses : []), ...cards.flatMap((card) => (card.zone === at ? card.addresses : []))];

/** Returns the addresses of a host's own in all zones: those of its cards, then of its Switches. */
export function ownAddresses(host: Host): readonly string[] {
  const { addresses, cards = [] } = host;
  const switches = allSwitchesOf(host).flatMap(({ address }) => address ?? []);
  const others = cards.flatMap((card) => card.addresses);
  return others.length + switches.length > 0 ? [...addresses, ...others, ...switches] : addresses;
}

/** Returns all addresses that are a host's alone: its own, and those it is published by. */
export const allAddresses = (host: Host): readonly string[] => [
  ...ownAddresses(host),
  ...(host.published ?? []).map(({ address }) => address),
];
