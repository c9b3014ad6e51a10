import { editHost, editZone } from '../design/edit/commands.ts';
import { nameOfZone } from '../rules/views/columns.ts';
import { hostNamed, zoneOf } from './selecting.ts';
import { takeStep } from './step.ts';

/** What naming a host or a zone is called in menus. Who typed a name has heard it: nothing more is announced. */
export const renaming = { label: 'Rename', keys: ['F2'] } as const;

/** Gives a host another name. */
export const renameHost = (id: string, name: string): void =>
  void takeStep(`Rename ${hostNamed(id)}`, editHost(id, { name }));

/** Gives a zone another name. */
export function renameZone(id: string, name: string): void {
  const zone = zoneOf(id);
  if (zone) takeStep(`Rename zone ${nameOfZone(zone)}`, editZone(id, { name }));
}
