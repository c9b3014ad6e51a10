import { MICROSOFT_REQUIREMENTS } from './microsoftRequirements.ts';
import { REQUIREMENTS, RULEBOOK_VERSION, type Requirement } from './requirements.ts';

/** Everything that is derived from: what needs what, and the edition that is printed on what is handed over. */
export interface Rulebook {
  readonly version: string;
  readonly requirements: readonly Requirement[];
}

/** The rulebook of this release: what 1E's page states, then what Microsoft does. */
export const RULEBOOK: Rulebook = {
  version: RULEBOOK_VERSION,
  requirements: [...REQUIREMENTS, ...MICROSOFT_REQUIREMENTS],
};
