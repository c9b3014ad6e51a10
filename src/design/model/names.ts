import { ROLES, ZONE_KINDS } from './roles.ts';
import { rolesOf, type Host, type Zone } from './schema.ts';

/** What a host is called: its name, else its first role's. */
export function hostLabel(host: Host): string {
  if (host.name) return host.name;
  const [role] = rolesOf(host);
  return role ? ROLES[role].label : host.id;
}

/** What a zone is called: its name, else its kind. */
export const zoneLabel = ({ name, kind }: Pick<Zone, 'name' | 'kind'>): string => name.trim() || ZONE_KINDS[kind].label;

/** Names as a sentence lists them: "A", "A and B", "A, B and C"; beyond `most`, the rest is counted. */
export function listed(names: readonly string[], most = 4, joint = 'and'): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${joint} ${shown.at(-1)}`;
}
