import { create } from 'zustand';
import {
  addOwnConnection,
  editOwnConnection,
  removeOwnConnections,
  type OwnDetails,
} from '../design/edit/networkCommands.ts';
import type { OwnConnection } from '../design/model/network.ts';
import { currentDerivation } from '../store/derived.ts';
import { useViewStore, type Selection } from '../store/viewStore.ts';
import { hostNamed, thingsSelection } from './selecting.ts';
import { takeStep } from './step.ts';

/** What a connection is until it is told: one has to have a port. */
const FIRST: OwnDetails = { transport: 'TCP', ports: [443], protocol: '', reason: '' };

/** The own connection that was just made: it is edited as soon as it is shown. */
export const useNewest = create<{ readonly id: string | null }>(() => ({ id: null }));

/** Adds an own connection from a host to another, and selects what goes from the one to the other. */
export const connectHosts = {
  label: (to: string): string => `Connect to ${to}`, // by its name
  run(from: string, to: string): void {
    const [source, target] = [hostNamed(from), hostNamed(to)];
    takeStep(`Connect ${source} to ${target}`, addOwnConnection(from, to, FIRST), ({ ownConnections = [] }) => {
      useNewest.setState({ id: ownConnections.at(-1)?.id ?? null });
      return { selection: { kind: 'edge', from, to }, words: `Connection from ${source} to ${target} added` };
    });
  },
} as const;

const nameOf = ({ from, to }: OwnConnection): string => `connection from ${hostNamed(from)} to ${hostNamed(to)}`;

/** Changes an own connection; `what` is what was edited ("Ports"). A row or edge that was selected may be another then: that is selected. */
export function changeOwn(one: OwnConnection, change: Partial<Omit<OwnConnection, 'id'>>, what: string): void {
  const { kind } = useViewStore.getState().selection;
  const follows = kind === 'connections' || kind === 'edge';
  takeStep(`Change ${what.toLowerCase()} of ${nameOf(one)}`, editOwnConnection(one.id, change), () => ({
    ...(follows ? { selection: edgeOf({ ...one, ...change }) } : {}),
    words: `${what} changed`,
  }));
}

/** Takes an own connection away; where nothing else goes from the one host to the other, the first is selected. */
export const removeOwn = {
  label: 'Remove connection',
  run(one: OwnConnection): void {
    const name = nameOf(one);
    takeStep(`Remove ${name}`, removeOwnConnections([one.id]), () => ({
      ...afterRemoval(one),
      words: `${name.charAt(0).toUpperCase()}${name.slice(1)} removed`,
    }));
  },
} as const;

const edgeOf = ({ from, to }: OwnConnection): Selection => ({ kind: 'edge', from, to });

function afterRemoval(one: OwnConnection): { readonly selection?: Selection } {
  const { kind } = useViewStore.getState().selection;
  if (kind !== 'edge' && kind !== 'connections') return {};
  const isLeft = currentDerivation().connections.some(
    ({ initiator, listener }) => initiator.id === one.from && listener.id === one.to,
  );
  return { selection: isLeft ? edgeOf(one) : thingsSelection([one.from]) };
}
