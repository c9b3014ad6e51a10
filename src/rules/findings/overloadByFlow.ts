import type { Capacities, Class } from './overload.ts';

/** What a server still takes, and from which classes it has taken devices. */
interface Place {
  spare: number;
  readonly taken: Map<Class, number>;
}

/**
 * Returns classes whose devices exceed what all their servers take; none where all devices find a place. Places the
 * devices class by class along shortest augmenting paths: where none is left, what was reached is overloaded.
 */
export function overloadByFlow(classes: readonly Class[], capacities: Capacities): readonly Class[] {
  const places = new Map<string, Place>();
  const placesOf = new Map(
    classes.map((one) => [
      one,
      one.servers.map((server) => {
        const place = places.get(server) ?? { spare: capacities.get(server) ?? 0, taken: new Map<Class, number>() };
        places.set(server, place);
        return place;
      }),
    ]),
  );
  for (const one of classes) {
    let left = one.devices;
    while (left > 0) {
      const { path, reached } = search(one, placesOf);
      if (path.length === 0) return reached;
      left -= push(path, left);
    }
  }
  return [];
}

/** One step of a path: the class takes room at the place; the next class gives it up there. */
interface Step {
  readonly by: Class;
  readonly place: Place;
  readonly before: Step | null;
}

/** The shortest path from a class to a place with room, and all classes that were reached. */
function search(
  start: Class,
  placesOf: ReadonlyMap<Class, readonly Place[]>,
): { path: readonly Step[]; reached: readonly Class[] } {
  const seen = new Set<Place>();
  const via = new Map<Class, Step | null>([[start, null]]);
  for (const [by, before] of via) {
    for (const place of placesOf.get(by) ?? []) {
      if (seen.has(place)) continue;
      seen.add(place);
      const step = { by, place, before };
      if (place.spare > 0) return { path: pathTo(step), reached: [] };
      for (const other of takenFrom(place).filter((one) => !via.has(one))) via.set(other, step);
    }
  }
  return { path: [], reached: [...via.keys()] };
}

const takenFrom = ({ taken }: Place): Class[] => [...taken].flatMap(([one, amount]) => (amount > 0 ? [one] : []));

function pathTo(end: Step): Step[] {
  const path: Step[] = [];
  for (let step: Step | null = end; step; step = step.before) path.unshift(step);
  return path;
}

/** Moves as many devices along the path as fit, and says how many. */
function push(path: readonly Step[], most: number): number {
  const end = path.at(-1);
  const given = path.slice(1).map(({ by }, i) => path[i]?.place.taken.get(by) ?? 0);
  const amount = Math.min(most, end?.place.spare ?? 0, ...given);
  path.forEach(({ by, place }, i) => {
    const next = path[i + 1];
    place.taken.set(by, (place.taken.get(by) ?? 0) + amount);
    if (next) place.taken.set(next.by, (place.taken.get(next.by) ?? 0) - amount);
    else place.spare -= amount;
  });
  return amount;
}
