/* oxlint-disable typescript/no-unsafe-type-assertion -- settings are put under the roles that have them */
import { apply, emptyDesign, type Command } from '../../design/edit/commands.ts';
import { addFirewall } from '../../design/edit/networkCommands.ts';
import { initialRole } from '../../design/edit/newHosts.ts';
import { RELATION_IDS, type RelationId } from '../../design/model/relations.ts';
import { ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../../design/model/roles.ts';
import type { Design, Host, Partners, Roles, SettingsChange, Zone } from '../../design/model/schema.ts';
import type { SettingId, Switch } from '../../design/model/settings.ts';
import { byPurpose } from '../views/columns.ts';
import type { RowFacts } from '../views/rowFacts.ts';
import { derive } from '../derive.ts';
import type { Finding } from '../findings/finding.ts';
import { describeConnection, leaving } from './describe.testing.ts';
import { commandOf } from '../findings/fixes.ts';

/** How a host differs from a plain one: settings stand beside the rest and go to the roles that have them. */
export type Details = SettingsChange & {
  readonly name?: string;
  readonly zone?: ZoneKind | `${ZoneKind} ${string}`; // "internal London" is a second internal zone
  readonly fqdn?: string;
  readonly addresses?: readonly string[];
  readonly web?: Partial<Host['web']>;
  readonly uses?: Partial<Record<RelationId, string | readonly string[]>>; // chosen partners, by name
};
export interface HostPlan {
  readonly roles: readonly RoleId[];
  readonly details: Details;
}

/** A host with one role or several; without a name it is called after its first role (MASTER, RESP, SQL …). */
export const aHost = (roles: RoleId | readonly RoleId[], details: Details = {}): HostPlan => ({
  roles: typeof roles === 'string' ? [roles] : roles,
  details,
});

/** A design with the hosts, in zones made as needed, each host where its first role belongs unless told otherwise. */
export function aDesign(...plans: readonly HostPlan[]): Design {
  const design = emptyDesign('Test');
  for (const plan of plans) {
    const zone = zoneFor(design, plan);
    design.hosts.push(hostOf(design, plan, zone));
  }
  const ids = new Map(design.hosts.map((host) => [host.name, host.id]));
  design.hosts.forEach((host, i) => (host.partners = partnersOf(plans[i]?.details.uses ?? {}, ids)));
  return design;
}

function zoneFor(design: Design, { roles, details }: HostPlan): Zone {
  const home = ROLES[roles[0] ?? 'masterStack'].zones[0];
  const [kind, ...rest] = (details.zone ?? home).split(' ') as [ZoneKind, ...string[]];
  const name = rest.join(' ') || ZONE_KINDS[kind].label;
  const found = design.zones.find((zone) => zone.kind === kind && zone.name === name);
  if (found) return found;
  const zone = {
    id: `z${design.nextId++}`,
    kind,
    name,
    x: design.zones.length * 2000,
    y: 0,
    width: 1900,
    height: 9000,
  };
  design.zones.push(zone);
  return zone;
}

function hostOf(design: Design, { roles, details }: HostPlan, zone: Zone): Host {
  const { name, zone: _, fqdn = '', addresses = [], web, uses: __, ...settings } = details;
  const place = design.hosts.filter((host) => host.zone === zone.id).length;
  return {
    id: `h${design.nextId++}`,
    zone: zone.id,
    name: name ?? freeName(design, ROLES[roles[0] ?? 'masterStack'].hostName),
    fqdn,
    addresses: [...addresses],
    web: { https: 443, http: 80, ...web },
    roles: Object.assign({}, ...roles.map((role) => roleOf(role, settings))) as Roles,
    partners: {},
    x: 40 + (place % 6) * 300,
    y: 60 + Math.floor(place / 6) * 400,
  };
}

function freeName(design: Design, stem: string): string {
  const number = design.hosts.filter((host) => host.name.startsWith(stem)).length + 1;
  return number === 1 ? stem : `${stem}${number}`;
}

function roleOf(role: RoleId, changes: SettingsChange): Roles {
  const initial = initialRole(emptyDesign(''), role)[role];
  const known: readonly SettingId[] = ROLES[role].settings;
  const own = Object.entries(changes).filter(([id]) => known.some((one) => one === id));
  return { [role]: { ...initial, ...Object.fromEntries(own) } };
}

function partnersOf(uses: NonNullable<Details['uses']>, ids: ReadonlyMap<string, string>): Partners {
  const chosen = RELATION_IDS.flatMap((relation) => {
    const names = [uses[relation] ?? []].flat();
    return names.length > 0 ? [[relation, names.map((name) => ids.get(name) ?? name)] as const] : [];
  });
  return Object.fromEntries(chosen);
}

/** The design with firewalls by name, each with the names of the zones it joins. */
export function withFirewalls(design: Design, plans: Readonly<Record<string, readonly string[]>>): Design {
  const idOf = (name: string): string => design.zones.find((zone) => zone.name === name)?.id ?? name;
  return Object.entries(plans).reduce(
    (before, [name, zones]) => apply(before, addFirewall({ x: 0, y: 0 }, zones.map(idOf), name)),
    design,
  );
}

/** A Switch on 4000 without poke port or address of its own, changed as told. */
export const aSwitch = (change: Partial<Switch> = {}): Switch => ({
  clientPort: 4000,
  pokePort: null,
  address: null,
  ...change,
});

/** The smallest complete system: nothing is lacking, Master and Response Stack on one host. */
export const aServer = (details: Details = {}): HostPlan =>
  aHost(['masterStack', 'responseStack'], { name: 'SRV', ...details });
export const itsServices = (): HostPlan[] => [aHost('sqlServer'), aHost('cloud'), aHost('smtpRelay')];

/** The host of a name. */
export function hostNamed(design: Design, name: string): Host {
  const host = design.hosts.find((one) => one.name === name);
  if (!host) throw new Error(`No host is named ${name}`);
  return host;
}

/** All connections as lines, same-host ones included. */
export const lines = (design: Design): string[] => derive(design).connections.map(describeConnection);

/** The connections that leave a host, as lines. */
export const leavingLines = (design: Design): string[] => leaving(derive(design).connections);

/** The connections of one requirement, with the rows that this requirement cites there. */
export const linesOf = (design: Design, requirement: string): string[] =>
  derive(design)
    .connections.flatMap(byPurpose)
    .filter(({ purposes: [purpose] }) => purpose?.requirement.id === requirement)
    .map(describeConnection);

/** The lines from one host to another. */
export const between = (design: Design, from: string, to: string): string[] =>
  derive(design)
    .connections.filter(({ initiator, listener }) => initiator.name === from && listener.name === to)
    .map(describeConnection);

/** What a command changed: lines that went, with "-", and lines that came, with "+". */
export function changes(before: Design, command: Command, of: (design: Design) => string[] = leavingLines): string[] {
  const [old, now] = [of(before), of(apply(before, command))];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

/** The findings of a code. */
export const findingsOf = (design: Design, code: string): Finding[] =>
  derive(design).findings.filter((finding) => finding.code === code);

/** The design after the finding's fix of that place in its list. */
export function fixed(design: Design, finding: Finding | undefined, place = 0): Design {
  const fix = finding?.fixes[place];
  if (!fix) throw new Error(`There is no fix ${place}`);
  return apply(design, commandOf(fix));
}

/** Rows without ids, of which nobody has noted anything. */
export const NO_FACTS: RowFacts = {
  idOf: () => '',
  factsOf: () => undefined,
  firewallsOf: () => [],
  testsOf: () => [],
  passedBy: () => [],
};
