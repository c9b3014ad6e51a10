import { hostLabel, listed, zoneLabel } from '../../design/model/names.ts';
import { allAddresses, ownAddresses } from '../../design/model/ownAddresses.ts';
import { isSamePort, portText } from '../../design/model/portNumbers.ts';
import { slotLabel } from '../../design/model/portSlots.ts';
import { ROLE_IDS, ROLES, type RoleId } from '../../design/model/roles.ts';
import { rolesOf, type Design, type Host } from '../../design/model/schema.ts';
import { isEqual } from '../../lib/plainData.ts';
import type { Connection } from '../connect/connection.ts';
import type { DesignChange } from './changeOfDesigns.ts';

/** One thing that differs between baseline and present, in a sentence without its full stop. */
export interface Difference {
  readonly sentence: string;
  readonly hosts: readonly string[]; // ids in the present
}

/** Returns what was done to the design that rules can follow from. */
export function causesOf(change: DesignChange): Difference[] {
  const { base, present, before, after } = change;
  const pairs = hostsAtBoth(base, present);
  const ports = portsMoved(before.connections, after.connections);
  const told = new Set(ports.flatMap(({ hosts }) => hosts));
  return [
    ...comingAndGoing(base, present),
    ...rolesMoved(base, present),
    ...pairs.flatMap(([was, now]) => hostCauses(change, was, now, told)),
    ...ports,
    ...networkCauses(base, present),
  ];
}

type Pair = readonly [was: Host, now: Host];

function hostsAtBoth(base: Design, present: Design): Pair[] {
  const now = new Map(present.hosts.map((host) => [host.id, host]));
  return base.hosts.flatMap((was): Pair[] => {
    const host = now.get(was.id);
    return host ? [[was, host]] : [];
  });
}

const rolesText = (host: Host): string =>
  listed(
    rolesOf(host).map((role) => ROLES[role].label),
    9,
  );

function comingAndGoing(base: Design, present: Design): Difference[] {
  const [old, now] = [base, present].map(({ hosts }) => new Set(hosts.map(({ id }) => id)));
  return [
    ...base.hosts
      .filter(({ id }) => !now?.has(id))
      .map((host) => ({ sentence: `${hostLabel(host)} is removed (${rolesText(host)})`, hosts: [] })),
    ...present.hosts
      .filter(({ id }) => !old?.has(id))
      .map((host) => ({ sentence: `${hostLabel(host)} is new (${rolesText(host)})`, hosts: [host.id] })),
  ];
}

/** A role that one host lost and another got has moved; else each host tells its own. */
function rolesMoved(base: Design, present: Design): Difference[] {
  return ROLE_IDS.flatMap((role) => {
    const [was, now] = [base, present].map(({ hosts }) => hosts.filter((host) => host.roles[role] !== undefined));
    const lost = missingFrom(now, was);
    const got = missingFrom(was, now);
    const [from, to] = [lost[0], got[0]];
    if (from && to && lost.length === 1 && got.length === 1)
      return [{ sentence: `${ROLES[role].label} moved from ${hostLabel(from)} to ${hostLabel(to)}`, hosts: [to.id] }];
    return [
      ...atBoth(lost, present).map((host) => roleSentence(host, role, 'no longer has')),
      ...atBoth(got, base).map((host) => roleSentence(host, role, 'now has')),
    ];
  });
}

const roleSentence = (host: Host, role: RoleId, words: string): Difference => ({
  sentence: `${hostLabel(host)} ${words} ${ROLES[role].label}`,
  hosts: [host.id],
});

const missingFrom = (others: readonly Host[] = [], hosts: readonly Host[] = []): Host[] =>
  hosts.filter(({ id }) => !others.some((other) => other.id === id));
const atBoth = (hosts: readonly Host[], other: Design): Host[] =>
  hosts.filter(({ id }) => other.hosts.some((host) => host.id === id));

const orNone = (text: string): string => text || 'none';

/** `told`: the hosts of which a port is told to have changed. */
function hostCauses({ base, present }: DesignChange, was: Host, now: Host, told: ReadonlySet<string>): Difference[] {
  const name = hostLabel(now);
  const said: string[] = [];
  const zones = [zoneOf(base, was), zoneOf(present, now)];
  if (was.zone !== now.zone) said.push(`${name} moved from zone ${zones[0]} to zone ${zones[1]}`);
  const addresses = [was, now].map((host) => ownAddresses(host).join(', '));
  if (addresses[0] !== addresses[1])
    said.push(`${name}: address ${orNone(addresses[0] ?? '')} → ${orNone(addresses[1] ?? '')}`);
  if (isFqdnCause(was, now)) said.push(`${name}: FQDN ${orNone(was.fqdn)} → ${orNone(now.fqdn)}`);
  if (!isEqual(was.partners, now.partners)) said.push(`${name}: other servers are chosen`);
  if (isTranslatedOtherwise(was, now)) said.push(`${name}: published or hiding addresses changed`);
  if (hasOtherSettings(was, now) && !told.has(now.id)) said.push(`${name}: settings of its roles changed`);
  return said.map((sentence) => ({ sentence, hosts: [now.id] }));
}

type Translated = Pick<Host, 'published' | 'hiddenBehind'>;

/** Rules name the one or the other address, by who translates. */
const isTranslatedOtherwise = (was: Translated, now: Translated): boolean =>
  !isEqual([was.published ?? [], was.hiddenBehind ?? []], [now.published ?? [], now.hiddenBehind ?? []]);

const zoneOf = ({ zones }: Design, host: Host): string => {
  const zone = zones.find(({ id }) => id === host.zone);
  return zone ? zoneLabel(zone) : host.zone;
};

/** A name is what a rule goes by only where there is no address. */
const isFqdnCause = (was: Host, now: Host): boolean =>
  was.fqdn !== now.fqdn && [was, now].some((host) => allAddresses(host).length === 0);

const hasOtherSettings = (was: Host, now: Host): boolean =>
  !isEqual(was.web, now.web) ||
  rolesOf(now).some((role) => was.roles[role] !== undefined && !isEqual(was.roles[role], now.roles[role]));

/** Each port that changed where it is stored, once. */
function portsMoved(before: readonly Connection[], after: readonly Connection[]): Difference[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const said = new Map<string, Difference>();
  for (const { id, port, listener, purposes } of after) {
    const was = old.get(id);
    if (!was || isSamePort(was.port, port)) continue;
    const slot = purposes[0]?.slot;
    const what = slot ? `${hostLabel(listener)}: ${slotLabel(slot)}` : `Own connection to ${hostLabel(listener)}`;
    const sentence = `${what} ${portText(was.port)} → ${portText(port)}`;
    said.set(sentence, { sentence, hosts: [listener.id] });
  }
  return [...said.values()];
}

function networkCauses(base: Design, present: Design): Difference[] {
  const said = [...firewallCauses(base, present), ...zoneCauses(base, present)];
  if (!isEqual(base.routes ?? [], present.routes ?? [])) said.push('Routes between zones changed');
  if (!isEqual(base.ownConnections ?? [], present.ownConnections ?? [])) said.push('Own connections changed');
  return said.map((sentence) => ({ sentence, hosts: [] }));
}

function zoneCauses(base: Design, present: Design): string[] {
  const old = new Map(base.zones.map((zone) => [zone.id, zone]));
  return present.zones.flatMap((zone) => {
    const was = old.get(zone.id);
    return was && isTranslatedOtherwise(was, zone) ? [`Zone ${zoneLabel(zone)}: hiding addresses changed`] : [];
  });
}

function firewallCauses({ firewalls: old = [] }: Design, { firewalls: now = [] }: Design): string[] {
  const byId = new Map(old.map((one) => [one.id, one]));
  const ids = new Set(now.map(({ id }) => id));
  return [
    ...old.filter(({ id }) => !ids.has(id)).map(({ name }) => `Firewall ${name} is removed`),
    ...now.flatMap(({ id, name, zones, platform }) => {
      const was = byId.get(id);
      if (!was) return [`Firewall ${name} is new`];
      return [
        ...(isEqual(was.zones, zones) ? [] : [`${name} joins other zones, or calls them otherwise`]),
        ...(was.platform === platform ? [] : [`${name} is of another platform`]),
      ];
    }),
  ];
}

/** Returns what differs without any rule following from it: names, places, notes. */
export function textsOf({ base, present }: DesignChange): Difference[] {
  const pairs = hostsAtBoth(base, present);
  const moved = pairs.filter(([was, now]) => was.zone === now.zone && (was.x !== now.x || was.y !== now.y));
  return [
    ...(base.name === present.name ? [] : [{ sentence: `The design is now called ${present.name}`, hosts: [] }]),
    ...pairs.flatMap(([was, now]) => hostTexts(was, now)),
    ...namesOf(base, present),
    ...(moved.length > 0 ? [{ sentence: movedWords(moved), hosts: moved.map(([, now]) => now.id) }] : []),
    ...(isEqual(base.canvasNotes ?? [], present.canvasNotes ?? [])
      ? []
      : [{ sentence: 'Notes on the canvas changed', hosts: [] }]),
  ];
}

const movedWords = (moved: readonly Pair[]): string =>
  `${listed(moved.map(([, now]) => hostLabel(now)))} moved on the canvas`;

function hostTexts(was: Host, now: Host): Difference[] {
  const [old, name] = [hostLabel(was), hostLabel(now)];
  const said = [
    ...(old === name ? [] : [`${old} is now called ${name}`]),
    ...(was.fqdn === now.fqdn || isFqdnCause(was, now)
      ? []
      : [`${name}: FQDN ${orNone(was.fqdn)} → ${orNone(now.fqdn)}`]),
    ...((was.note ?? '') === (now.note ?? '') ? [] : [`${name}: note changed`]),
  ];
  return said.map((sentence) => ({ sentence, hosts: [now.id] }));
}

const namesById = ({ zones, firewalls = [] }: Design): Map<string, string> =>
  new Map([
    ...zones.map((zone) => [zone.id, `Zone ${zoneLabel(zone)}`] as const),
    ...firewalls.map(({ id, name }) => [id, `Firewall ${name}`] as const),
  ]);

/** Zones and firewalls that are called otherwise. */
function namesOf(base: Design, present: Design): Difference[] {
  const now = namesById(present);
  return [...namesById(base)].flatMap(([id, old]) => {
    const name = now.get(id);
    return name === undefined || name === old
      ? []
      : [{ sentence: `${old} is now called ${name.replace(/^\w+ /, '')}`, hosts: [] }];
  });
}
