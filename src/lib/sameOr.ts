import { keysOf } from './keysOf.ts';

/** Returns the record with the change; the same record where nothing differs, so that who compares by identity sees none. */
export function changed<T extends object>(value: T, change: Partial<T>): T {
  return keysOf(change).every((key) => Object.is(change[key], value[key])) ? value : { ...value, ...change };
}

/** Returns the list with every entry replaced; the same list where all stay the same. */
export function mapped<T>(items: T[], change: (item: T) => T): T[] {
  const next = items.map(change);
  return next.every((item, i) => item === items[i]) ? items : next;
}

/** Returns the entries to be kept; the same list where all are. */
export function kept<T>(items: T[], keep: (item: T) => boolean): T[] {
  return items.every(keep) ? items : items.filter(keep);
}
