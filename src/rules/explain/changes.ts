import { isSamePort } from '../../design/model/portNumbers.ts';
import type { Connection } from '../connect/connection.ts';
import type { Derivation } from '../derivation.ts';
import type { Finding } from '../findings/finding.ts';
import { counted } from '../../lib/words.ts';

/** What a change of the design changed in what follows from it. */
export interface Changes {
  readonly added: readonly Connection[];
  readonly removed: readonly Connection[];
  readonly changed: readonly Connection[]; // same initiator, listener and purpose; another port, address or scope
  readonly found: readonly Finding[];
  readonly resolved: readonly Finding[];
}

/** Compares two derivations, connection by connection and finding by finding, by their ids. */
export function changesBetween(before: Derivation, after: Derivation): Changes {
  const old = new Map(before.connections.map((connection) => [connection.id, connection]));
  return {
    added: missingFrom(before.connections, after.connections),
    removed: missingFrom(after.connections, before.connections),
    changed: after.connections.filter((connection) => {
      const was = old.get(connection.id);
      return was !== undefined && !isAlike(was, connection);
    }),
    found: missingFrom(allFindings(before), allFindings(after)),
    resolved: missingFrom(allFindings(after), allFindings(before)),
  };
}

/** One that is accepted, or no longer, is neither resolved nor new. */
const allFindings = ({ findings, accepted }: Derivation): readonly Finding[] => [...findings, ...accepted];

/** What of `items` has an id that `others` lack. */
function missingFrom<T extends { readonly id: string }>(others: readonly T[], items: readonly T[]): T[] {
  const ids = new Set(others.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id));
}

function isAlike(a: Connection, b: Connection): boolean {
  return isSamePort(a.port, b.port) && a.transport === b.transport && a.address === b.address && a.scope === b.scope;
}

/** The changes in words: "3 connections added, 1 finding resolved"; empty where nothing followed. */
export function changesInWords({ added, removed, changed, found, resolved }: Changes): string {
  const parts = [
    told(added.length, 'connection', 'added'),
    told(removed.length, 'connection', 'removed'),
    told(changed.length, 'connection', 'changed'),
    told(found.length, 'new finding', ''),
    told(resolved.length, 'finding', 'resolved'),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const told = (count: number, what: string, done: string): string =>
  count === 0 ? '' : `${counted(count, what)} ${done}`.trimEnd();
