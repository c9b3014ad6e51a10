import { ROLES } from '../../design/model/roles.ts';
import { firewallLabel } from '../../design/model/canvasObjects.ts';
import type { Design } from '../../design/model/schema.ts';
import { CERTAINTIES } from './certainty.ts';
import { nameOfZone, SCOPES } from './columns.ts';
import type { Filters } from './filters.ts';

/** Returns what each active filter asks for, in words: `text “sql”`, `crosses zones`, `port 443 or 1433`. Empty if nothing narrows. */
export function filterWords(
  filters: Filters,
  { zones, firewalls = [] }: Pick<Design, 'zones' | 'firewalls'>,
): string[] {
  const names = new Map(zones.map((zone) => [zone.id, nameOfZone(zone)]));
  const labels = new Map(firewalls.map((one) => [one.id, firewallLabel(one)]));
  const text = filters.text.trim();
  return [
    text === '' ? '' : `text “${text}”`,
    named(
      'zone',
      filters.zones.map((id) => names.get(id) ?? 'deleted'),
    ),
    named(
      '',
      filters.between.map((pair) => pairWords(pair, names)),
    ),
    named(
      'through',
      filters.firewalls.map((id) => labels.get(id) ?? 'deleted'),
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

/** "between London and DMZ", "from London to DMZ". */
function pairWords(pair: string, names: ReadonlyMap<string, string>): string {
  const [one = '', other = ''] = pair.split(/[ >]/).map((id) => names.get(id) ?? 'deleted');
  return pair.includes('>') ? `from ${one} to ${other}` : `between ${one} and ${other}`;
}

const named = (what: string, values: readonly string[]): string =>
  values.length === 0 ? '' : [what, values.join(' or ')].filter(Boolean).join(' ');
