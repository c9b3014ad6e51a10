import { firewallLabel } from '../../design/model/canvasObjects.ts';
import { withOrigin } from '../../design/model/origin.ts';
import type { RuleFacts } from '../../design/model/request.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import type { Connection } from '../connect/connection.ts';
import type { Derivation } from '../derivation.ts';
import { pathFinder, type Path } from '../network/paths.ts';
import { rowIdsOf } from './rowIds.ts';
import { testStatusOf } from './testStatus.ts';

/** What is known of rows beside what follows: the ids that stay, and what people noted. */
export interface RowFacts {
  readonly idOf: (connection: Connection) => string;
  readonly factsOf: (connection: Connection) => RuleFacts | undefined;
  readonly firewallsOf: (connection: Connection) => readonly string[]; // names of those that it passes, in its direction; or why none is known
  readonly testsOf: (connection: Connection) => readonly string[]; // what tests came to
  readonly passedBy: (connection: Connection) => readonly string[]; // ids of the firewalls that it passes
}

/** What stands in the place of firewalls where connections cross zones and none is known to be passed. */
const NO_FIREWALL = {
  none: 'without a path',
  ambiguous: 'without a path',
  notFiltered: 'not filtered',
} as const;

/** What rows are looked up in: what follows from a design, and the design. */
type Derived = Pick<Derivation, 'design' | 'connections'>;

/** Returns the ids and facts of a derivation's rows. Nothing is worked out before the first row is asked for. */
export const rowFactsOf = memoByIdentity((derivation: Derived): RowFacts => {
  const idOf = (name: string): string => rowIdsOf(derivation, originOf(derivation.design)).get(name) ?? '';
  const known = new Map((derivation.design.facts ?? []).map((facts) => [facts.row, facts]));
  return {
    idOf: ({ id }) => idOf(id),
    firewallsOf: (connection) => namesOn(pathOf(derivation.design, connection), derivation.design),
    testsOf: (connection) => testStatusOf(derivation.design, connection),
    passedBy: (connection) => {
      const path = pathOf(derivation.design, connection);
      return path.kind === 'filtered' ? path.hops.map(({ firewall }) => firewall) : [];
    },
    // What hangs on an alias stays with the row that its slot is part of now.
    factsOf: ({ id, aliases }) => {
      if (known.size === 0) return undefined;
      const name = [id, ...aliases].find((one) => known.has(idOf(one)));
      return name === undefined ? undefined : known.get(idOf(name));
    },
  };
});

const pathsOf = memoByIdentity((design: Derived['design']) => pathFinder(design));

const pathOf = (design: Derived['design'], { initiatorZone, listenerZone }: Connection): Path =>
  pathsOf(design)(initiatorZone.id, listenerZone.id);

/** Nothing where the design has no firewall, or within a zone. */
function namesOn(path: Path, { firewalls = [] }: Derived['design']): readonly string[] {
  if (path.kind === 'sameZone' || path.kind === 'unnamed') return [];
  if (path.kind !== 'filtered') return [NO_FIREWALL[path.kind]];
  return path.hops.map(({ firewall }) => {
    const found = firewalls.find(({ id }) => id === firewall);
    return found ? firewallLabel(found) : firewall;
  });
}

const originOf = memoByIdentity((design: Derived['design']): string => withOrigin(design).origin ?? '');
