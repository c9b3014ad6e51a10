import { packBase, unpackBase } from './base.ts';
import type { LinkReader, LinkWriter } from './bytes.ts';
import {
  designTail,
  firewallColumn,
  firewallIds,
  hostTail,
  originColumn,
  pairsBetween,
  results,
  zoneTail,
} from './tailColumns.ts';
import { lateSettings, lateSettingsOf, withLateSettings } from './lateSettings.ts';
import { LIMITS } from '../model/bounds.ts';
import type { Design } from '../model/schema.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { isRecord, type Fields } from '../../lib/plainData.ts';

/** The parts of a tail, each with its bit in the number that begins it: what a design has none of takes no more room. */
const PARTS = {
  origin: 1,
  firewalls: 2,
  zones: 4,
  hosts: 8,
  rest: 16,
  results: 32,
  baseline: 64,
  settings: 128,
} as const;
const ALL_PARTS = 255;
const BASE_FIELDS = { zone: 7, host: 10 } as const;
const REST = ['ownConnections', 'routes', 'canvasNotes', 'accepted', 'request', 'facts'] as const;

function partsOf(design: Design): number {
  const { firewalls = [], zones, hosts } = design;
  const parts: Record<keyof typeof PARTS, boolean> = {
    origin: design.origin !== undefined,
    firewalls: firewalls.length > 0,
    zones: zones.some((zone) => Object.keys(zone).length > BASE_FIELDS.zone),
    hosts: hosts.some((host) => Object.keys(host).length > BASE_FIELDS.host),
    rest: REST.some((field) => design[field] !== undefined),
    results: design.results !== undefined,
    baseline: design.baseline !== undefined,
    settings: hosts.some((host) => Object.keys(lateSettingsOf(host)).length > 0),
  };
  return keysOf(PARTS).reduce((sum, part) => sum + (parts[part] ? PARTS[part] : 0), 0);
}

const holds = (parts: number, part: keyof typeof PARTS): boolean => (parts & PARTS[part]) !== 0;

/** True if a design has anything that the first shape had not. */
export const hasTail = (design: Design): boolean => partsOf(design) > 0;

/** Writes what the first shape had not: of the design, then its test results, then its baseline, a whole design beside it. */
export function packTail(out: LinkWriter, design: Design): void {
  const { baseline } = design;
  packPlainTail(out, design);
  if (design.results) results.write(out, [design.results]);
  if (!baseline) return;
  out.text(baseline.label);
  packBase(out, baseline.design);
  packPlainTail(out, baseline.design);
  pairsBetween(idsOf(baseline.design.hosts), idsOf(design.hosts)).write(out, [baseline.pairs]);
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

function packPlainTail(out: LinkWriter, design: Design): void {
  const { zones, hosts, firewalls = [], origin = '' } = design;
  const parts = partsOf(design);
  const known = { zones: idsOf(zones), hosts: idsOf(hosts), firewalls: idsOf(firewalls) };
  out.int(parts);
  if (holds(parts, 'origin')) originColumn.write(out, [origin]);
  if (holds(parts, 'firewalls')) {
    out.int(firewalls.length);
    firewallIds.write(out, known.firewalls);
    firewallColumn(known).write(out, firewalls);
  }
  if (holds(parts, 'zones')) zoneTail(known).write(out, zones);
  if (holds(parts, 'hosts')) hostTail(known).write(out, hosts);
  if (holds(parts, 'rest')) designTail(known).write(out, [design]);
  if (holds(parts, 'settings')) lateSettings.write(out, hosts.map(lateSettingsOf));
}

type Base = ReturnType<typeof unpackBase>;

/** Reads what `packTail` wrote, and returns the design as a whole. */
export function unpackTail(from: LinkReader, base: Base): unknown {
  const [parts, design] = unpackPlainTail(from, base);
  const [tested] = holds(parts, 'results') ? results.read(from, 1) : [];
  const baseline = holds(parts, 'baseline') ? unpackBaseline(from, base) : undefined;
  return {
    ...design,
    ...(baseline !== undefined && { baseline }),
    ...(tested !== undefined && { results: tested }),
  };
}

function unpackBaseline(from: LinkReader, present: Base): unknown {
  const label = from.text();
  const base = unpackBase(from);
  const [, design] = unpackPlainTail(from, base);
  const before = base.hosts.map(({ id }) => id);
  const now = present.hosts.map(({ id }) => id);
  const [pairs] = pairsBetween(before, now).read(from, 1);
  return { design, label, pairs };
}

function unpackPlainTail(from: LinkReader, base: Base): readonly [parts: number, design: Fields] {
  const parts = from.intUpTo(ALL_PARTS);
  const [origin] = holds(parts, 'origin') ? originColumn.read(from, 1) : [];
  const ids = holds(parts, 'firewalls') ? firewallIds.read(from, from.length(LIMITS.firewalls)) : [];
  const known = { zones: base.zones.map(({ id }) => id), hosts: base.hosts.map(({ id }) => id), firewalls: ids };
  const bare = ids.map((id) => ({ id }));
  const firewalls = holds(parts, 'firewalls') ? joined(bare, firewallColumn(known).read(from, ids.length)) : [];
  const zones = holds(parts, 'zones') ? joined(base.zones, zoneTail(known).read(from, base.zones.length)) : base.zones;
  const hosts = holds(parts, 'hosts') ? joined(base.hosts, hostTail(known).read(from, base.hosts.length)) : base.hosts;
  const [rest] = holds(parts, 'rest') ? designTail(known).read(from, 1) : [];
  const late = holds(parts, 'settings') ? lateSettings.read(from, hosts.length) : [];
  const design = {
    ...base,
    ...(origin !== undefined && { origin }),
    zones,
    hosts: hosts.map((host, i) => withLateSettings(host, late[i])),
    ...(firewalls.length > 0 && { firewalls }),
    ...(isRecord(rest) ? rest : {}),
  };
  return [parts, design];
}

const joined = <T extends object>(items: readonly T[], more: readonly unknown[]): readonly T[] =>
  items.map((item, i) => Object.assign({}, item, more[i]));
