import { isDefaultPort } from '../../design/model/portSlots.ts';
import type { Connection, Purpose } from '../connect/connection.ts';

/** How sure it is that a connection is needed as listed, the least sure first. */
export const CERTAINTIES = {
  own: 'Own',
  inferred: 'Inferred',
  changed: 'Changed from default',
  documented: 'Documented',
} as const;
export type Certainty = keyof typeof CERTAINTIES;

/** Returns the first that applies to any purpose: asked for in the design, inferred, on a changed port, as documented. */
export function certaintyOf({ own, purposes, listener }: Connection): Certainty {
  if (own.length > 0) return 'own';
  if (purposes.some(isInferred)) return 'inferred';
  return purposes.some(({ slot }) => !isDefaultPort(listener, slot)) ? 'changed' : 'documented';
}

/** The source states the connection for another placement only, or its port for another Switch. */
const isInferred = ({ basis, configurable }: Purpose): boolean =>
  basis.inferred === true || configurable === 'pokeNumberedInferred' || configurable === 'pokeFollowingInferred';
