import { LIMITS } from '../model/bounds.ts';

/** By what stands before the number: from which number to which all names are taken. */
export type Counted = Map<string, { readonly from: number; readonly to: number }>;

/**
 * The name, or the next free one counting up: SQL01 → SQL02, Browsers → Browsers 2. `counted` remembers how far it came,
 * for a thousand copies of one name: as long as names are only added.
 */
export function uniqueName(name: string, taken: ReadonlySet<string>, counted: Counted = new Map()): string {
  if (!taken.has(name.toLowerCase()) || name === '') return name;
  const [, stem = '', digits = ''] = /^(.*?)(\d{0,9})$/su.exec(name) ?? [];
  const base = digits === '' ? `${stem.slice(0, LIMITS.name - 10)} ` : stem.slice(0, LIMITS.name - 10);
  const first = digits === '' ? 2 : Number(digits) + 1;
  const nameAt = (number: number): string => `${base}${String(number).padStart(digits.length, '0')}`;
  const isFree = (number: number): boolean => !taken.has(nameAt(number).toLowerCase());
  return nameAt(countedOn(counted, `${digits.length} ${base.toLowerCase()}`, first, isFree));
}

/** The first free number from `first` on, those known to be taken skipped. */
function countedOn(counted: Counted, key: string, first: number, isFree: (number: number) => boolean): number {
  const known = counted.get(key);
  const isKnown = known !== undefined && first >= known.from && first <= known.to;
  const { from, to: start } = isKnown ? known : { from: first, to: first };
  let to = start;
  while (!isFree(to)) to += 1;
  counted.set(key, { from, to });
  return to;
}
