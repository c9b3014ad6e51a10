import { addZone, type Command } from '../edit/commands.ts';
import { initialRole, newHost, nextHostId } from '../edit/newHosts.ts';
import { freePlace, settle } from '../edit/placing.ts';
import { MEASURES } from '../model/measures.ts';
import { ROLES } from '../model/roles.ts';
import type { Design, Host, Roles, Zone } from '../model/schema.ts';
import type { SqlInstance } from '../model/settings.ts';
import type { HostDraft, HostListPlan, PlannedRow } from './plan.ts';
import { kindOfZoneName } from './zones.ts';

/** Beyond so many new hosts they stand in rows: a search for the best place of each would take seconds. */
const FEW = 40;
const COLUMNS = 8;

/** Puts what a list brings into the design: hosts that are there are filled in, new ones added. One edit. */
export const applyHostList =
  (plan: HostListPlan): Command =>
  (design) => {
    const drafts = plan.rows.flatMap((row) => (row.kind === 'new' ? [row.host] : []));
    return settle(added(filledIn(design, plan.rows), drafts));
  };

function filledIn(design: Design, rows: readonly PlannedRow[]): Design {
  const fillings = new Map(rows.flatMap((row) => ('id' in row ? [[row.id, row.host] as const] : [])));
  if (fillings.size === 0) return design;
  return { ...design, hosts: design.hosts.map((host) => ({ ...host, ...fillings.get(host.id) })) };
}

function added(design: Design, drafts: readonly HostDraft[]): Design {
  const isFew = drafts.length <= FEW;
  const rows = new Map<string, RowPlace>();
  let grown = design;
  for (const draft of drafts) {
    const zoned = withZone(grown, draft);
    const zone = zoneOf(zoned, draft);
    if (!zone) continue;
    const roles = rolesOfDraft(zoned, draft);
    const at = isFew ? freePlace(zoned, zone, { roles }) : nextInRows(rows, design, zone);
    const host = newHost(nextHostId(zoned), zone.id, draft.name, roles, at);
    grown = withHost(zoned, { ...host, fqdn: draft.fqdn, addresses: [...draft.addresses] });
  }
  return grown;
}

/** Appends to the list in place where it was made here: copying it for each of 2,000 hosts would take a second. */
const withHost = (design: Design, host: Host): Design => ({
  ...design,
  nextId: design.nextId + 1,
  hosts: [...design.hosts, host],
});

function withZone(design: Design, draft: HostDraft): Design {
  if (zoneOf(design, draft)) return design;
  const [role] = draft.roles;
  if (draft.zone && 'name' in draft.zone)
    return addZone(kindOfZoneName(draft.zone.name), undefined, draft.zone.name)(design);
  return role ? addZone(ROLES[role].zones[0])(design) : design;
}

function zoneOf({ zones }: Design, { zone, roles: [role] }: HostDraft): Zone | undefined {
  if (zone && 'id' in zone) return zones.find(({ id }) => id === zone.id);
  if (zone) return zones.find(({ name }) => name.toLowerCase() === zone.name.toLowerCase());
  const kinds = role ? ROLES[role].zones : [];
  return kinds.map((kind) => zones.find((one) => one.kind === kind)).find((one) => one !== undefined);
}

function rolesOfDraft(design: Design, { roles, instance }: HostDraft): Roles {
  const held = roles.reduce<Roles>((all, role) => ({ ...all, ...initialRole(design, role) }), {});
  if (!instance || !held.sqlServer) return held;
  return { ...held, sqlServer: { ...held.sqlServer, instance: sqlInstance(instance) } };
}

const sqlInstance = ({ name, port }: NonNullable<HostDraft['instance']>): SqlInstance =>
  name === null ? { kind: 'default', port: port ?? 1433 } : { kind: 'named', name, port };

interface RowPlace {
  readonly top: number;
  count: number;
}

const { zoneTitle, zonePadding, hostGap, hostWidth } = MEASURES;
const ROW = 140; // px, taller than a host with several roles

/** The next place in rows below what stands in the zone. */
function nextInRows(rows: Map<string, RowPlace>, { hosts }: Design, zone: Zone): { x: number; y: number } {
  const place = rows.get(zone.id) ?? { top: topOfRows(hosts, zone), count: 0 };
  rows.set(zone.id, place);
  const [column, row] = [place.count % COLUMNS, Math.floor(place.count / COLUMNS)];
  place.count += 1;
  return { x: zonePadding + column * (hostWidth + 2 * hostGap), y: place.top + row * ROW };
}

function topOfRows(hosts: readonly Host[], zone: Zone): number {
  const lowest = Math.max(0, ...hosts.filter((host) => host.zone === zone.id).map(({ y }) => y + ROW));
  return Math.max(zoneTitle + zonePadding, lowest);
}
