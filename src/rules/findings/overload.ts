import type { Host } from '../../design/model/schema.ts';
import { overloadByFlow } from './overloadByFlow.ts';
import { addTo, groupBy } from '../../lib/groupBy.ts';

/** Clients, their number of devices, and the servers that may take them. */
export interface Group {
  readonly host: Host;
  readonly devices: number;
  readonly servers: readonly string[];
}

/** Groups with the same servers. */
export interface Class {
  readonly servers: readonly string[];
  readonly groups: readonly Group[]; // those with most devices first
  readonly devices: number;
}

/** What each server takes, in devices. */
export type Capacities = ReadonlyMap<string, number>;

const MOST_CLASSES = 12; // 4,096 sets of them are looked at

/**
 * Returns the fewest groups whose devices exceed what all their servers take; none where all devices find a place.
 * Exact while at most 12 different sets of servers hang together; beyond that no group of those returned can be left
 * out, though others might be fewer.
 */
export function smallestOverload(groups: readonly Group[], capacities: Capacities): readonly Group[] {
  let smallest: readonly Group[] = [];
  for (const part of partsOf(classesOf(groups))) {
    const found =
      part.length > MOST_CLASSES ? shrunk(overloadByFlow(part, capacities), capacities) : exact(part, capacities);
    if (found.length > 0 && (smallest.length === 0 || found.length < smallest.length)) smallest = found;
  }
  return smallest;
}

function classesOf(groups: readonly Group[]): Class[] {
  const keys = new Map<readonly string[], string>();
  const found = groupBy(groups, ({ servers }) => {
    const key = keys.get(servers) ?? servers.toSorted().join(' ');
    keys.set(servers, key);
    return key;
  });
  return [...found.values()].map((members) => ({
    servers: members[0]?.servers ?? [],
    groups: members.toSorted((a, b) => b.devices - a.devices),
    devices: members.reduce((sum, { devices }) => sum + devices, 0),
  }));
}

/** The classes that share servers, directly or by others. */
function partsOf(classes: readonly Class[]): Class[][] {
  const users = new Map<string, Class[]>();
  for (const one of classes) for (const server of one.servers) addTo(users, server, one);
  const seen = new Set<Class>();
  return classes.flatMap((first) => {
    if (seen.has(first)) return [];
    const part = [first];
    seen.add(first);
    for (const one of part) {
      for (const server of one.servers) {
        part.push(...(users.get(server) ?? []).filter((other) => !seen.has(other)));
        for (const other of users.get(server) ?? []) seen.add(other);
        users.delete(server);
      }
    }
    return [part];
  });
}

/** The fewest groups over all sets of classes: of each set those with most devices, as many as exceed its servers. */
function exact(part: readonly Class[], capacities: Capacities): readonly Group[] {
  const members = part
    .flatMap(({ groups }, at) => groups.map((group) => ({ group, bit: 1 << at })))
    .toSorted((a, b) => b.group.devices - a.group.devices);
  const capacityOf = capacityOfSets(part, capacities);
  let smallest: readonly Group[] = [];
  for (let set = 1; set < 1 << part.length; set += 1) {
    const devices = part.reduce((sum, one, at) => sum + (set & (1 << at) ? one.devices : 0), 0);
    if (devices <= capacityOf(set)) continue;
    const found = fewestOver(
      members.filter(({ bit }) => (set & bit) !== 0).map(({ group }) => group),
      capacityOf(set),
    );
    if (smallest.length === 0 || found.length < smallest.length) smallest = found;
  }
  return smallest;
}

/** What the servers of a set of classes take: all but those that only other classes use. */
function capacityOfSets(part: readonly Class[], capacities: Capacities): (set: number) => number {
  const uses = new Map<string, number>();
  part.forEach(({ servers }, at) => {
    for (const server of servers) uses.set(server, (uses.get(server) ?? 0) | (1 << at));
  });
  const within = Array.from({ length: 1 << part.length }, () => 0); // by set: servers that no class outside it uses
  for (const [server, users] of uses) within[users] = (within[users] ?? 0) + (capacities.get(server) ?? 0);
  for (let bit = 1; bit < within.length; bit <<= 1) {
    for (let set = 0; set < within.length; set += 1) {
      if (set & bit) within[set] = (within[set] ?? 0) + (within[set ^ bit] ?? 0);
    }
  }
  const all = within.length - 1;
  return (set) => (within[all] ?? 0) - (within[all ^ set] ?? 0);
}

/** The first groups whose devices exceed the capacity. */
function fewestOver(groups: readonly Group[], capacity: number): Group[] {
  let devices = 0;
  const end = groups.findIndex((group) => (devices += group.devices) > capacity);
  return groups.slice(0, end + 1);
}

/** Overloaded groups without those, of few devices first, that it doesn't take: none of the rest can be left out. */
function shrunk(overloaded: readonly Class[], capacities: Capacities): readonly Group[] {
  const kept = new Set(overloaded.flatMap(({ groups }) => groups).toSorted((a, b) => a.devices - b.devices));
  const users = new Map<string, number>();
  for (const { servers } of kept) for (const one of servers) users.set(one, (users.get(one) ?? 0) + 1);
  let excess = [...kept].reduce((sum, { devices }) => sum + devices, 0) - capacityOfAll(users.keys(), capacities);
  for (let before = Infinity; kept.size < before;) {
    before = kept.size;
    for (const group of kept) {
      const freed = capacityOfAll(
        group.servers.filter((one) => users.get(one) === 1),
        capacities,
      );
      if (excess - group.devices + freed <= 0) continue;
      kept.delete(group);
      excess += freed - group.devices;
      for (const one of group.servers) users.set(one, (users.get(one) ?? 0) - 1);
    }
  }
  return [...kept];
}

const capacityOfAll = (servers: Iterable<string>, capacities: Capacities): number =>
  [...servers].reduce((sum, one) => sum + (capacities.get(one) ?? 0), 0);
