import type { LinkReader, LinkWriter } from './bytes.ts';
import { CountingTexts, Domains } from './texts.ts';
import { readValue, writeValue } from './values.ts';
import { RELATION_IDS, RELATIONS, RETIRED_RELATIONS } from '../model/relations.ts';
import { ROLE_IDS, ROLES, type RoleId } from '../model/roles.ts';
import { rolesOf, type Partners, type Roles } from '../model/schema.ts';
import { settings, type SettingId } from '../model/settings.ts';

/** One field of all zones or hosts, written and read together: neighbours are alike, so they pack well. */
export interface Column<T> {
  readonly write: (out: LinkWriter, values: readonly T[]) => void;
  readonly read: (from: LinkReader, count: number) => readonly unknown[]; // the shape is checked later
}

/** A column whose values need nothing but what came before. */
export const columnOf = <T>(
  start: () => { write: (out: LinkWriter, value: T) => void; read: (from: LinkReader) => unknown },
): Column<T> => ({
  write: (out, values) => {
    const { write } = start();
    for (const value of values) write(out, value);
  },
  read: (from, count) => {
    const { read } = start();
    return Array.from({ length: count }, () => (from.sound ? read(from) : ''));
  },
});

/** Texts that often count on. */
export const countingColumn = {
  write: (out: LinkWriter, values: readonly string[]): void => {
    const texts = new CountingTexts();
    for (const text of values) texts.write(out, text);
  },
  read: (from: LinkReader, count: number): string[] => {
    const texts = new CountingTexts();
    return Array.from({ length: count }, () => texts.read(from));
  },
};

/** Lists of texts that often count on. */
export const listColumn = (texts: CountingTexts, most: number): Column<readonly string[]> =>
  columnOf(() => ({
    write: (out, list) => {
      out.int(list.length);
      for (const text of list) texts.write(out, text);
    },
    read: (from) => Array.from({ length: from.length(most) }, () => texts.read(from)),
  }));

/** FQDNs, beside the names of their hosts. */
export const fqdnColumn = (names: readonly string[]): Column<string> =>
  columnOf(() => {
    const domains = new Domains();
    let next = 0;
    const name = (): string => names[next++] ?? '';
    return { write: (out, fqdn) => domains.write(out, name(), fqdn), read: (from) => domains.read(from, name()) };
  });

/** Ids: usually a letter and the number after that of the id before; else a text. */
export const idColumn = (letter: string): Column<string> =>
  columnOf(() => {
    let last = 0;
    const follow = (number: number): string => `${letter}${(last = number)}`;
    return {
      write: (out, id) => {
        const number = numberIn(letter, id);
        if (number === null) {
          out.int(1);
          return out.text(id);
        }
        const step = number - last - 1;
        last = number;
        if (step === 0) return out.int(0);
        out.int(2);
        return out.signed(step);
      },
      read: (from) => {
        const code = from.intUpTo(2);
        if (code === 1) return from.text();
        return follow(last + 1 + (code === 2 ? from.signed() : 0));
      },
    };
  });

function numberIn(letter: string, id: string): number | null {
  const number = Number(/^[a-z](0|[1-9]\d*)$/.exec(id)?.[1] ?? NaN);
  return id.startsWith(letter) && Number.isSafeInteger(number) ? number : null;
}

/** Ids of things written before, as their places. */
export const referenceColumn = (ids: readonly unknown[]): Column<string> => {
  const references = new References(ids);
  return columnOf(() => ({
    write: (out, id) => references.write(out, id),
    read: (from) => references.read(from),
  }));
};

/** 0 and a text for an id that was not written before, which only a broken design has. */
class References {
  private readonly places: ReadonlyMap<unknown, number>;
  private readonly ids: readonly unknown[];

  constructor(ids: readonly unknown[]) {
    this.ids = ids;
    this.places = new Map(ids.map((id, i) => [id, i + 1]));
  }

  write(out: LinkWriter, id: string): void {
    const place = this.places.get(id) ?? 0;
    out.int(place);
    if (place === 0) out.text(id);
  }

  read(from: LinkReader): unknown {
    const place = from.intUpTo(this.ids.length);
    return place === 0 ? from.text() : this.ids[place - 1];
  }
}

/** Keys of a table, by the one-character codes that it gives them. */
export const codeColumn = <K extends string>(table: Readonly<Record<K, { readonly code: string }>>): Column<K> => {
  const codes = new Codes(table);
  return columnOf(() => ({ write: (out, key) => codes.write(out, key), read: (from) => codes.read(from) }));
};

class Codes<K extends string> {
  private readonly table: Readonly<Record<K, { readonly code: string }>>;
  private readonly keys: ReadonlyMap<number, string>;

  constructor(table: Readonly<Record<K, { readonly code: string }>>) {
    this.table = table;
    this.keys = new Map(Object.keys(table).map((key) => [table[key as K].code.charCodeAt(0), key]));
  }

  write(out: LinkWriter, key: K): void {
    out.int(this.table[key].code.charCodeAt(0));
  }

  read(from: LinkReader): string {
    const key = this.keys.get(from.int());
    if (key === undefined) from.fail();
    return key ?? '';
  }
}

/** Numbers as steps from the one before, in tens where all lie on the canvas grid. */
export const stepColumn = (start: number): Column<number> => ({
  write: (out, values) => {
    const unit = values.every((value) => (value - start) % 10 === 0) ? 10 : 1;
    out.int(unit);
    let last = start;
    for (const value of values) {
      out.signed((value - last) / unit);
      last = value;
    }
  },
  read: (from, count) => {
    const unit = from.int();
    let last = start;
    return Array.from({ length: count }, () => (last += from.signed() * unit));
  },
});

/** Roles with their settings: first who has which, then every setting as what differs from its initial value. */
export const rolesColumn = (texts: CountingTexts): Column<Roles> => ({
  write: (out, values) => {
    const codes = new Codes<RoleId>(ROLES);
    const sets = values.map((roles) => rolesOf({ roles }));
    for (const set of sets) out.int(set.length);
    for (const set of sets) for (const role of set) codes.write(out, role);
    values.forEach((roles, i) => {
      for (const role of sets[i] ?? []) writeSettings(out, texts, role, roles[role] ?? {});
    });
  },
  read: (from, count) => {
    const codes = new Codes<RoleId>(ROLES);
    const counts = Array.from({ length: count }, () => from.intUpTo(ROLE_IDS.length));
    const sets = counts.map((length) => Array.from({ length }, () => codes.read(from)));
    return sets.map((set) => Object.fromEntries(set.map((role) => [role, readSettings(from, texts, role)])));
  },
});

/** Settings that a role got after it stood in links: they are written in the tail. */
const IN_TAIL: ReadonlySet<SettingId> = new Set<SettingId>(['rpcRange']);

// The order of a role's settings and their initial values are part of the link format: both may only grow at the end.
const settingsOf = (role: string): readonly SettingId[] => {
  const all: readonly SettingId[] = ROLES[role as RoleId]?.settings ?? [];
  return all.filter((id) => !IN_TAIL.has(id));
};

function writeSettings(out: LinkWriter, texts: CountingTexts, role: RoleId, values: Readonly<Record<string, unknown>>) {
  for (const id of settingsOf(role)) writeValue(out, texts, values[id], settings[id].initial);
}

function readSettings(from: LinkReader, texts: CountingTexts, role: string): unknown {
  return Object.fromEntries(settingsOf(role).map((id) => [id, readValue(from, texts, settings[id].initial)]));
}

const WRITTEN_RELATIONS = { ...RELATIONS, ...RETIRED_RELATIONS };
const MOST_RELATIONS = Object.keys(WRITTEN_RELATIONS).length;

/** Chosen partners, as places of hosts. Relationships that are no more are still read: a migration sees to them. */
export const partnersColumn = (hostIds: readonly unknown[]): Column<Partners> => {
  const hosts = new References(hostIds);
  const codes = new Codes(WRITTEN_RELATIONS);
  return columnOf(() => ({
    write: (out, partners) => {
      const chosen = RELATION_IDS.filter((relation) => partners[relation] !== undefined);
      out.int(chosen.length);
      for (const relation of chosen) {
        codes.write(out, relation);
        const ids = partners[relation] ?? [];
        out.int(ids.length);
        for (const id of ids) hosts.write(out, id);
      }
    },
    read: (from) =>
      Object.fromEntries(
        Array.from({ length: from.intUpTo(MOST_RELATIONS) }, () => [
          codes.read(from),
          Array.from({ length: from.length(hostIds.length) }, () => hosts.read(from)),
        ]),
      ),
  }));
};
