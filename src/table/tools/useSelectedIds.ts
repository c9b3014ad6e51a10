import type { Connection } from '../../rules/connect/connection.ts';
import { useDerivation } from '../../store/derived.ts';
import { useViewStore, type Selection } from '../../store/viewStore.ts';

/** The connections that are selected themselves: rows, or all of a selected edge. */
export function selectedIds(connections: readonly Connection[], selection: Selection): ReadonlySet<string> {
  if (selection.kind === 'connections') return new Set(selection.ids);
  if (selection.kind !== 'edge') return new Set();
  const { from, to } = selection;
  return new Set(
    connections.flatMap(({ id, initiator, listener }) => (initiator.id === from && listener.id === to ? [id] : [])),
  );
}

/** The same, for components. */
export function useSelectedIds(): ReadonlySet<string> {
  const { connections } = useDerivation();
  return selectedIds(
    connections,
    useViewStore((state) => state.selection),
  );
}
