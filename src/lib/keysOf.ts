/** The keys of a table, in its order, with the types the table knows. */
export function keysOf<T extends object>(table: T): (keyof T & string)[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets what the table knows
  return Object.keys(table) as (keyof T & string)[];
}
