import type { Firewall } from '../../design/model/network.ts';
import { PLATFORMS, type PlatformId } from '../../design/model/platforms.ts';
import { withOrigin } from '../../design/model/origin.ts';
import type { Design } from '../../design/model/schema.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { changeOfDesigns, type DesignChange } from '../../rules/change/changeOfDesigns.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { hostSetsOf, zoneSetsOf, type LocalSet } from '../../rules/firewalls/localSets.ts';
import { ruleSetsOf, type RuleSet } from '../../rules/firewalls/ruleSets.ts';
import type { FirewallJob } from './text/firewallRule.ts';
import { localJob, wholeJob, type Heading, type ZoneNames } from './jobs.ts';
import { firewallTexts, type Writer } from './text/writer.ts';
import { WRITERS } from './writers.ts';

/** A way of telling a platform its rules. */
export interface Way {
  readonly id: string; // platform and way
  readonly platform: PlatformId;
  readonly label: string;
  readonly writer: Writer;
}

/** What the ways of a platform with several are called. */
const WAY_LABELS: Readonly<Record<string, string>> = {
  fragment: 'chain to jump to',
  complete: 'whole table',
  host: 'host',
};

const waysOf = (platform: PlatformId): Way[] => {
  const ways = Object.entries<Writer>(WRITERS[platform]);
  return ways.map(([way, writer]) => ({
    id: `${platform} ${way}`,
    platform,
    label: ways.length > 1 ? `${PLATFORMS[platform].label}, ${WAY_LABELS[way] ?? way}` : PLATFORMS[platform].label,
    writer,
  }));
};

/** All ways, in the order of the platforms. */
export const WAYS: readonly Way[] = keysOf(PLATFORMS).flatMap(waysOf);

/** Something that filters: its kind says which ways there are to write for it. */
export interface Filter {
  readonly id: string;
  readonly kind: FirewallJob['target']['kind'];
  readonly name: string;
  readonly zones: readonly string[]; // between which it is a boundary: what the firewall there calls them may be told
  readonly firewall: Pick<Firewall, 'platform'> | null; // null: none is placed there
}

const local = ({ kind, id, name }: LocalSet): Filter => ({ id, kind, name, zones: [], firewall: null });

/** Returns what filters in a design: firewalls or, where none is placed, the boundaries of its zones; hosts; zones of a cloud. */
export function filtersOf(design: Design, connections: readonly Connection[]): Filter[] {
  const { sets } = ruleSetsOf(design, connections, '', { merged: true });
  return [
    ...sets.map((set): Filter => ({
      id: set.filter,
      kind: 'firewall',
      name: set.name,
      zones: zonesOf(set),
      firewall: set.firewall,
    })),
    ...hostSetsOf(design, connections, '', { merged: true }).map(local),
    ...zoneSetsOf(design, connections, '', { merged: true }).map(local),
  ];
}

const zonesOf = ({ firewall, rules }: RuleSet): string[] =>
  firewall ? [] : [...new Set(rules.flatMap(({ ingress, egress }) => [ingress, egress]))];

/** A text for a filter, and what is to be known of it. */
export interface Written {
  readonly text: string;
  readonly rules: number; // that are in it
  readonly leftOut: number; // that the platform can't be given, each with its reason in the text
  readonly withoutPath: number; // connections of the design that are on no firewall, until somebody says which way they take
}

/** Returns the text that tells a platform the rules of a filter; `names` are what a firewall calls zones, by zone. */
export function written(
  design: Design,
  connections: readonly Connection[],
  filter: Pick<Filter, 'id' | 'kind'>,
  { writer }: Pick<Way, 'writer'>,
  { names, ...heading }: Heading & { readonly names: ZoneNames },
): Written | null {
  const job = jobOf(design, connections, filter, writer.merged, names, heading);
  if (!job) return null;
  const [sheet] = firewallTexts(writer, job);
  if (!sheet) return null;
  const told = writer.abilities.outbound ? job.after : job.after.filter(({ direction }) => direction !== 'outbound');
  return {
    text: sheet.text,
    rules: told.length - sheet.notWritten,
    leftOut: sheet.notWritten + job.unpaired.length,
    withoutPath: job.withoutPath ?? 0,
  };
}

function jobOf(
  design: Design,
  connections: readonly Connection[],
  { id, kind }: Pick<Filter, 'id' | 'kind'>,
  merged: boolean,
  names: ZoneNames,
  heading: Heading,
): FirewallJob | null {
  const { origin = '' } = withOrigin(design);
  const before = inForceOf(design, merged);
  if (kind === 'firewall') {
    const { sets, withoutPath } = ruleSetsOf(design, connections, origin, { merged, inForce: before?.inForce });
    const set = sets.find(({ filter }) => filter === id);
    return set ? wholeJob(design, set, { ...heading, withoutPath: withoutPath.length }, names) : null;
  }
  const setsOf = kind === 'host' ? hostSetsOf : zoneSetsOf;
  const inForce = before && setsOf(before.base, before.before.connections, origin, { merged });
  const set = setsOf(design, connections, origin, { merged, inForce }).find((one) => one.id === id);
  return set ? localJob(design, set, heading) : null;
}

/** What is in force, where the design says it: rules keep the ids they have there. */
function inForceOf(design: Design, merged: boolean): DesignChange | undefined {
  return design.baseline && changeOfDesigns(design.baseline, design, { merged });
}
