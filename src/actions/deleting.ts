import { removeHosts, removeZones } from '../design/edit/commands.ts';
import { listed } from '../design/model/names.ts';
import type { Design, Host } from '../design/model/schema.ts';
import { counted } from '../lib/words.ts';
import { nameOfZone } from '../rules/views/columns.ts';
import { currentDesign } from '../store/designStore.ts';
import { useViewStore } from '../store/viewStore.ts';
import { nameOfHosts, NOTHING, selectedHosts, zoneOf } from './selecting.ts';
import { takeStep } from './step.ts';

const KEYS = ['Delete'] as const;

/** Removes hosts. */
export const deleteHosts = {
  label: (count: number): string => `Delete ${count === 1 ? 'host' : counted(count, 'host')}`,
  keys: KEYS,
  run(ids: readonly string[]): void {
    const what = nameOfHosts(ids);
    const before = currentDesign();
    takeStep(`Delete ${what}`, removeHosts(ids), (after) => ({
      selection: NOTHING,
      words: `${what} deleted${alongWith([], before, after)}`,
    }));
  },
} as const;

/** Removes hosts that were copied. */
export const cutHosts = {
  label: 'Cut',
  keys: ['Mod+X'],
  run(ids: readonly string[]): void {
    const what = nameOfHosts(ids);
    const before = currentDesign();
    takeStep(`Cut ${what}`, removeHosts(ids), (after) => ({
      selection: NOTHING,
      words: `${what} cut${alongWith([], before, after)}`,
    }));
  },
} as const;

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
  const own = (before.ownConnections?.length ?? 0) - (after.ownConnections?.length ?? 0);
  const left = new Set(after.hosts.map(({ id }) => id));
  const addresses = otherAddresses(before.hosts.filter(({ id }) => left.has(id))) - otherAddresses(after.hosts);
  const all = [
    ...others,
    ...(own === 0 ? [] : [counted(own, 'own connection')]),
    ...(addresses === 0 ? [] : [`${counted(addresses, 'address', 'addresses')} of other hosts`]),
  ];
  return all.length === 0 ? '' : ` with ${listed(all)}`;
}

/** How many addresses hosts have in other zones or towards them. */
function otherAddresses(hosts: readonly Host[]): number {
  const counts = hosts.map(({ cards = [], published = [], hiddenBehind = [] }) => {
    return cards.flatMap(({ addresses }) => addresses).length + published.length + hiddenBehind.length;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Removes what is selected: hosts, or a zone. */
export function deleteSelection(): void {
  const { selection } = useViewStore.getState();
  if (selection.kind === 'zone') deleteZone.run(selection.id);
  else deleteHosts.run(selectedHosts());
}
