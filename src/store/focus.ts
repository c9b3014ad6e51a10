import type { Connection } from '../rules/connect/connection.ts';
import { findingOf, type Derivation } from '../rules/derivation.ts';
import { useRules } from './rules.ts';
import type { Selection } from './viewStore.ts';

/** What stands out while something is selected; everything else fades. Ids of hosts, objects such as firewalls, and connections. */
export interface Focus {
  readonly hosts: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly connections: ReadonlySet<string>;
}

/** The focus a selection gives: itself and its neighbours; null when nothing is selected. */
export function focusOf(derivation: Derivation, selection: Selection): Focus | null {
  const chosen = chosenBy(derivation, selection);
  if (!chosen) return null;
  const connections = derivation.connections.filter(chosen.takes);
  const ends = connections.flatMap((connection) => [connection.initiator.id, connection.listener.id]);
  const passed = useRules.getState().rules?.passersOf(derivation).byConnection;
  return {
    hosts: new Set([...chosen.hosts, ...ends]),
    objects: new Set([...(chosen.objects ?? []), ...connections.flatMap(({ id }) => passed?.get(id) ?? [])]),
    connections: new Set(connections.map(({ id }) => id)),
  };
}

interface Chosen {
  readonly hosts: readonly string[];
  readonly objects?: readonly string[];
  readonly takes: (connection: Connection) => boolean;
}

function chosenBy(derivation: Derivation, selection: Selection): Chosen | null {
  switch (selection.kind) {
    case 'nothing':
    case 'zone':
      return null;
    case 'hosts':
      return touching(selection.ids);
    case 'objects':
      return passing(derivation, selection);
    case 'edge':
      return {
        hosts: [selection.from, selection.to],
        takes: ({ initiator, listener }) => initiator.id === selection.from && listener.id === selection.to,
      };
    case 'connections':
      return { hosts: [], takes: ({ id }) => selection.ids.includes(id) };
    case 'finding':
      return touching(findingOf(derivation, selection.id)?.hosts ?? []);
  }
}

/** What passes the selected firewalls, and what the hosts selected with them have; nothing fades for objects that let nothing through. */
function passing(derivation: Derivation, { ids, hosts }: Extract<Selection, { kind: 'objects' }>): Chosen | null {
  const passers = useRules.getState().rules?.passersOf(derivation).byFirewall;
  const isFirewall = derivation.design.firewalls?.some(({ id }) => ids.includes(id)) ?? false;
  if (!isFirewall) return touching(hosts);
  const passed = new Set(ids.flatMap((id) => passers?.get(id) ?? []));
  const beside = touching(hosts);
  return { hosts, objects: ids, takes: (one) => passed.has(one.id) || beside?.takes(one) === true };
}

function touching(ids: readonly string[]): Chosen | null {
  if (ids.length === 0) return null;
  const wanted = new Set(ids);
  return { hosts: ids, takes: ({ initiator, listener }) => wanted.has(initiator.id) || wanted.has(listener.id) };
}
