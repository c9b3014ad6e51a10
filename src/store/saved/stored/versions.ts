import { isVersionDue, surplusVersions, type KeptRecord, type VersionRecord } from './keptDesign.ts';
import type { Step } from './steps.ts';

/** Keeps the state that is about to be overwritten, where enough time has passed since the one kept last. */
export async function keepEarlier(step: Step, before: KeptRecord): Promise<void> {
  const known = await step.versions(before.id);
  if (!isVersionDue(known, before.updated)) return;
  const version: VersionRecord = { ...before, reason: 'earlier' };
  await step.putVersion(version);
  await Promise.all(surplusVersions([...known, version]).map(step.deleteVersion));
}
