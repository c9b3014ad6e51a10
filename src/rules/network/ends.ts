import { addressesIn, zonesOf } from '../../design/model/ownAddresses.ts';
import { addressKey } from '../../design/model/addresses.ts';
import type { Host } from '../../design/model/schema.ts';
import { firewallsOn, pathFinder, type Network } from './paths.ts';

/** The zones that a connection starts and ends in. */
export type Ends = readonly [from: string, to: string];

/** Finds them for two hosts; `address`: where the listener is reached, if it is at one address alone. */
export type EndFinder = (initiator: Host, listener: Host, address: string | null) => Ends;

/**
 * Returns what chooses among the cards of two hosts: the pair of zones with the fewest firewalls between them, the hosts'
 * own zones before others. Without firewalls: one zone where both are, else the hosts' own.
 */
export function endFinder(network: Network): EndFinder {
  const pathBetween = pathFinder(network);
  return (initiator, listener, address) => {
    if (initiator === listener || (!initiator.cards?.length && !listener.cards?.length))
      return [initiator.zone, listener.zone];
    const pairs = zonesOf(initiator).flatMap((from) => reachedIn(listener, address).map((to): Ends => [from, to]));
    const least = pairs.map(([from, to]) => firewallsOn(pathBetween(from, to)));
    return pairs[least.indexOf(Math.min(...least))] ?? [initiator.zone, listener.zone];
  };
}

/** The zones where a listener can be reached: all it has a card in, or the one that its only address stands in. */
function reachedIn(listener: Host, address: string | null): readonly string[] {
  if (address === null) return zonesOf(listener);
  const key = addressKey(address);
  const zone = zonesOf(listener).find((one) => addressesIn(listener, one).some((text) => addressKey(text) === key));
  return [zone ?? listener.zone];
}
