import { columnOf, type Column } from './columns.ts';
import type { LinkReader, LinkWriter } from './bytes.ts';

/** A column of a field that may be missing, which reads as undefined: how many have it, the gaps between them, and their values. */
export const optionalColumn = <T>(column: Column<T>): Column<T | undefined> => ({
  write: (out, values) => {
    const places = values.flatMap((value, i) => (value === undefined ? [] : [i]));
    out.int(places.length);
    places.forEach((place, i) => out.int(place - (places[i - 1] ?? -1) - 1));
    column.write(
      out,
      values.flatMap((value) => (value === undefined ? [] : [value])),
    );
  },
  read: (from, count) => {
    const present = from.intUpTo(count);
    const found: unknown[] = Array.from({ length: count }, () => undefined);
    const places = placesIn(from, present, count);
    column.read(from, places.length).forEach((value, i) => {
      found[places[i] ?? 0] = value;
    });
    return found;
  },
});

function placesIn(from: LinkReader, present: number, count: number): number[] {
  const places: number[] = [];
  let last = -1;
  for (let i = 0; i < present && from.sound; i += 1) {
    last += 1 + from.intUpTo(count);
    if (last < count) places.push(last);
    else from.fail();
  }
  return from.sound ? places : [];
}

/** The same of a field that is null where it has no value. */
export const nullableColumn = <T>(column: Column<T>): Column<T | null> => {
  const optional = optionalColumn(column);
  return {
    write: (out, values) =>
      optional.write(
        out,
        values.map((value) => value ?? undefined),
      ),
    read: (from, count) => optional.read(from, count).map((value) => value ?? null),
  };
};

/** A column of lists: their lengths, then all their items as one column. */
export const listsColumn = <T>(item: Column<T>, most: number): Column<readonly T[]> => ({
  write: (out, lists) => {
    for (const list of lists) out.int(list.length);
    item.write(out, lists.flat());
  },
  read: (from, count) => {
    const lengths = Array.from({ length: count }, () => from.length(most));
    const total = from.sound ? lengths.reduce((sum, length) => sum + length, 0) : 0;
    const items = item.read(from, total);
    let start = 0;
    return lengths.map((length) => items.slice(start, (start += length)));
  },
});

/** Lists that are left out where nothing is in them. */
export const someColumn = <T>(item: Column<T>, most: number): Column<readonly T[] | undefined> =>
  optionalColumn(listsColumn(item, most));

/** The columns of a record's fields, in the order they are written. */
export type FieldColumns<T> = { readonly [K in keyof T]-?: Column<T[K]> };

/** A column of records: one column for each field; what reads as undefined is no field. */
export const recordsColumn = <T extends object>(columns: FieldColumns<T>): Column<T> => {
  const keys = Object.keys(columns) as (keyof T & string)[];
  return {
    write: (out, records) => keys.forEach((key) => writeField(out, columns[key], records, key)),
    read: (from, count) => {
      const fields = keys.map((key) => [key, columns[key].read(from, count)] as const);
      return Array.from({ length: count }, (_, i) =>
        Object.fromEntries(fields.flatMap(([key, values]) => (values[i] === undefined ? [] : [[key, values[i]]]))),
      );
    },
  };
};

function writeField<T, K extends keyof T>(out: LinkWriter, column: Column<T[K]>, records: readonly T[], key: K): void {
  column.write(
    out,
    records.map((record) => record[key]),
  );
}

/** Whole numbers of either sign, each by itself. */
export const numberColumn: Column<number> = columnOf(() => ({
  write: (out, value) => out.signed(value),
  read: (from) => from.signed(),
}));

/** A value that is always the same: nothing is written. */
export const constantColumn = <T>(value: T): Column<T> => ({
  write: () => undefined,
  read: (_, count) => Array.from({ length: count }, () => value),
});
