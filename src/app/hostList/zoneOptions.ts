import type { ZoneChoice } from '../../design/hostList/zones.ts';
import { ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../../design/model/roles.ts';
import type { Design } from '../../design/model/schema.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import type { Option } from '../../ui/fields/Select.tsx';
import type { Preview } from './usePreview.ts';

const AUTOMATIC = 'auto';

/** Returns the zones a host can come to, beside that where its role belongs: those of the design, and those that the list names. */
export function zoneOptions({ design, plan }: Preview): Option<string>[] {
  const named = plan.rows.flatMap((row) =>
    row.kind === 'new' && row.host.zone && 'name' in row.host.zone ? [row.host.zone.name] : [],
  );
  return [
    ...design.zones.map((zone) => ({ value: `id ${zone.id}`, label: nameOfZone(zone) })),
    ...[...new Set(named)].map((name) => ({ value: `new ${name}`, label: `${name} (new)` })),
  ];
}

/** Returns the option that leaves it to the role, by the zone that comes to. */
export function zoneByRole({ zones }: Design, role: RoleId | undefined): Option<string> {
  const kinds: readonly ZoneKind[] = role ? ROLES[role].zones : [];
  const home = kinds.map((kind) => zones.find((zone) => zone.kind === kind)).find((zone) => zone !== undefined);
  const [usual = 'internal'] = kinds;
  const name = home ? nameOfZone(home) : ZONE_KINDS[usual].label;
  return { value: AUTOMATIC, label: `${name} (${home ? 'by role' : 'new, by role'})` };
}

/** Returns the option that stands for a choice. */
export function zoneValue(zone: ZoneChoice): string {
  if (zone === null) return AUTOMATIC;
  return 'id' in zone ? `id ${zone.id}` : `new ${zone.name}`;
}

/** Returns the choice that an option stands for. */
export function zoneOfValue(value: string): ZoneChoice {
  if (value === AUTOMATIC) return null;
  return value.startsWith('id ') ? { id: value.slice(3) } : { name: value.slice(4) };
}
