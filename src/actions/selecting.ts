import { firewallLabel, OBJECT_KINDS, objectsOf } from '../design/model/canvasObjects.ts';
import type { Firewall } from '../design/model/network.ts';
import type { Design, Host, Zone } from '../design/model/schema.ts';
import { hostLabel, listed } from '../design/model/names.ts';
import { keysOf } from '../lib/keysOf.ts';
import { counted } from '../lib/words.ts';
import { currentDerivation } from '../store/derived.ts';
import { currentDesign } from '../store/designStore.ts';
import { useRules } from '../store/rules.ts';
import { select, useViewStore, type Selection } from '../store/viewStore.ts';
import { announce } from '../ui/overlays/Announcer.tsx';

// Things are what stands on the canvas by itself: hosts, and objects such as firewalls. No two have the same id.

/** The ids of all things, hosts first, in the order of the design. */
const allThings = (): string[] => [...currentDesign().hosts, ...objectsOf(currentDesign())].map(({ id }) => id);

/** The selected hosts, in the order of the design. */
export function selectedHosts(): string[] {
  const { selection } = useViewStore.getState();
  const ids = selection.kind === 'hosts' ? selection.ids : selection.kind === 'objects' ? selection.hosts : [];
  return ids.length === 0 ? [] : currentDesign().hosts.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}

/** The selected hosts and objects, in the order of the design. */
export function selectedThings(): string[] {
  const { selection } = useViewStore.getState();
  if (selection.kind !== 'objects') return selectedHosts();
  const objects = objectsOf(currentDesign()).map(({ id }) => id);
  return [...selectedHosts(), ...objects.filter((id) => selection.ids.includes(id))];
}

export const NOTHING: Selection = { kind: 'nothing' };

/** The selection of hosts and objects; nothing, of none. */
export function thingsSelection(ids: readonly string[]): Selection {
  const objects = objectsOf(currentDesign()).flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  if (objects.length === 0) return ids.length > 0 ? { kind: 'hosts', ids } : NOTHING;
  return { kind: 'objects', ids: objects, hosts: ids.filter((id) => !objects.includes(id)) };
}

/** Selects hosts and objects, or nothing. Of a firewall alone it is said how much passes it. */
export function selectThings(ids: readonly string[]): void {
  select(thingsSelection(ids));
  const only = ids.length === 1 ? firewallOf(ids[0] ?? '') : undefined;
  const passers = only && useRules.getState().rules?.passersOf(currentDerivation());
  if (passers) announce(passing(passers.byFirewall.get(only.id)?.length ?? 0, firewallLabel(only)));
}

const passing = (count: number, name: string): string =>
  `${counted(count, 'connection')} ${count === 1 ? 'passes' : 'pass'} ${name}`;

/** Selects every host and object. */
export const selectAll = {
  label: 'Select all',
  keys: ['Mod+A'],
  run: (): void => selectThings(allThings()),
} as const;

/** The host of the open design with this id. */
export const hostOf = (id: string): Host | undefined => currentDesign().hosts.find((one) => one.id === id);

/** The zone of the open design with this id. */
export const zoneOf = (id: string): Zone | undefined => currentDesign().zones.find((one) => one.id === id);

/** The firewall of the open design with this id. */
export const firewallOf = (id: string): Firewall | undefined => currentDesign().firewalls?.find((one) => one.id === id);

/** The name of the host with this id; empty where there is none. */
export function hostNamed(id: string): string {
  const host = hostOf(id);
  return host ? hostLabel(host) : '';
}

/** "SQL01", "FW01", "3 hosts", or "2 hosts and 1 firewall". */
export function nameOfThings(ids: readonly string[], design: Design = currentDesign()): string {
  const [only] = ids;
  if (ids.length !== 1) return countOfThings(ids, design);
  const host = design.hosts.find(({ id }) => id === only);
  return host ? hostLabel(host) : (objectsOf(design).find(({ id }) => id === only)?.name ?? '');
}

/** "1 host", "2 firewalls", or "2 hosts and 1 firewall". */
export function countOfThings(ids: readonly string[], design: Design = currentDesign()): string {
  const objects = objectsOf(design).filter(({ id }) => ids.includes(id));
  const hosts = ids.length - objects.length;
  const kinds = keysOf(OBJECT_KINDS).map((kind) => {
    const { length } = objects.filter((one) => one.kind === kind);
    return length === 0 ? '' : counted(length, OBJECT_KINDS[kind].noun);
  });
  const counts = [hosts > 0 || objects.length === 0 ? counted(hosts, 'host') : '', ...kinds];
  return listed(counts.filter((count) => count !== ''));
}
