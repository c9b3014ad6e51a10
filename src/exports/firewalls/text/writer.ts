import type { FirewallJob } from './firewallRule.ts';
import { prepared, type Abilities } from './preparing.ts';
import { sheetsOf, type Sheet } from './sheets.ts';

/** How a platform is told its rules. */
export interface Writer {
  readonly takes: readonly FirewallJob['target']['kind'][];
  readonly merged: boolean; // takes sets of addresses
  readonly extension: string;
  readonly abilities: Abilities;
  readonly undo: (job: FirewallJob) => readonly string[];
  readonly howTo: readonly string[]; // what to do with the text
  readonly limits: readonly string[]; // what it doesn't do
  readonly write: (sheet: Sheet) => string;
}

/** A file for a firewall. */
export interface FirewallText {
  readonly stage: Sheet['stage'];
  readonly text: string;
  readonly notWritten: number;
}

/** Returns what a platform is given for a job: one text, or for a change up to two; none where nothing changes. */
export function firewallTexts(writer: Writer, job: FirewallJob): FirewallText[] {
  const ready = prepared(job, writer.abilities);
  return sheetsOf(ready, writer.undo(job)).map((sheet) => ({
    stage: sheet.stage,
    text: writer.write(sheet),
    notWritten: ready.leftOut.length,
  }));
}
