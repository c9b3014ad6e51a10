import type { Connection } from '../rules/connect/connection.ts';
import type { Derivation } from '../rules/derivation.ts';
import type { Selection } from './viewStore.ts';

/** What stands out while something is selected; everything else fades. Ids of hosts and connections. */
export interface Focus {
  readonly hosts: ReadonlySet<string>;
  readonly connections: ReadonlySet<string>;
}

/** The focus a selection gives: itself and its neighbours; null when nothing is selected. */
export function focusOf(derivation: Derivation, selection: Selection): Focus | null {
  const chosen = chosenBy(derivation, selection);
  if (!chosen) return null;
  const connections = derivation.connections.filter(chosen.takes);
  const ends = connections.flatMap((connection) => [connection.initiator.id, connection.listener.id]);
  return { hosts: new Set([...chosen.hosts, ...ends]), connections: new Set(connections.map(({ id }) => id)) };
}

interface Chosen {
  readonly hosts: readonly string[];
  readonly takes: (connection: Connection) => boolean;
}

function chosenBy(derivation: Derivation, selection: Selection): Chosen | null {
  switch (selection.kind) {
    case 'nothing':
    case 'zone':
      return null;
    case 'hosts':
      return touching(selection.ids);
    case 'edge':
      return {
        hosts: [selection.from, selection.to],
        takes: ({ initiator, listener }) => initiator.id === selection.from && listener.id === selection.to,
      };
    case 'connections':
      return { hosts: [], takes: ({ id }) => selection.ids.includes(id) };
    case 'finding':
      return touching(derivation.findings.find(({ id }) => id === selection.id)?.hosts ?? []);
  }
}

function touching(ids: readonly string[]): Chosen | null {
  if (ids.length === 0) return null;
  const wanted = new Set(ids);
  return { hosts: ids, takes: ({ initiator, listener }) => wanted.has(initiator.id) || wanted.has(listener.id) };
}
