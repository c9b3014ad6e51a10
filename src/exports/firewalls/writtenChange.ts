import { withOrigin } from '../../design/model/origin.ts';
import type { Design } from '../../design/model/schema.ts';
import { changeOf, rollbackOf, type RuleChange } from '../../rules/change/change.ts';
import { changeOfDesigns, namedRulesOf, type DesignChange } from '../../rules/change/changeOfDesigns.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { hostSetsOf, zoneSetsOf, type LocalSet } from '../../rules/firewalls/localSets.ts';
import { changeJob, localChangeJob, type Heading, type ZoneNames } from './jobs.ts';
import type { FirewallJob } from './text/firewallRule.ts';
import { firewallTexts, type FirewallText } from './text/writer.ts';
import { filtersOf, type Filter, type Way } from './written.ts';

/** What is asked for of a change: the steps to the present, or those back to what is in force. */
export type ChangePart = 'change' | 'rollback';

/** The texts of a change: what opens and, to be loaded when that is proved, what closes; none where nothing changes. */
export interface WrittenChange {
  readonly texts: readonly FirewallText[];
  readonly leftOut: number; // that the platform can't be given, each with its reason in the text
}

/** Returns the texts that tell a platform what changes in a filter, or how it is taken back; null for a design without a baseline. */
export function writtenChange(
  design: Design,
  filter: Pick<Filter, 'id' | 'kind'>,
  { writer }: Pick<Way, 'writer'>,
  part: ChangePart,
  { names, ...heading }: Heading & { readonly names: ZoneNames },
): WrittenChange | null {
  if (!design.baseline) return null;
  const change = changeOfDesigns(design.baseline, design, { merged: writer.merged });
  const job =
    filter.kind === 'firewall'
      ? networkJob(change, filter.id, part, heading, names)
      : localChange(change, filter, writer.merged, part, heading);
  if (!job) return null;
  const texts = firewallTexts(writer, job);
  return { texts, leftOut: (texts[0]?.notWritten ?? 0) + job.unpaired.length };
}

/** Returns what filters in a design, and behind it what did so in its baseline only. */
export function filtersAtBothTimes(design: Design, connections: readonly Connection[]): Filter[] {
  const now = filtersOf(design, connections);
  if (!design.baseline) return now;
  const { base, before } = changeOfDesigns(design.baseline, design);
  const known = new Set(now.map(({ kind, id }) => `${kind} ${id}`));
  return [...now, ...filtersOf(base, before.connections).filter(({ kind, id }) => !known.has(`${kind} ${id}`))];
}

/** The zones of both times: a rule that goes may be of one that is there no more. */
function withAllZones({ base, present }: DesignChange): Design {
  const known = new Set(present.zones.map(({ id }) => id));
  return { ...present, zones: [...present.zones, ...base.zones.filter(({ id }) => !known.has(id))] };
}

const turned = (changes: readonly RuleChange[], part: ChangePart): readonly RuleChange[] =>
  part === 'rollback' ? rollbackOf(changes) : changes;

function networkJob(
  change: DesignChange,
  id: string,
  part: ChangePart,
  heading: Heading,
  names: ZoneNames,
): FirewallJob | null {
  const [now, old] = [change.shallBe, change.inForce].map(({ sets }) => sets.find(({ filter }) => filter === id));
  const set = part === 'rollback' ? (old ?? now) : (now ?? old);
  const changes = change.sets.find(({ filter }) => filter === id)?.changes ?? [];
  if (!set) return null;
  return changeJob(withAllZones(change), set, turned(changes, part), part, heading, names);
}

function localChange(
  change: DesignChange,
  { id, kind }: Pick<Filter, 'id' | 'kind'>,
  merged: boolean,
  part: ChangePart,
  heading: Heading,
): FirewallJob | null {
  const { base, present, before, after } = change;
  const setsOf = kind === 'host' ? hostSetsOf : zoneSetsOf;
  const { origin = '' } = withOrigin(present);
  const inForce = setsOf(base, before.connections, origin, { merged });
  const old = inForce.find((one) => one.id === id);
  const now = setsOf(present, after.connections, origin, { merged, inForce }).find((one) => one.id === id);
  const set = part === 'rollback' ? (old ?? now) : (now ?? old);
  if (!set) return null;
  const between = (direction: 'inbound' | 'outbound'): readonly RuleChange[] =>
    turned(changeOf(rulesOf(old, direction, base), rulesOf(now, direction, present)), part);
  const changes = { inbound: between('inbound'), outbound: between('outbound') };
  return localChangeJob(withAllZones(change), set, changes, part, heading);
}

const rulesOf = (set: LocalSet | undefined, direction: 'inbound' | 'outbound', design: Design) =>
  namedRulesOf(set?.[direction] ?? [], design);
