import { isRecord, type Fields } from '../../lib/plainData.ts';
import { hashOf } from '../../lib/hash.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { EMPTY_ZONE } from '../edit/placing.ts';
import { originOfNumber, ORIGINS } from '../model/origin.ts';
import { ROLES } from '../model/roles.ts';
import { settings } from '../model/settings.ts';

/** What stands for fields of a design file that nobody writes by hand. Places are found later, so theirs only fill the form. */
export const LEFT_OUT = {
  design: { name: '', author: '', zones: [], hosts: [] },
  zone: { name: '', x: 0, y: 0, ...EMPTY_ZONE },
  host: { name: '', fqdn: '', addresses: [], partners: {}, x: 0, y: 0 },
  web: { https: 443, http: 80 },
  switch: { clientPort: 4000, pokePort: null, address: null },
  defaultInstance: { port: 1433 },
  namedInstance: { port: null },
  firewall: { x: 0, y: 0 },
  canvasNote: { x: 0, y: 0, width: 240, height: 120 },
} as const satisfies Record<string, Fields>;

/** The fields of these that are found from the rest rather than given a fixed value. */
export const FOUND: readonly string[] = ['x', 'y', 'width', 'height', 'nextId'];

/** Returns what may be a design with the fields that were left out; anything else as it is, to be refused. */
export function completed(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const whole: Fields = { ...LEFT_OUT.design, ...value };
  const { baseline } = whole;
  return {
    ...whole,
    ...(value['nextId'] === undefined && numbersOf(whole)),
    zones: each(whole['zones'], (zone) => ({ ...LEFT_OUT.zone, ...zone })),
    hosts: each(whole['hosts'], completedHost),
    ...(whole['firewalls'] !== undefined && {
      firewalls: each(whole['firewalls'], (firewall) => ({ ...LEFT_OUT.firewall, ...firewall })),
    }),
    ...(whole['canvasNotes'] !== undefined && {
      canvasNotes: each(whole['canvasNotes'], (note) => ({ ...LEFT_OUT.canvasNote, ...note })),
    }),
    ...(isRecord(baseline) && { baseline: { ...baseline, design: completed(baseline['design']) } }),
  };
}

const each = (items: unknown, complete: (item: Fields) => Fields): unknown =>
  Array.isArray(items) ? items.map((item: unknown) => (isRecord(item) ? complete(item) : item)) : items;

function completedHost(host: Fields): Fields {
  const { web = {}, roles } = host;
  return {
    ...LEFT_OUT.host,
    ...host,
    web: isRecord(web) ? { ...LEFT_OUT.web, ...web } : web,
    roles: isRecord(roles) ? completedRoles(roles) : roles,
  };
}

function completedRoles(roles: Fields): Fields {
  const known = keysOf(ROLES).filter((role) => isRecord(roles[role]));
  return { ...roles, ...Object.fromEntries(known.map((role) => [role, completedRole(role, roles[role])])) };
}

function completedRole(role: keyof typeof ROLES, given: unknown): Fields {
  const initial = ROLES[role].settings.map((id): [string, unknown] => [id, settings[id].initial]);
  const whole: Fields = { ...Object.fromEntries(initial), ...(isRecord(given) && given) };
  const { instance, switches } = whole;
  return {
    ...whole,
    ...(isRecord(instance) && { instance: completedInstance(instance) }),
    ...(switches !== undefined && { switches: each(switches, (one) => ({ ...LEFT_OUT.switch, ...one })) }),
  };
}

const completedInstance = (instance: Fields): Fields => ({
  ...(instance['kind'] === 'named' ? LEFT_OUT.namedInstance : LEFT_OUT.defaultInstance),
  ...instance,
});

/**
 * What Portolan always writes and nobody writes by hand. An origin made of the name stays while all else is edited, and with it
 * the ids of rules.
 */
const numbersOf = (design: Fields): Fields => ({
  origin: originOfNumber(hashOf(String(design['name'])) % ORIGINS),
  nextId: nextIdOf(design),
  ...(design['origin'] !== undefined && { origin: design['origin'] }),
});

/** The lists of things with ids. */
const IDENTIFIED = ['zones', 'hosts', 'firewalls', 'ownConnections', 'canvasNotes'];

/** The number above all that ids end with. */
function nextIdOf(design: Fields): number {
  let highest = 0;
  for (const list of IDENTIFIED.map((key) => design[key])) {
    for (const item of Array.isArray(list) ? list : []) {
      const id: unknown = isRecord(item) ? item['id'] : null;
      if (typeof id === 'string') highest = Math.max(highest, Number(/\d+$/.exec(id)?.[0] ?? 0));
    }
  }
  return highest + 1;
}
