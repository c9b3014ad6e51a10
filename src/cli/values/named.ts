import { Refusal } from '../command.ts';

/** Returns the sets of the firewalls of a name or id, all where none is given; refuses a name that none has. */
export function named<T extends { readonly filter: string; readonly name: string }>(
  sets: readonly T[],
  name: string | undefined,
): readonly T[] {
  if (name === undefined) return sets;
  const chosen = sets.filter((set) => set.filter === name || set.name.toLowerCase() === name.trim().toLowerCase());
  if (chosen.length > 0) return chosen;
  const names = sets.map((set) => set.name).join(', ');
  throw new Refusal(`No firewall is called "${name}"; there are: ${names || 'none'}`);
}
