import { addressKey } from '../../design/model/addresses.ts';
import type { Firewall } from '../../design/model/network.ts';
import { PLATFORMS, type PlatformEntry } from '../../design/model/platforms.ts';
import type { Design } from '../../design/model/schema.ts';
import { pathFinder, type Hop } from './paths.ts';
import { hidingOf, translationsOf, type Translation, type Way } from './translated.ts';

/** Which address the rules of a firewall on the way name: `seen`: the other one; null where that can't be told. */
type Named = 'own' | 'seen' | null;

/** Returns whether a platform's own rules name the published address (PAN-OS, FortiGate's VIP, Check Point) or the own one (ASA, SRX, nftables). */
function namedByTranslator({ platform }: Firewall): Named {
  if (platform === null) return null;
  const { translates }: PlatformEntry = PLATFORMS[platform];
  return translates === undefined ? null : translates === 'after' ? 'seen' : 'own';
}

/**
 * Returns which address of a listener a firewall's rules name: from the peer up to the translator the published one, beyond it
 * the own one. Null where no translator is told, it isn't on the way, or its platform is not told.
 */
function namedOfListener(
  translator: string | null,
  hops: readonly Hop[],
  at: number,
  firewalls: readonly Firewall[],
): Named {
  const where = hops.findIndex(({ firewall }) => firewall === translator);
  if (where < 0) return null;
  if (at !== where) return at < where ? 'seen' : 'own';
  const one = firewalls.find(({ id }) => id === translator);
  return one ? namedByTranslator(one) : null;
}

/** The same of an initiator that is hidden: own up to the translator, whose own rules come before it on every platform; seen beyond. */
function namedOfInitiator(translator: string | null, hops: readonly Hop[], at: number): Named {
  const where = hops.findIndex(({ firewall }) => firewall === translator);
  if (where < 0) return null;
  return at <= where ? 'own' : 'seen';
}

/** Returns the published addresses that a firewall's rules name instead of one of the listener's own; none where they name that. */
export function publishedAt(
  { listener: { published = [] }, initiatorZone }: Way,
  own: string,
  hops: readonly Hop[],
  at: number,
  firewalls: readonly Firewall[],
): readonly string[] {
  const key = addressKey(own);
  return published.flatMap((one) =>
    addressKey(one.for) === key &&
    one.zones.includes(initiatorZone.id) &&
    namedOfListener(one.firewall, hops, at, firewalls) === 'seen'
      ? [one.address]
      : [],
  );
}

/** Returns the addresses that a firewall's rules name instead of the initiator's own; none where they name those. */
export function hiddenAt(
  { initiator, initiatorZone, listenerZone }: Way,
  hops: readonly Hop[],
  at: number,
): readonly string[] {
  return hidingOf(initiator, initiatorZone, listenerZone).flatMap(({ address, firewall }) =>
    namedOfInitiator(firewall, hops, at) === 'seen' ? [address] : [],
  );
}

/**
 * Returns the translations of which it can't be told which address a firewall on the way sees, since no translator is told that
 * is on the way, or not its platform: of any firewall, or of the one given.
 */
export function untoldTranslationsOf(
  design: Design,
  connections: readonly Way[],
  filter: string | null = null,
): Translation[] {
  const { firewalls = [] } = design;
  const pathBetween = pathFinder(design);
  return connections.flatMap((connection) => {
    const all = translationsOf(connection);
    if (all.length === 0) return [];
    const path = pathBetween(connection.initiatorZone.id, connection.listenerZone.id);
    return path.kind === 'filtered' ? all.filter((one) => !isTold(one, path.hops, firewalls, filter)) : all;
  });
}

function isTold(
  { own, firewall }: Translation,
  hops: readonly Hop[],
  firewalls: readonly Firewall[],
  filter: string | null,
): boolean {
  const where = hops.findIndex((hop) => hop.firewall === firewall);
  if (where < 0) return false;
  if (own === null || (filter !== null && filter !== firewall)) return true;
  return namedOfListener(firewall, hops, where, firewalls) !== null;
}
