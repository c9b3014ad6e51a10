import { firewallLabel } from '../../design/model/canvasObjects.ts';
import { portRank, portText, type Port } from '../../design/model/portNumbers.ts';
import { ROLES } from '../../design/model/roles.ts';
import { ROLE_IDS } from '../../design/model/roles.ts';
import { rolesOf } from '../../design/model/schema.ts';
import { CERTAINTIES, certaintyOf } from '../../rules/views/certainty.ts';
import { nameOfZone, SCOPES } from '../../rules/views/columns.ts';
import type { Derivation } from '../../rules/derivation.ts';
import { betweenOf } from '../../rules/views/filters.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import type { FILTER_KEYS, Filters } from '../../rules/views/filters.ts';

export type FilterKey = (typeof FILTER_KEYS)[number];

/** One value a filter can ask for. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** What each filter is called. */
export const FILTER_LABELS = {
  zones: 'Zone',
  scopes: 'Scope',
  roles: 'Role',
  ports: 'Port',
  protocols: 'Service',
  certainties: 'Certainty',
  between: 'Zone pair',
  firewalls: 'Firewall',
} as const satisfies Record<FilterKey, string>;

/** What can be asked for in this design: what its connections have. */
export function filterOptions({ connections, design }: Derivation): Record<FilterKey, FilterOption[]> {
  const zones = new Map<string, string>();
  const roles = new Set<string>();
  for (const { initiator, listener, initiatorZone, listenerZone } of connections) {
    zones.set(initiatorZone.id, nameOfZone(initiatorZone)).set(listenerZone.id, nameOfZone(listenerZone));
    for (const role of [...rolesOf(initiator), ...rolesOf(listener)]) roles.add(role);
  }
  return {
    zones: [...zones].map(([value, label]) => ({ value, label })),
    scopes: present(SCOPES, connections, ({ scope }) => scope),
    roles: ROLE_IDS.filter((id) => roles.has(id)).map((value) => ({ value, label: ROLES[value].label })),
    ports: portOptions(connections),
    protocols: plain(connections.flatMap(({ protocols }) => protocols)),
    certainties: present(CERTAINTIES, connections, certaintyOf),
    between: pairOptions(connections),
    firewalls: (design.firewalls ?? []).map((one) => ({ value: one.id, label: firewallLabel(one) })),
  };
}

/** Pairs of zones that are crossed: either way, and where both ways are taken, each alone. */
function pairOptions(connections: readonly Connection[]): FilterOption[] {
  const pairs = new Map<string, Map<string, string>>();
  for (const connection of connections) {
    const [either, way] = betweenOf(connection);
    if (either === undefined || way === undefined) continue;
    const [from, to] = [nameOfZone(connection.initiatorZone), nameOfZone(connection.listenerZone)];
    const ways = pairs.get(either) ?? new Map([[either, `${from} and ${to}`]]);
    pairs.set(either, ways.set(way, `${from} → ${to}`));
  }
  return [...pairs.values()].flatMap((ways) => {
    const all = [...ways].map(([value, label]) => ({ value, label }));
    return all.length > 2 ? all : all.slice(0, 1);
  });
}

/** What connections have of a table of words, in its order. */
function present(
  words: Readonly<Record<string, string>>,
  connections: readonly Connection[],
  valueOf: (connection: Connection) => string,
): FilterOption[] {
  const found = new Set(connections.map(valueOf));
  return Object.entries(words).flatMap(([value, label]) => (found.has(value) ? [{ value, label }] : []));
}

function portOptions(connections: readonly Connection[]): FilterOption[] {
  const ports = new Map(connections.map(({ port }) => [portText(port), port]));
  const inOrder = [...ports].toSorted(([, a], [, b]) => portRank(a) - portRank(b) || portsMost(a) - portsMost(b));
  return inOrder.map(([value]) => ({ value, label: value }));
}

const portsMost = (port: Port): number => (typeof port === 'object' ? port.to : 0);

/** By their letters; without Intl, whose first use would hold up the first table. */
const byLetters = (a: string, b: string): number => (a < b ? -1 : 1);

const plain = (values: readonly string[]): FilterOption[] =>
  [...new Set(values)].toSorted(byLetters).map((value) => ({ value, label: value }));

/** The filters with one value asked for or no longer. Values come from the options, so each fits its filter. */
export function withValue(filters: Filters, key: FilterKey, value: string, wanted: boolean): Partial<Filters> {
  const values: readonly string[] = filters[key];
  const others = values.filter((one) => one !== value);
  return { [key]: wanted ? [...others, value] : others };
}
