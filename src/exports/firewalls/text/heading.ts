import type { FirewallJob } from './firewallRule.ts';
import type { PreparedJob } from './preparing.ts';
import { oneLine } from './texts.ts';

const PARTS: Record<FirewallJob['part'], string> = {
  whole: 'all rules',
  change: 'the change only',
  rollback: 'the rollback',
};

const TARGETS: Record<FirewallJob['target']['kind'], string> = {
  firewall: 'firewall',
  host: 'host firewall of',
  zone: 'security group of zone',
};

/** Returns the lines at the top of every text, without the platform's comment sign: what it is, how much, how it is undone. */
export function headingOf(job: PreparedJob, undo: readonly string[]): string[] {
  const { design, revision, date, target, part, leftOut, unpaired, translated, withoutPath = 0 } = job;
  const title = [`Portolan: ${oneLine(design)}`, revision && `revision ${oneLine(revision)}`, date].filter(Boolean);
  return [
    title.join(', '),
    `${target.isPlaced ? TARGETS[target.kind] : 'between the zones'} ${oneLine(target.name)}: ${PARTS[part]}, ${countsOf(job)}`,
    ...leftOut.map(({ rule, why }) => `Not written: ${rule.id} ${oneLine(rule.title)} (${oneLine(why)})`),
    ...unpaired.map((what) => `Not written: ${oneLine(what)} (no address of one IP family at both ends)`),
    ...(withoutPath > 0
      ? [`Check: ${withoutPath} without a path and so on no firewall: decide their route first`]
      : []),
    ...translated.map((what) => `Check: ${oneLine(what)}`),
    ...undo.map((line) => `Undo: ${line}`),
  ];
}

function countsOf({ part, after, open, close, leftOut, unpaired }: PreparedJob): string {
  const without = leftOut.length + unpaired.length;
  const left = without > 0 ? [`${without} not written`] : [];
  if (part === 'whole') return [`${after.length} written`, ...left].join(', ');
  const steps = [...open, ...close];
  const added = steps.filter(({ kind }) => kind === 'add').length;
  const removed = steps.filter(({ kind }) => kind === 'remove').length;
  const changed = new Set(steps.flatMap((step) => ('after' in step ? [step.after.id] : []))).size;
  return [`${added} to add`, `${changed} to change`, `${removed} to remove`, ...left].join(', ');
}

/** Returns what is said of a rule beside it: its id, what it connects, and why. */
export const remarkOf = ({ id, title, reason, expires }: FirewallJob['after'][number]): string =>
  oneLine(`${id} ${title}: ${reason}${expires === '' ? '' : `, until ${expires}`}`);
