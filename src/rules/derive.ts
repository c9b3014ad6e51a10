import { RELATION_IDS } from '../design/model/relations.ts';
import { rosterOf } from '../design/model/roleIndex.ts';
import type { Design } from '../design/model/schema.ts';
import { connect } from './connect/connect.ts';
import { resolutionsOf, resolve } from './connect/resolve.ts';
import type { Derivation } from './derivation.ts';
import { sortedByAcceptance } from './findings/accepted.ts';
import { findAll } from './findings/findings.ts';
import { RULEBOOK, type Rulebook } from './rulebook/rulebook.ts';

/** Returns all that follows from a design by a rulebook: connections in its order, and findings. Pure, total, linear in its output. */
export function derive(design: Design, rulebook: Rulebook = RULEBOOK): Derivation {
  const roster = rosterOf(design);
  const resolutions = resolve(roster);
  const connections = connect(design, rulebook.requirements, roster, resolutions);
  return {
    design,
    rulebook,
    connections,
    ...sortedByAcceptance(design, findAll({ design, rulebook, roster, resolutions, connections })),
    resolutions: RELATION_IDS.flatMap((relation) => resolutionsOf(resolutions, relation)),
  };
}
