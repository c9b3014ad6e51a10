import { removeHosts, removeZones } from '../design/edit/commands.ts';
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
    takeStep(`Delete ${what}`, removeHosts(ids), () => ({ selection: NOTHING, words: `${what} deleted` }));
  },
} as const;

/** Removes hosts that were copied. */
export const cutHosts = {
  label: 'Cut',
  keys: ['Mod+X'],
  run(ids: readonly string[]): void {
    const what = nameOfHosts(ids);
    takeStep(`Cut ${what}`, removeHosts(ids), () => ({ selection: NOTHING, words: `${what} cut` }));
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
    const { length } = currentDesign().hosts.filter((host) => host.zone === id);
    const words = `Zone ${name} deleted${length === 0 ? '' : ` with ${counted(length, 'host')}`}`;
    takeStep(`Delete zone ${name}`, removeZones([id]), () => ({ selection: NOTHING, words }));
  },
} as const;

/** Removes what is selected: hosts, or a zone. */
export function deleteSelection(): void {
  const { selection } = useViewStore.getState();
  if (selection.kind === 'zone') deleteZone.run(selection.id);
  else deleteHosts.run(selectedHosts());
}
