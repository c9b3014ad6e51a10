import { emptyDesign } from '../design/edit/commands.ts';
import type { Design } from '../design/model/schema.ts';
import type { Derivation } from '../rules/derivation.ts';
import { currentDesign, useDesignStore } from './designStore.ts';
import { loadRules, useRules } from './rules.ts';

const NOTHING: Derivation = {
  design: emptyDesign(''),
  rulebook: { version: '', requirements: [] },
  connections: [],
  findings: [],
  accepted: [],
  resolutions: [],
};
const derivations = new WeakMap<Design, Derivation>();

/** What follows from a design, computed once for each value of it; nothing where that would be too much, or before the rules are loaded. */
export function derivationOf(design: Design): Derivation {
  const known = derivations.get(design);
  if (known) return known;
  const { rules } = useRules.getState();
  if (!rules) return NOTHING;
  const derivation = rules.isTooMuch(design) ? NOTHING : rules.derive(design);
  derivations.set(design, derivation);
  return derivation;
}

const MANY = 150; // hosts

/** Derives a large design that is about to be opened, and lets the page breathe: drawing it takes its own time. */
export async function deriveAhead(design: Design): Promise<void> {
  if (design.hosts.length <= MANY) return;
  try {
    await loadRules();
    derivationOf(design);
  } catch {
    // What can't be derived can't be drawn either: the views say so, and the design is theirs to save.
  }
  await new Promise((resolve) => setTimeout(resolve));
}

/** What follows from the open design. */
export const currentDerivation = (): Derivation => derivationOf(currentDesign());

/** The same for what is handed over: fails where it isn't known, so that no list is empty and looks whole. */
export function knownDerivation(): Derivation {
  const derivation = currentDerivation();
  if (derivation === NOTHING) throw new Error('What follows from the design is not known');
  return derivation;
}

/** What follows from the open design, for components. */
export function useDerivation(): Derivation {
  useRules();
  return useDesignStore((state) => derivationOf(state.history.present));
}

/** The same for what may do without at first: null, and nothing is derived for it, while it isn't wanted or the rules aren't there. */
export function useDerivationWhen(wanted: boolean): Derivation | null {
  const known = useRules(({ rules }) => rules !== null) && wanted;
  return useDesignStore((state) => (known ? derivationOf(state.history.present) : null));
}
