import { withOrigin } from '../../design/model/origin.ts';
import { PLATFORMS, type PlatformId } from '../../design/model/platforms.ts';
import { listed } from '../../design/model/names.ts';
import { rollbackOf, type RuleChange } from '../../rules/change/change.ts';
import { changeOfDesigns, type DesignChange } from '../../rules/change/changeOfDesigns.ts';
import { modifiedSentences } from '../../rules/change/changeWords.ts';
import type { SetChange } from '../../rules/change/setChange.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { hostSetsOf } from '../../rules/firewalls/localSets.ts';
import type { NamedRule } from '../../rules/firewalls/namedRule.ts';
import { objectsIn, type SetObjects } from '../../rules/firewalls/ruleSetObjects.ts';
import { ruleSetsOf } from '../../rules/firewalls/ruleSets.ts';
import { openPointsOf, type OpenPoint } from '../../rules/request/openPoints.ts';
import { distinct, nameOfZone } from '../../rules/views/columns.ts';
import type { ExportInput } from '../input/rows.ts';
import { rowOf, type RequestRow } from './requestRows.ts';

/** What a request asks of one firewall. */
export interface FirewallPart {
  readonly name: string;
  readonly note: string; // platform and owner
  readonly counts: string; // "1 to remove, 2 to add"
  readonly rules: number; // in force afterwards
  readonly rows: readonly RequestRow[];
  readonly kept: number; // rules that stay as they are, where only the change is asked for
  readonly objects: SetObjects; // of the rules that the rows name
  readonly rollback: readonly RequestRow[];
  readonly sessions: string; // what becomes of those that are open
}

/** All that a change request holds, whatever it is written as. */
export interface RequestContent {
  readonly isChange: boolean; // false: all rules, as if none were in force
  readonly firewalls: readonly FirewallPart[];
  readonly hosts: readonly FirewallPart[]; // firewalls of hosts, inbound
  readonly connections: readonly Connection[]; // that cross zones and are asked for
  readonly names: ReadonlyMap<string, string>; // ids of the rules that a connection is part of, by its id
  readonly openPoints: readonly OpenPoint[];
  readonly withoutPath: number;
  readonly notFiltered: number;
}

/** Returns what is asked for: the change from the baseline, or all where the design has none or the whole is wanted. */
export function requestContent({ design, derivation, request }: ExportInput): RequestContent {
  const { baseline } = design;
  const change = baseline ? changeOfDesigns(baseline, design) : null;
  const isChange = change !== null && request?.part !== 'whole';
  const { origin = '' } = withOrigin(design);
  const sets = ruleSetsOf(design, derivation.connections, origin, { merged: true });
  const whole = sets.sets.map((set): Asked => ({ ...set, changes: set.rules.map(added) }));
  const asked = isChange
    ? change.sets.map((set): Asked => ({ ...set, firewall: firewallOf(design, set.filter) }))
    : whole;
  const firewalls = asked.map((set) =>
    partOf(
      set,
      change?.sets.find(({ filter }) => filter === set.filter),
    ),
  );
  const named = isChange
    ? change.sets.flatMap(({ add, modify }) => [...add, ...modify.map((one) => one.new)])
    : sets.sets.flatMap(({ rules }) => rules);
  const ids = new Set(named.flatMap((rule) => rule.connections.map(({ id }) => id)));
  return {
    isChange,
    firewalls,
    hosts: hostParts(design, derivation.connections, origin, isChange ? change : null),
    connections: derivation.connections.filter(({ id }) => ids.has(id)),
    names: idsByConnection(named),
    openPoints: openPointsOf(derivation, isChange ? change : null),
    withoutPath: sets.withoutPath.length,
    notFiltered: sets.notFiltered.length,
  };
}

/** A rule set with what becomes of its rules. */
interface Asked {
  readonly name: string;
  readonly filter: string;
  readonly firewall: ReturnType<typeof firewallOf>;
  readonly changes: readonly RuleChange[];
}

const firewallOf = ({ firewalls = [] }: ExportInput['design'], id: string) =>
  firewalls.find((one) => one.id === id) ?? null;

const added = (after: NamedRule): RuleChange => ({ kind: 'add', after });
const isKept = ({ kind }: RuleChange): boolean => kind === 'keep';

/** The way back of what is asked for: where something is in force, to that. */
function partOf({ name, firewall, changes }: Asked, inForce: SetChange | undefined): FirewallPart {
  const moving = changes.filter((change) => !isKept(change));
  const back = rollbackOf(inForce?.changes ?? changes).filter((change) => !isKept(change));
  const rules = moving.flatMap((change) => (change.kind === 'remove' ? [] : [change.after]));
  return {
    name,
    note: firewall
      ? [firewall.platform && PLATFORMS[firewall.platform].label, firewall.owner.trim()].filter(Boolean).join(' · ')
      : 'Boundary without a named firewall',
    counts: countsOf(moving),
    rules: changes.filter(({ kind }) => kind !== 'remove').length,
    rows: moving.map((change) => toRow(change, inForce)),
    kept: changes.length - moving.length,
    objects: objectsIn(rules),
    rollback: back.map((change) => toRow(change, undefined)),
    sessions: sessionsOf(firewall?.platform ?? null),
  };
}

function toRow(change: RuleChange, inForce: SetChange | undefined): RequestRow {
  switch (change.kind) {
    case 'add':
      return rowOf('Add', change.after, []);
    case 'remove':
      return rowOf('Remove', change.before, whyGone(change.before, inForce));
    case 'modify':
    case 'keep':
      return rowOf('Change', change.after, modifiedSentences({ old: change.before, new: change.after }));
  }
}

const whyGone = (rule: NamedRule, inForce: SetChange | undefined): readonly string[] =>
  inForce?.remove.find((one) => one.rule.id === rule.id)?.why ?? [];

function countsOf(changes: readonly RuleChange[]): string {
  const count = (kind: RuleChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  const counts: [number, string][] = [
    [count('remove'), 'to remove'],
    [count('add'), 'to add'],
    [count('modify'), 'to change'],
  ];
  return listed(counts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)) || 'no change';
}

const hostPart = (set: Asked): FirewallPart => ({
  ...partOf(set, undefined),
  note: 'Host firewall, inbound',
  sessions: '',
});

function hostParts(
  design: ExportInput['design'],
  connections: readonly Connection[],
  origin: string,
  change: DesignChange | null,
): FirewallPart[] {
  if (change)
    return change.hostSets.map((set) => hostPart({ ...set, firewall: null })).filter(({ rows }) => rows.length > 0);
  const zones = new Map(design.zones.map((zone) => [zone.id, nameOfZone(zone)]));
  const name = (id: string): string => zones.get(id) ?? id;
  return hostSetsOf(design, connections, origin, { merged: true }).map((set) =>
    hostPart({
      name: set.name,
      filter: set.id,
      firewall: null,
      changes: set.inbound.map((rule) =>
        added({
          ...rule,
          ingressName: name(rule.ingress),
          egressName: name(rule.egress),
          ingressOwn: '',
          egressOwn: '',
        }),
      ),
    }),
  );
}

function idsByConnection(rules: readonly NamedRule[]): Map<string, string> {
  const ids = new Map<string, string[]>();
  for (const { id, connections } of rules) {
    for (const connection of connections) ids.set(connection.id, [...(ids.get(connection.id) ?? []), id]);
  }
  return new Map([...ids].map(([connection, held]) => [connection, distinct(held).join('/')]));
}

/** What becomes of open sessions when their rule goes, as platforms are set at first. */
const SESSIONS: Readonly<Partial<Record<PlatformId, string>>> = {
  panos: 'Open sessions are matched again and end with their rule: all clients may reconnect at once.',
  fortigate: 'All sessions are checked again and end with their rule: all clients may reconnect at once.',
  asa: 'Open sessions outlive their rule: 1E clients hold theirs for days, so a wrong removal may show late. Clear them.',
  nftables:
    'Open sessions outlive their rule: 1E clients hold theirs for days, so a wrong removal may show late. Clear them.',
};

const sessionsOf = (platform: PlatformId | null): string =>
  (platform && SESSIONS[platform]) ??
  'Whether open sessions end with their rule depends on the platform and its settings: either all clients reconnect at once, or a wrong removal shows days later.';

/** The order in which the work is done, so that what both sides need is never closed. */
export const ORDER_OF_WORK = [
  'Add and widen rules.',
  'Verify what is new.',
  'Narrow and remove rules.',
  'Verify that what is gone is closed, and what stays is open.',
] as const;
