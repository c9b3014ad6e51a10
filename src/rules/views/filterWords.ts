import { ROLES } from '../../design/model/roles.ts';
import type { Zone } from '../../design/model/schema.ts';
import { CERTAINTIES } from './certainty.ts';
import { nameOfZone, SCOPES } from './columns.ts';
import type { Filters } from './filters.ts';

/** Returns what each active filter asks for, in words: `text “sql”`, `crosses zones`, `port 443 or 1433`. Empty if nothing narrows. */
export function filterWords(filters: Filters, zones: readonly Zone[]): string[] {
  const names = new Map(zones.map((zone) => [zone.id, nameOfZone(zone)]));
  const text = filters.text.trim();
  return [
    text === '' ? '' : `text “${text}”`,
    named(
      'zone',
      filters.zones.map((id) => names.get(id) ?? 'deleted'),
    ),
    named(
      '',
      filters.scopes.map((scope) => SCOPES[scope].toLowerCase()),
    ),
    named(
      'role',
      filters.roles.map((role) => ROLES[role].label),
    ),
    named('port', filters.ports),
    named('service', filters.protocols),
    named(
      'certainty',
      filters.certainties.map((certainty) => CERTAINTIES[certainty].toLowerCase()),
    ),
  ].filter(Boolean);
}

const named = (what: string, values: readonly string[]): string =>
  values.length === 0 ? '' : [what, values.join(' or ')].filter(Boolean).join(' ');
