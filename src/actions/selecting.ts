import { hostLabel } from '../design/model/names.ts';
import type { Host, Zone } from '../design/model/schema.ts';
import { counted } from '../lib/words.ts';
import { currentDesign } from '../store/designStore.ts';
import { select, useViewStore, type Selection } from '../store/viewStore.ts';

/** The selected hosts, in the order of the design. */
export function selectedHosts(): string[] {
  const { selection } = useViewStore.getState();
  if (selection.kind !== 'hosts') return [];
  return currentDesign().hosts.flatMap(({ id }) => (selection.ids.includes(id) ? [id] : []));
}

export const NOTHING: Selection = { kind: 'nothing' };

/** The selection of hosts; nothing, of none. */
export const hostsSelection = (ids: readonly string[]): Selection =>
  ids.length > 0 ? { kind: 'hosts', ids } : NOTHING;

/** Selects hosts, or nothing. */
export const selectHosts = (ids: readonly string[]): void => select(hostsSelection(ids));

/** Selects every host. */
export const selectAll = {
  label: 'Select all',
  keys: ['Mod+A'],
  run: (): void => selectHosts(currentDesign().hosts.map(({ id }) => id)),
} as const;

/** The host of the open design with this id. */
export const hostOf = (id: string): Host | undefined => currentDesign().hosts.find((one) => one.id === id);

/** The zone of the open design with this id. */
export const zoneOf = (id: string): Zone | undefined => currentDesign().zones.find((one) => one.id === id);

/** The name of the host with this id; empty where there is none. */
export function hostNamed(id: string): string {
  const host = hostOf(id);
  return host ? hostLabel(host) : '';
}

/** "SQL01", or "3 hosts". */
export const nameOfHosts = (ids: readonly string[]): string =>
  ids.length === 1 ? hostNamed(ids[0] ?? '') : counted(ids.length, 'host');
