import { addressKey, fqdnKey } from '../model/addresses.ts';
import { ROLES, type RoleId } from '../model/roles.ts';
import { LIMITS, rolesOf, type Design, type Host, type Zone } from '../model/schema.ts';
import { readingOf, type Reading } from './reading.ts';
import type { Cells } from './cells.ts';
import { columnsOf, type Columns } from './columns.ts';
import { zoneOfAddress } from './zones.ts';

/** What a row of a list comes to. */
export type PlannedRow =
  | { readonly kind: 'new'; readonly row: number; readonly host: HostDraft }
  | {
      readonly kind: 'completes' | 'changes';
      readonly row: number;
      readonly id: string;
      readonly name: string;
      readonly host: Filling;
      readonly what: readonly string[];
    }
  | { readonly kind: 'same'; readonly row: number; readonly name: string }
  | { readonly kind: 'skipped'; readonly row: number; readonly name: string; readonly why: string };

/** A host that a list brings. */
export interface HostDraft {
  readonly name: string;
  readonly fqdn: string;
  readonly addresses: readonly string[];
  readonly roles: readonly RoleId[];
  readonly isGuessed: boolean; // the roles follow from the name
  readonly zone: { readonly id: string } | { readonly name: string } | null; // null: where the role belongs
  readonly instance: Reading['instance'];
}

/** What a list tells a host that is there. */
export type Filling = Partial<Pick<Host, 'fqdn' | 'addresses'>>;

/** A list, read against a design: nothing is changed yet. */
export interface HostListPlan {
  readonly columns: Columns;
  readonly header: readonly string[];
  readonly rows: readonly PlannedRow[];
  readonly cut: number; // rows beyond what is looked at
}

/** What the user decides in the preview: what columns hold, and roles of rows that tell none. */
export interface Choices {
  readonly columns?: Columns;
  readonly roles?: ReadonlyMap<number, readonly RoleId[]>; // by row
}

/** Returns what each row of a list comes to in the design. Rows are counted from 1, the header included, as a spreadsheet does. */
export function planOf(design: Design, { rows, cut }: Cells, choices: Choices = {}): HostListPlan {
  const columns = choices.columns ?? columnsOf(rows);
  const [first = []] = rows;
  const header = columns.hasHeader ? first : [];
  const readings = joinedRows(
    rows.flatMap((row, i) => (columns.hasHeader && i === 0 ? [] : [readingOf(row, i + 1, columns, header)])),
  );
  const known = indexOf(design);
  const taken = new Map<string, number>();
  return {
    columns,
    header,
    cut,
    rows: readings.map((reading) => plannedRow(design, known, taken, reading, choices.roles?.get(reading.row))),
  };
}

/** Rows of one name are one host: an address plan has a row for each address. */
function joinedRows(readings: readonly Reading[]): Reading[] {
  const joined = new Map<string, Reading>();
  for (const reading of readings) {
    const key = reading.name.toLowerCase() || fqdnKey(reading.fqdn) || `row ${reading.row}`;
    const held = joined.get(key);
    joined.set(key, held ? bothOf(held, reading) : reading);
  }
  return [...joined.values()];
}

const bothOf = (one: Reading, other: Reading): Reading => ({
  ...one,
  fqdn: one.fqdn || other.fqdn,
  addresses: [...new Set([...one.addresses, ...other.addresses])],
  roles: [...new Set([...one.roles, ...other.roles])],
  zone: one.zone || other.zone,
  instance: one.instance ?? other.instance,
  faults: [...one.faults, ...other.faults],
});

interface Index {
  readonly byFqdn: ReadonlyMap<string, Host>;
  readonly byName: ReadonlyMap<string, Host>;
  readonly byAddress: ReadonlyMap<string, Host>;
}

function indexOf({ hosts }: Design): Index {
  return {
    byFqdn: new Map(hosts.filter(({ fqdn }) => fqdn !== '').map((host) => [fqdnKey(host.fqdn), host])),
    byName: new Map(hosts.filter(({ name }) => name !== '').map((host) => [host.name.toLowerCase(), host])),
    byAddress: new Map(hosts.flatMap((host) => host.addresses.map((address) => [addressKey(address), host] as const))),
  };
}

/** The host that a row is about: by FQDN, else by name, else by an address. */
function hostOf({ byFqdn, byName, byAddress }: Index, { name, fqdn, addresses }: Reading): Host | undefined {
  return (
    (fqdn === '' ? undefined : byFqdn.get(fqdnKey(fqdn))) ??
    (name === '' ? undefined : byName.get(name.toLowerCase())) ??
    addresses.map((address) => byAddress.get(addressKey(address))).find((host) => host !== undefined)
  );
}

function plannedRow(
  design: Design,
  known: Index,
  taken: Map<string, number>,
  reading: Reading,
  chosen: readonly RoleId[] | undefined,
): PlannedRow {
  const { row } = reading;
  const name = reading.name || reading.fqdn || reading.addresses[0] || '';
  const skipped = (why: string): PlannedRow => ({ kind: 'skipped', row, name, why });
  if (reading.faults.length > 0) return skipped(reading.faults.join('; '));
  const host = hostOf(known, reading);
  const key = host?.id ?? name.toLowerCase();
  const before = taken.get(key);
  if (before !== undefined) return skipped(`is the same host as row ${before}`);
  taken.set(key, row);
  if (host) return filling(host, reading);
  const roles = chosen ?? reading.roles;
  if (roles.length === 0) return skipped('needs a role');
  return { kind: 'new', row, host: draftOf(design, reading, roles, chosen === undefined && reading.isGuessed) };
}

function filling(host: Host, { row, fqdn, addresses }: Reading): PlannedRow {
  const name = host.name || host.id;
  const isOther = fqdn !== '' && fqdnKey(fqdn) !== fqdnKey(host.fqdn);
  const keys = new Set(host.addresses.map(addressKey));
  const isMoved =
    addresses.length > 0 && (addresses.length !== keys.size || addresses.some((one) => !keys.has(addressKey(one))));
  if (!isOther && !isMoved) return { kind: 'same', row, name };
  if (isMoved && addresses.length > LIMITS.addresses)
    return { kind: 'skipped', row, name, why: 'has too many addresses' };
  const isChange = (isOther && host.fqdn !== '') || (isMoved && host.addresses.length > 0);
  return {
    kind: isChange ? 'changes' : 'completes',
    row,
    id: host.id,
    name,
    host: { ...(isOther ? { fqdn } : {}), ...(isMoved ? { addresses: [...addresses] } : {}) },
    what: [
      ...(isOther ? [host.fqdn === '' ? `FQDN ${fqdn}` : `FQDN ${host.fqdn} → ${fqdn}`] : []),
      ...(isMoved
        ? [
            host.addresses.length === 0
              ? addresses.join(', ')
              : `${host.addresses.join(', ')} → ${addresses.join(', ')}`,
          ]
        : []),
    ],
  };
}

function draftOf(design: Design, reading: Reading, roles: readonly RoleId[], isGuessed: boolean): HostDraft {
  const [first] = roles;
  return {
    name: reading.name || (reading.fqdn.split('.')[0] ?? '') || (first ? ROLES[first].hostName : ''),
    fqdn: reading.fqdn,
    addresses: reading.addresses,
    roles,
    isGuessed,
    zone: zoneFor(design, reading),
    instance: reading.instance,
  };
}

function zoneFor({ zones }: Design, { zone, addresses }: Reading): HostDraft['zone'] {
  if (zone !== '') {
    const named = zones.find(({ name }) => name.toLowerCase() === zone.toLowerCase());
    return named ? { id: named.id } : { name: zone };
  }
  const holding: Zone | null = zoneOfAddress(zones, addresses);
  return holding && { id: holding.id };
}

/** Returns the roles of a host as a list writes them. */
export const rolesText = (host: Host): string =>
  rolesOf(host)
    .map((role) => ROLES[role].label)
    .join(' + ');
