import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRecord, type Fields } from '../../lib/plainData.ts';
import { hostBoxes } from '../model/measures.ts';
import type { Design } from '../model/schema.ts';
import { overlaps } from '../../geometry/rectangles.ts';
import { anyDesign, SEED } from '../testing/anyDesign.testing.ts';
import { readAnyFile } from './anyFile.ts';
import { writeDesignFile } from './file.ts';
import { FOUND, LEFT_OUT } from './leftOut.ts';

const example = readFileSync(new URL('../../../docs/branch-office.portolan.json', import.meta.url), 'utf8');

function opened(text: string): Design {
  const result = readAnyFile(text);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const fileOf = (design: unknown): string => JSON.stringify({ format: 'portolan', version: 3, design });

/** A record without the fields that have what stands for them when left out. */
const sparse = (item: Fields, defaults: Fields): Fields =>
  Object.fromEntries(
    Object.entries(item).filter(
      ([key, value]) =>
        FOUND.includes(key) || !(key in defaults) || JSON.stringify(value) !== JSON.stringify(defaults[key]),
    ),
  );

function sparseHost(host: Design['hosts'][number]): Fields {
  const web = sparse(host.web, LEFT_OUT.web);
  const { web: _, ...rest } = host;
  return { ...sparse(rest, LEFT_OUT.host), ...(Object.keys(web).length > 0 && { web }) };
}

describe('a file written by hand', () => {
  test('of five hosts takes twenty lines, and opens with all that was left out', () => {
    expect(example.trimEnd().split('\n').length).toBe(20);
    expect(readFileSync(new URL('../../../docs/file-format.md', import.meta.url), 'utf8')).toContain(example);
    const { hosts, zones, firewalls, nextId, origin } = opened(example);
    expect(hosts).toHaveLength(5);
    expect(hosts[2]?.roles.sqlServer?.instance).toEqual({ kind: 'default', port: 1433 });
    expect(hosts[0]?.web).toEqual({ https: 443, http: 80 });
    expect(zones.map(({ name }) => name)).toEqual(['LAN', 'DMZ']);
    expect(firewalls?.[0]?.zones[0]).toEqual({ zone: 'lan', name: '', list: '' });
    expect(nextId).toBe(2);
    expect(origin).toMatch(/^[0-9A-Z]{8}$/);
  });

  test('has its hosts inside their zones, and neither hosts nor zones on each other', () => {
    const design = opened(example);
    const boxes = [...hostBoxes(design).values()];
    for (const [i, box] of boxes.entries()) {
      const zone = design.zones.find(({ id }) => id === design.hosts[i]?.zone);
      expect(zone && overlaps(zone, box) && box.x >= zone.x && box.x + box.width <= zone.x + zone.width).toBe(true);
      expect(boxes.filter((other) => overlaps(other, box))).toEqual([box]);
    }
    const [a, b] = design.zones;
    expect(a && b && overlaps(a, b)).toBe(false);
    expect(design.firewalls?.every(({ y }) => design.zones.every((zone) => y < zone.y))).toBe(true);
  });

  test('keeps the places it gives, and its origin while all but its name is edited', () => {
    const content: unknown = JSON.parse(example);
    const design = isRecord(content) && isRecord(content['design']) ? content['design'] : {};
    const hosts: readonly unknown[] = Array.isArray(design['hosts']) ? design['hosts'] : [];
    const moved = hosts.map((host) => (isRecord(host) && host['id'] === 'sql' ? { ...host, x: 400, y: 300 } : host));
    expect(opened(fileOf({ ...design, hosts: moved })).hosts[2]).toMatchObject({ x: 400, y: 300 });
    const origins = [{}, { author: 'A' }, { hosts: moved }, { name: 'Other' }, { origin: 'ABCDEFGH' }].map(
      (change) => opened(fileOf({ ...design, ...change })).origin,
    );
    expect(new Set(origins.slice(0, 3)).size).toBe(1);
    expect(origins[3]).not.toBe(origins[0]);
    expect(origins[4]).toBe('ABCDEFGH');
  });

  test('with part of a setting has the rest as it is at first', () => {
    const zones = [{ id: 'z', kind: 'internal' }];
    const roles = {
      sqlServer: { instance: { kind: 'named', name: 'X' } },
      responseStack: { switches: [{ clientPort: 5000 }] },
    };
    const [host] = opened(fileOf({ zones, hosts: [{ id: 'h', zone: 'z', web: { https: 8443 }, roles }] })).hosts;
    expect(host?.web).toEqual({ https: 8443, http: 80 });
    expect(host?.roles.sqlServer?.instance).toEqual({ kind: 'named', name: 'X', port: null });
    expect(host?.roles.responseStack?.switches).toEqual([{ clientPort: 5000, pokePort: null, address: null }]);
  });

  test('is still refused for what is wrong, and for fields that do not exist', () => {
    const host = { id: 'h', zone: 'z', roles: { clients: {} } };
    const zones = [{ id: 'z', kind: 'internal' }];
    expect(readAnyFile(fileOf({ zones, hosts: [{ ...host, colour: 'red' }] })).ok).toBe(false);
    expect(readAnyFile(fileOf({ zones, hosts: [{ ...host, zone: 'y' }] })).ok).toBe(false);
    expect(readAnyFile(fileOf({ zones, hosts: [{ id: 'h', zone: 'z' }] })).ok).toBe(false);
    expect(readAnyFile(fileOf({ zones, hosts: {} })).ok).toBe(false);
    expect(readAnyFile(fileOf([])).ok).toBe(false);
  });
});

test('any design opens the same when all that may be left out is', () => {
  fc.assert(
    fc.property(anyDesign, (design) => {
      const short = {
        ...sparse(design, LEFT_OUT.design),
        zones: design.zones.map((zone) => sparse(zone, LEFT_OUT.zone)),
        hosts: design.hosts.map(sparseHost),
      };
      expect(opened(fileOf(short))).toEqual(opened(writeDesignFile(design)));
    }),
    { seed: SEED, numRuns: 30 },
  );
});
