import { hostLabel, listed } from '../../design/model/names.ts';
import { portText } from '../../design/model/portNumbers.ts';
import { counted } from '../../lib/words.ts';
import type { Connection } from '../connect/connection.ts';
import type { NamedRule } from '../firewalls/namedRule.ts';
import { endText, type Endpoint } from '../firewalls/rule.ts';
import type { DesignChange } from './changeOfDesigns.ts';
import type { Changed, SetChange } from './setChange.ts';

/** Returns how much changes on one firewall, removals first: "1 to remove, 2 to add"; "no change". */
export function countsOf({ add, remove, modify }: Pick<SetChange, 'add' | 'remove' | 'modify'>): string {
  const counts = [
    [remove.length, 'to remove'],
    [add.length, 'to add'],
    [modify.length, 'to change'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return told.length > 0 ? told.join(', ') : 'no change';
}

/** True if a firewall has anything to do. */
export const isChanged = ({ add, remove, modify }: SetChange): boolean =>
  add.length + remove.length + modify.length > 0;

/** True if no rule of any firewall changes. */
export const isPlain = ({ sets, hostSets }: DesignChange): boolean => ![...sets, ...hostSets].some(isChanged);

const FEW_QUIET = 3; // firewalls that are named although nothing changes there

/** Returns the change of all firewalls in a line: "FW-DMZ: 1 to remove, 2 to add. FW-WAN: no change." */
export function summaryOf({ sets, hostSets }: DesignChange): string {
  const hosts = hostSets.filter(isChanged).length;
  const quiet = sets.filter((set) => !isChanged(set));
  const few = quiet.length <= FEW_QUIET;
  return [
    ...sets.filter((set) => isChanged(set)).map((set) => `${set.name}: ${countsOf(set)}.`),
    ...(few ? quiet.map(({ name }) => `${name}: no change.`) : [`No change on ${quiet.length} others.`]),
    ...(hosts > 0 ? [`Host firewalls: ${counted(hosts, 'host')} with changes.`] : []),
  ].join(' ');
}

/** A side of a rule in words: the hosts, and the addresses they go by. */
export interface EndWords {
  readonly hosts: string;
  readonly addresses: readonly string[];
}

/** Returns who may open connections by a rule, and whom to. */
export function endsOf({ connections, sources, destinations }: NamedRule): Record<'source' | 'destination', EndWords> {
  const hosts = (side: 'initiator' | 'listener', ends: readonly Endpoint[]): string => {
    const ids = new Set(ends.map(({ host }) => host));
    const all = connections.map((connection) => connection[side]).filter(({ id }) => ids.has(id));
    return listed([...new Set(all.map(hostLabel))]);
  };
  return {
    source: { hosts: hosts('initiator', sources), addresses: addressesOf(sources) },
    destination: { hosts: hosts('listener', destinations), addresses: addressesOf(destinations) },
  };
}

const addressesOf = (ends: readonly Endpoint[]): string[] => [
  ...new Set(ends.map((end) => (end.kind === 'missing' ? 'no address' : endText(end)))),
];

/** Returns the ports of a rule: "TCP 443". */
export const serviceOf = ({ services }: NamedRule): string =>
  services.map(({ transport, port }) => `${transport} ${portText(port)}`).join(', ');

/** Returns what differs in a rule, each in a sentence: "Clients: now TCP 4500, was TCP 4000", "Sources: also DMZ02 (192.0.2.12)". */
export function modifiedSentences({ old, new: now }: Changed): string[] {
  const ports = [serviceOf(old), serviceOf(now)];
  return [
    ...(ports[0] === ports[1] ? [] : [`${endsOf(now).source.hosts}: now ${ports[1]}, was ${ports[0]}`]),
    ...sideSentences('Source', old.sources, now.sources, labelsIn(old, now)),
    ...sideSentences('Destination', old.destinations, now.destinations, labelsIn(old, now)),
    ...(old.ingressOwn === now.ingressOwn && old.egressOwn === now.egressOwn
      ? []
      : [`The firewall calls its zones otherwise: ${now.ingressName} → ${now.egressName}`]),
  ];
}

function labelsIn(...rules: readonly NamedRule[]): ReadonlyMap<string, string> {
  const hosts = rules.flatMap(({ connections }) =>
    connections.flatMap(({ initiator, listener }) => [initiator, listener]),
  );
  return new Map(hosts.map((host) => [host.id, hostLabel(host)]));
}

function sideSentences(
  side: string,
  old: readonly Endpoint[],
  now: readonly Endpoint[],
  labels: ReadonlyMap<string, string>,
): string[] {
  const gone = without(old, now);
  const come = without(now, old);
  const [from, to] = [gone[0], come[0]];
  if (from && to && gone.length === 1 && come.length === 1 && from.host === to.host)
    return [`${labels.get(to.host) ?? side} is now ${addressOf(to)}, was ${addressOf(from)}`];
  const told = (ends: readonly Endpoint[]): string =>
    listed(
      ends.map((end) => `${labels.get(end.host) ?? end.host} (${addressOf(end)})`),
      6,
    );
  return [
    ...(come.length > 0 ? [`${side}: also ${told(come)}`] : []),
    ...(gone.length > 0 ? [`${side}: no longer ${told(gone)}`] : []),
  ];
}

const addressOf = (end: Endpoint): string => (end.kind === 'missing' ? 'no address' : endText(end));

function without(ends: readonly Endpoint[], others: readonly Endpoint[]): Endpoint[] {
  const held = new Set(others.map(endText));
  return ends.filter((end) => !held.has(endText(end)));
}

/** Returns for whom a rule stays that nobody of before asks for: "kept, also for #7". */
export const neededSentence = (alsoFor: readonly Connection[]): string =>
  `kept, also for ${listed(alsoFor.map(({ number }) => `#${number ?? '–'}`))}`;
