import { isEqual, isRecord } from '../../../lib/plainData.ts';
import { CURRENT_VERSION } from '../../../design/model/migrations.ts';
import { parseDesign } from '../../../design/model/parse.ts';
import { emptyDesign } from '../../../design/edit/commands.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import { type Design } from '../../../design/model/schema.ts';
import { firstFreeName } from '../../../lib/freeName.ts';

/** A design as it lies in the browser's database. `revision` rises by one with every write, whichever tab writes. */
export interface KeptRecord {
  readonly id: string;
  readonly name: string;
  readonly updated: number; // ms since 1970, by this machine's clock
  readonly revision: number;
  readonly version: number; // of the design's shape
  readonly design: unknown; // checked whenever it is read
  readonly writer?: string; // the page that wrote it, as long as it was open
}

/** What a page wrote on its way out, when it could not look what is there: it counts if nobody else wrote since `base`. */
export interface ExitSnapshot {
  readonly record: KeptRecord;
  readonly base: number;
}

/** An earlier state of a kept design. */
export interface VersionRecord extends KeptRecord {
  readonly reason: 'earlier' | 'conflict'; // conflict: another tab's changes went first
}

/** A kept design as read: whole, or damaged with what could be made out. */
export type Entry = {
  readonly id: string;
  readonly name: string;
  readonly updated: number;
  readonly revision: number;
} & (
  | { readonly ok: true; readonly design: Design; readonly notes?: readonly string[] } // of what an older shape lost
  | { readonly ok: false; readonly message: string; readonly raw: () => string }
);

/** How many earlier states are kept for each design, and how far apart they are at least, in ms. */
export const VERSIONS = { most: 10, apart: 120_000 } as const;

/** A design as it is written to the database. */
export function recordOf(id: string, design: Design, revision: number, updated: number): KeptRecord {
  return { id, name: design.name, updated, revision, version: CURRENT_VERSION, design };
}

/** What the database gave, through the one door for designs; whatever it is, it is listed. */
export function entryOf(stored: unknown, key: string): Entry {
  const fields: Record<string, unknown> = isRecord(stored) ? stored : {};
  const parsed = parseDesign(fields['version'], fields['design']);
  const head = {
    id: key,
    name: typeof fields['name'] === 'string' ? fields['name'].slice(0, 200) : 'Unreadable design',
    updated: numberOr(fields['updated'], 0),
    revision: numberOr(fields['revision'], 0),
  };
  if (!parsed.ok) return { ...head, ok: false, message: parsed.message, raw: () => rawText(stored) };
  const entry = { ...head, name: parsed.value.name, ok: true, design: parsed.value } as const;
  return parsed.notes ? { ...entry, notes: parsed.notes } : entry;
}

/** Whether another tab wrote the very same design. */
export const isSame = (theirs: Entry, { design }: Pick<KeptRecord, 'design'>): boolean =>
  theirs.ok && isEqual(theirs.design, design);

const numberOr = (value: unknown, other: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : other;

function rawText(stored: unknown): string {
  try {
    return JSON.stringify(stored, null, 2) ?? String(stored);
  } catch {
    return 'The entry cannot be shown as text.';
  }
}

/** Whether something from the database is what a page wrote on its way out. */
export function isExit(stored: unknown): stored is ExitSnapshot {
  if (!isRecord(stored) || typeof stored['base'] !== 'number' || !isRecord(stored['record'])) return false;
  const { id, revision } = stored['record'];
  return typeof id === 'string' && typeof revision === 'number';
}

/** Whether the state of a page that closed goes on from what is kept: nobody wrote since, or only that page itself. */
export function goesOn(
  { record, base }: ExitSnapshot,
  kept: Pick<KeptRecord, 'revision' | 'writer'> | undefined,
): boolean {
  if (!kept || kept.revision === base) return true;
  return kept.revision === base + 1 && kept.writer !== undefined && kept.writer === record.writer;
}

/** A state that another one went before, with a place of its own among the earlier ones. */
export const conflictOf = (record: KeptRecord): VersionRecord => ({
  ...record,
  revision: record.revision - 0.1 - Math.random() * 0.8,
  reason: 'conflict',
});

/** Where what a page leaves lies: each page leaves its own, so that two that close at once don't overwrite one another. */
export const exitKey = (id: string, writer: string): string => `${EXIT}${id}:${writer}`;

/** What the keys of exit snapshots begin with, in the database and beside it; stored, so it keeps its first name. */
export const EXIT = 'parting:';

/** Whose design a key speaks of. Once, designs alone had keys: those are read as well. */
export const designOfExit = (key: string): string => key.slice(EXIT.length).split(':')[0] ?? '';

/** What becomes of all that pages left of one design: the first that goes on is the design, the others stand beside it. */
export function settleExits(
  snapshots: readonly ExitSnapshot[],
  kept: Pick<KeptRecord, 'revision' | 'writer'> | undefined,
): { next: KeptRecord | null; beside: KeptRecord[] } {
  let next: KeptRecord | null = null;
  const beside: KeptRecord[] = [];
  for (const snapshot of snapshots.toSorted((a, b) => a.record.updated - b.record.updated)) {
    if (goesOn(snapshot, next ?? kept)) next = snapshot.record;
    else beside.push(snapshot.record);
  }
  return { next, beside };
}

/** Whether the state about to be overwritten is worth an entry among the earlier ones. */
export function isVersionDue(
  versions: readonly Pick<VersionRecord, 'updated' | 'revision'>[],
  overwritten: number,
): boolean {
  // The last one by revision: a clock set back must neither stop versions, nor make every write push one out.
  const [newest] = versions.toSorted((a, b) => b.revision - a.revision);
  return newest === undefined || Math.abs(overwritten - newest.updated) >= VERSIONS.apart;
}

/** The earlier states to let go of, so that the newest remain. */
export function surplusVersions<V extends Pick<VersionRecord, 'revision'>>(versions: readonly V[]): V[] {
  return versions.toSorted((a, b) => b.revision - a.revision).slice(VERSIONS.most);
}

/** A name that no other design has: "Site A", then "Site A 2". */
export function freeDesignName(wanted: string, taken: readonly string[]): string {
  const base = wanted.trim() === '' ? emptyDesign('Untitled').name : wanted;
  if (!taken.includes(base)) return base;
  const stem = base.replace(/ \d+$/, '').slice(0, 190);
  return firstFreeName(
    2,
    (number) => `${stem} ${number}`,
    (name) => !taken.includes(name),
  );
}

/** What an earlier version is called when it opens as a design of its own: "Site A (28 Nov 2026, 07:40)". */
export function versionName(name: string, time: string): string {
  const when = ` (${time})`;
  return name.slice(0, LIMITS.designName - when.length) + when;
}

/** What a failed write means for the user, in plain words. */
export function problemOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') {
    return 'A newer Portolan has been used in this browser and keeps designs in its own way. Download this design as a file, then reload this page.';
  }
  if (name === 'QuotaExceededError') {
    return 'The browser has no room left for designs. Delete designs you no longer need, or download this one as a file.';
  }
  return 'The browser does not let Portolan keep designs here (a private window, or storage is switched off). Download the design as a file to keep it.';
}
