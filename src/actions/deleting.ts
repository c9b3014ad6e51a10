import { removeZones } from '../design/edit/commands.ts';
import { removeThings } from '../design/edit/objectCommands.ts';
import { listed } from '../design/model/names.ts';
import type { Design, Host } from '../design/model/schema.ts';
import { counted } from '../lib/words.ts';
import { nameOfZone } from '../rules/views/columns.ts';
import { currentDesign } from '../store/designStore.ts';
import { useViewStore } from '../store/viewStore.ts';
import { countOfThings, nameOfThings, NOTHING, selectedThings, zoneOf } from './selecting.ts';
import { takeStep } from './step.ts';

const KEYS = ['Delete'] as const;

/** Removes hosts and objects. */
export const deleteThings = {
  /** "Delete host", "Delete firewall", "Delete 2 hosts and 1 firewall". */
  label: (ids: readonly string[]): string => `Delete ${countOfThings(ids).replace(/^1 (?=\w+$)/, '')}`,
  keys: KEYS,
  run: (ids: readonly string[]): void => remove(ids, 'Delete', 'deleted'),
} as const;

/** Removes hosts and objects that were copied. */
export const cutThings = {
  label: 'Cut',
  keys: ['Mod+X'],
  run: (ids: readonly string[]): void => remove(ids, 'Cut', 'cut'),
} as const;

function remove(ids: readonly string[], verb: string, done: string): void {
  const what = nameOfThings(ids);
  const before = currentDesign();
  takeStep(`${verb} ${what}`, removeThings(ids), (after) => ({
    selection: NOTHING,
    words: `${what} ${done}${alongWith([], before, after)}`,
  }));
}

/** Removes a zone with the hosts in it. */
export const deleteZone = {
  label: (hosts: number): string => `Delete zone${hosts === 0 ? '' : ` and ${counted(hosts, 'host')}`}`,
  keys: KEYS,
  run(id: string): void {
    const zone = zoneOf(id);
    if (!zone) return;
    const name = nameOfZone(zone);
    const before = currentDesign();
    const { length } = before.hosts.filter((host) => host.zone === id);
    const hosts = length === 0 ? [] : [counted(length, 'host')];
    takeStep(`Delete zone ${name}`, removeZones([id]), (after) => ({
      selection: NOTHING,
      words: `Zone ${name} deleted${alongWith(hosts, before, after)}`,
    }));
  },
} as const;

/** What went along with what was removed, own connections among it: " with 2 hosts and 1 own connection". */
function alongWith(others: readonly string[], before: Design, after: Design): string {
  const gone = (list: 'ownConnections' | 'routes'): number => lengthOf(before[list]) - lengthOf(after[list]);
  const [own, routes] = [gone('ownConnections'), gone('routes')];
  const left = new Set(after.hosts.map(({ id }) => id));
  const addresses = otherAddresses(before.hosts.filter(({ id }) => left.has(id))) - otherAddresses(after.hosts);
  const all = [
    ...others,
    ...(own === 0 ? [] : [counted(own, 'own connection')]),
    ...(addresses === 0 ? [] : [`${counted(addresses, 'address', 'addresses')} of other hosts`]),
    ...(routes === 0 ? [] : [counted(routes, 'route')]),
  ];
  return all.length === 0 ? '' : ` with ${listed(all)}`;
}

const lengthOf = (list: readonly unknown[] = []): number => list.length;

/** How many addresses hosts have in other zones or towards them. */
function otherAddresses(hosts: readonly Host[]): number {
  const counts = hosts.map(({ cards = [], published = [], hiddenBehind = [] }) => {
    return cards.flatMap(({ addresses }) => addresses).length + published.length + hiddenBehind.length;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Removes what is selected: hosts and objects, or a zone. */
export function deleteSelection(): void {
  const { selection } = useViewStore.getState();
  if (selection.kind === 'zone') deleteZone.run(selection.id);
  else deleteThings.run(selectedThings());
}
