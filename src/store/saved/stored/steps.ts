import type { KeptRecord, VersionRecord } from './keptDesign.ts';

/** The stores of the database. */
export const ALL = ['designs', 'versions', 'notes'] as const;
export type StoreName = (typeof ALL)[number];

/** One transaction that looks. */
export interface Reading {
  readonly design: (id: string) => Promise<KeptRecord | undefined>;
  readonly designs: () => Promise<(readonly [key: string, stored: unknown])[]>;
  readonly versions: (id: string) => Promise<VersionRecord[]>;
  readonly noteKeys: (prefix: string) => Promise<string[]>;
  readonly note: (key: string) => Promise<unknown>;
}

/** One transaction that writes: everything in it happens, or nothing. */
export interface Step extends Reading {
  readonly putDesign: (record: KeptRecord) => Promise<unknown>;
  readonly deleteDesign: (id: string) => Promise<unknown>;
  readonly putVersion: (version: VersionRecord) => Promise<unknown>;
  readonly deleteVersion: (version: Pick<VersionRecord, 'id' | 'revision'>) => Promise<unknown>;
  readonly putNote: (key: string, value: unknown) => Promise<unknown>;
  readonly deleteNote: (key: string) => Promise<unknown>;
  readonly done: Promise<void>; // when it is on disk; fails where the browser refuses
  readonly commit: () => void; // nothing more comes: the browser need not ask the page
  readonly abort: () => void;
}

/** A database while it is open. */
export interface OpenDatabase {
  readonly read: () => Reading;
  readonly write: (stores?: readonly StoreName[]) => Step; // a write waits only for others of the same stores
}

/** The database as what saves designs uses it. */
export interface Database {
  readonly open: () => Promise<OpenDatabase>;
  readonly onClosed: (listen: () => void) => void;
}
