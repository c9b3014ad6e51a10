import type { Connection } from '../connect/connection.ts';
import type { DesignChange } from '../change/changeOfDesigns.ts';
import type { Derivation } from '../derivation.ts';
import { ruleSetsOf, type RuleSets } from '../firewalls/ruleSets.ts';
import { withOrigin } from '../../design/model/origin.ts';
import { rowFactsOf, type RowFacts } from '../views/rowFacts.ts';
import { BOUNCE_CHECKS, type BounceCheckId } from './bounceChecks.ts';

/** What the checks look at. */
export interface RequestFacts {
  readonly derivation: Derivation;
  readonly crossing: readonly Connection[]; // that the request asks for
  readonly rules: RuleSets; // merged
  readonly rows: RowFacts;
  readonly change: DesignChange | null; // null: the whole is asked for
}

/** What a point is about, and the connections it concerns. */
export interface Subject {
  readonly about: string;
  readonly connections: readonly Connection[];
}

/** A reason for which a request may be sent back, with all it applies to. */
export interface OpenPoint {
  readonly check: BounceCheckId;
  readonly title: string;
  readonly advice: string;
  readonly subjects: readonly Subject[];
}

/** Returns every open point of a request: of the whole design or, where a change is given, of what it adds, widens and removes. */
export function openPointsOf(derivation: Derivation, change: DesignChange | null): OpenPoint[] {
  const facts = factsOf(derivation, change);
  return BOUNCE_CHECKS.flatMap(({ id, title, advice, find }): OpenPoint[] => {
    const subjects = find(facts);
    return subjects.length === 0 ? [] : [{ check: id, title, advice, subjects }];
  });
}

function factsOf(derivation: Derivation, change: DesignChange | null): RequestFacts {
  const { design, connections } = derivation;
  const { origin = '' } = withOrigin(design);
  const asked = change && changedIn(change);
  return {
    derivation,
    crossing: connections.filter(({ id, scope }) => scope === 'crossesZones' && (!asked || asked.has(id))),
    rules: ruleSetsOf(design, connections, origin, { merged: true }),
    rows: rowFactsOf(derivation),
    change,
  };
}

/** The connections of the rules that come or change, and of those without a path. */
const changedIn = ({ sets, withoutPath }: DesignChange): ReadonlySet<string> =>
  new Set(
    [
      ...sets
        .flatMap(({ add, modify }) => [...add, ...modify.map((one) => one.new)])
        .flatMap((rule) => rule.connections),
      ...withoutPath.after,
    ].map(({ id }) => id),
  );
