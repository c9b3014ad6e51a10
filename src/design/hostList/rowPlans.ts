import { uniqueName } from '../io/uniqueName.ts';
import { LIMITS } from '../model/bounds.ts';
import { ROLES, type RoleId } from '../model/roles.ts';
import type { Design } from '../model/schema.ts';
import { filled } from './filling.ts';
import type { Joined } from './joining.ts';
import { nameKey } from './names.ts';
import type { Choices, HostDraft, PlannedRow } from './plan.ts';
import type { Fault, Reading } from './reading.ts';
import { zoneChoice } from './zones.ts';

/** Returns what plans one row after the other; it remembers how many hosts and zones come and what they are called. */
export function rowPlanner(design: Design, choices: Choices): (row: Joined) => PlannedRow {
  const room = roomIn(design);
  return ({ reading, match, first }) => {
    const { row } = reading;
    const name = reading.name || reading.fqdnCell || (reading.addresses[0] ?? '');
    const leftOut = (words: string): PlannedRow => leftOutFor({ row, name }, [{ column: null, words }]);
    if (reading.faults.length > 0) return leftOutFor({ row, name }, reading.faults);
    if (match.unclear !== undefined) return leftOut(match.unclear);
    if (first !== undefined) return { kind: 'joined', row, name, first };
    if (choices.leftOut?.has(row)) return leftOut('Left out by you');
    if (match.host) return filled(match.host, reading);
    const roles = rolesFor(reading, choices);
    if (roles.length === 0) return { kind: 'leftOut', row, name, faults: [NO_ROLE], needsRole: true };
    const draft = draftOf(design, reading, roles, choices);
    const full = room.takenBy(draft);
    return full === null ? { kind: 'new', row, name, host: room.named(draft) } : leftOut(full);
  };
}

const leftOutFor = (planned: { row: number; name: string }, faults: readonly Fault[]): PlannedRow => ({
  kind: 'leftOut',
  ...planned,
  faults,
  needsRole: false,
});

const NO_ROLE: Fault = { column: null, words: 'No role recognised: choose one' };

const rolesFor = ({ row, roles }: Reading, { roles: chosen, fallback }: Choices): readonly RoleId[] =>
  chosen?.get(row) ?? (roles.length > 0 || fallback === undefined ? roles : [fallback]);

function draftOf({ zones }: Design, reading: Reading, roles: readonly RoleId[], choices: Choices): HostDraft {
  const { row, name, fqdn, addresses, zone, instance } = reading;
  const isChosen = choices.roles?.has(row) ?? false;
  const chosenZone = choices.zones?.get(row);
  return {
    name,
    fqdn,
    addresses,
    roles,
    instance,
    isGuessed: reading.isGuessed && !isChosen,
    zone: chosenZone === undefined ? zoneChoice(zones, zone, addresses) : chosenZone,
  };
}

/** What a design still takes, said of each host before it is made. */
function roomIn(design: Design) {
  const names = new Set(design.hosts.map((host) => host.name.toLowerCase()));
  const counted = new Map();
  const zones = new Set<string>();
  let hosts = 0;
  return {
    takenBy({ zone }: HostDraft): string | null {
      if (design.hosts.length + hosts >= LIMITS.hosts) return `A design holds up to ${LIMITS.hosts} hosts`;
      const isNew = zone !== null && 'name' in zone && !zones.has(nameKey(zone.name));
      if (isNew && design.zones.length + zones.size >= LIMITS.zones)
        return `A design holds up to ${LIMITS.zones} zones`;
      hosts += 1;
      if (isNew) zones.add(nameKey(zone.name));
      return null;
    },
    /** A host that the list has no name for gets one of its role. */
    named(draft: HostDraft): HostDraft {
      const [role = 'otherSystem'] = draft.roles;
      const { hostName, server } = ROLES[role];
      const name = draft.name || uniqueName(server ? `${hostName}01` : hostName, names, counted);
      names.add(name.toLowerCase());
      return { ...draft, name };
    },
  };
}
