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
