import { addTo } from '../../lib/groupBy.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import { dnsKey } from '../../design/hostList/matching.ts';
import { nameKey } from '../../design/hostList/names.ts';
import { addressKey } from '../../design/model/addresses.ts';
import { hostLabel } from '../../design/model/names.ts';
import { withOrigin } from '../../design/model/origin.ts';
import { allAddresses } from '../../design/model/ownAddresses.ts';
import { rolesOf, type Baseline, type Design, type Host } from '../../design/model/schema.ts';

/** What says that two hosts are one: a person, the id they share in copies of one design, or what they have in common. */
export type PairedBy = 'chosen' | 'id' | 'fqdn' | 'address' | 'name';

/** A host of the baseline and which it is of the present. */
export interface HostPair {
  readonly baseline: Host;
  readonly present: Host | null; // null: it is gone
  readonly by: PairedBy | null;
}

type Before = Pick<Baseline, 'design' | 'pairs'>;

const originOf = memoByIdentity((design: Baseline['design']): string => withOrigin(design).origin ?? '');

/** True if both are copies of one design, so that their ids mean the same. */
export const isSameOrigin = (before: Baseline['design'], present: Baseline['design']): boolean =>
  originOf(before) === originOf(present);

/**
 * Returns which hosts of a baseline are which of the present. In copies of one design the ids tell, but for what a person
 * said. Otherwise what a person said holds alone; where nobody said anything, by FQDN, else address, else name and role.
 */
export function pairingOf(before: Before, present: Design): HostPair[] {
  const isSame = isSameOrigin(before.design, present);
  const pairer = pairerOf(before.design.hosts, present.hosts);
  const chosen = new Map(before.pairs.map((pair) => [pair.baseline, pair.present]));
  pairer.pair('chosen', ({ id }) => (chosen.has(id) ? [chosen.get(id) ?? ''] : []), byId);
  if (isSame) pairer.pair('id', byId, byId, isLikely);
  else if (chosen.size === 0) pairByContent(pairer);
  return pairer.pairs();
}

/** Returns the pairs to be stored with a baseline of another origin, so that they can be corrected; none for a copy. */
export const pairsToStore = (before: Baseline['design'], present: Design): Baseline['pairs'] =>
  isSameOrigin(before, present)
    ? []
    : pairingOf({ design: before, pairs: [] }, present).flatMap((pair) =>
        pair.present ? [{ baseline: pair.baseline.id, present: pair.present.id }] : [],
      );

/** First what is alike in all, so that of several hosts with one FQDN or address each finds its own. */
function pairByContent({ pair }: Pairer): void {
  pair('fqdn', whole, whole);
  pair('fqdn', fqdns, fqdns);
  pair('address', addresses, addresses);
  pair('name', labels, labels, hasCommonRole);
}

const byId = ({ id }: Host): string[] => [id];
const fqdns = ({ fqdn }: Host): string[] => (fqdn.trim() === '' ? [] : [dnsKey(fqdn)]);
const addresses = (host: Host): string[] => allAddresses(host).map(addressKey);
const labels = (host: Host): string[] => [nameKey(hostLabel(host))];
const whole = (host: Host): string[] =>
  fqdns(host).length + addresses(host).length === 0
    ? []
    : [JSON.stringify([fqdns(host), addresses(host), labels(host), rolesOf(host)])];

const hasCommonRole = (one: Host, other: Host): boolean => rolesOf(one).some((role) => other.roles[role] !== undefined);

/** Two copies may each have given the same id to a host of their own: then nothing is alike. */
const isLikely = (one: Host, other: Host): boolean =>
  hasCommonRole(one, other) ||
  [labels, fqdns, addresses].some((keys) => keys(one).some((key) => keys(other).includes(key)));

type Keys = (host: Host) => readonly string[];

interface Pairer {
  /** Pairs the hosts that are left and have a key in common, each once, in their order. */
  readonly pair: (by: PairedBy, before: Keys, present: Keys, test?: (one: Host, other: Host) => boolean) => void;
  readonly pairs: () => HostPair[];
}

function pairerOf(before: readonly Host[], present: readonly Host[]): Pairer {
  const found = new Map<Host, { readonly host: Host; readonly by: PairedBy }>();
  const taken = new Set<Host>();
  return {
    pair: (by, keysBefore, keysPresent, test = () => true) => {
      const byKey = new Map<string, Host[]>();
      for (const host of present) for (const key of keysPresent(host)) addTo(byKey, key, host);
      for (const host of before) {
        if (found.has(host)) continue;
        const candidates = keysBefore(host).flatMap((key) => byKey.get(key) ?? []);
        const other = candidates.find((one) => !taken.has(one) && test(host, one));
        if (!other) continue;
        found.set(host, { host: other, by });
        taken.add(other);
      }
    },
    pairs: () =>
      before.map((host) => {
        const pair = found.get(host);
        return { baseline: host, present: pair?.host ?? null, by: pair?.by ?? null };
      }),
  };
}
