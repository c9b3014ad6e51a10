import { describe, expect, test } from 'vitest';
import { aDesign, aHost } from '../../rules/testing/builders.testing.ts';
import { excessOf, withinLimits } from './limits.ts';
import { parseDesign } from './parse.ts';
import { LIMITS } from './bounds.ts';
import type { Design, Host, Zone } from './schema.ts';

const design = aDesign(aHost('masterStack'), aHost('clients'), aHost('cloud'));
const withZone = (change: Partial<Zone>): Design => ({
  ...design,
  zones: design.zones.map((zone, i) => (i === 0 ? { ...zone, ...change } : zone)),
});
const withHost = (change: Partial<Host>): Design => ({
  ...design,
  hosts: design.hosts.map((host, i) => (i === 0 ? { ...host, ...change } : host)),
});
const repeated = <T>(one: T | undefined, times: number): T[] =>
  Array.from({ length: times }, () => one).flatMap((item) => item ?? []);

test('what is within the limits stays the very same', () => {
  expect(withinLimits(design)).toBe(design);
  expect(withinLimits(withHost({ fqdn: 'x'.repeat(LIMITS.fqdn) })).hosts[0]?.fqdn).toHaveLength(LIMITS.fqdn);
});

test('texts are cut and places brought back, and nothing else is touched', () => {
  expect(withinLimits({ ...design, name: 'x'.repeat(300) }).name).toBe('x'.repeat(LIMITS.designName));
  expect(withinLimits({ ...design, author: 'x'.repeat(300) }).author).toBe('x'.repeat(LIMITS.name));
  const zones = withinLimits(withZone({ x: -2e6, width: 3, name: 'x'.repeat(300) }));
  expect(zones.zones[0]).toMatchObject({ x: -LIMITS.reach, width: LIMITS.extent, name: 'x'.repeat(LIMITS.name) });
  expect([zones.zones[1], zones.hosts]).toEqual([design.zones[1], design.hosts]);
  const hosts = withinLimits(withHost({ x: 0.6, y: Number.NaN }));
  expect(hosts.hosts[0]).toMatchObject({ x: 1, y: 0 });
  expect(hosts.hosts[1]).toBe(design.hosts[1]);
});

describe('a design holds', () => {
  const [zone] = design.zones;
  const [host] = design.hosts;

  test('as many zones, hosts and addresses as it may, and not one more', () => {
    expect(excessOf({ ...design, zones: repeated(zone, LIMITS.zones) })).toBeNull();
    expect(excessOf({ ...design, zones: repeated(zone, LIMITS.zones + 1) })).toBe('A design holds up to 200 zones.');
    expect(excessOf({ ...design, hosts: repeated(host, LIMITS.hosts) })).toBeNull();
    expect(excessOf({ ...design, hosts: repeated(host, LIMITS.hosts + 1) })).toBe('A design holds up to 2000 hosts.');
    expect(excessOf(withHost({ addresses: repeated('10.0.0.1', LIMITS.addresses) }))).toBeNull();
    expect(excessOf(withHost({ addresses: repeated('10.0.0.1', LIMITS.addresses + 1) }))).toMatch(
      /than a design holds/,
    );
  });

  test('nothing out of reach', () => {
    expect(excessOf(withZone({ x: LIMITS.reach + 1 }))).toMatch(/than a design holds/);
    expect(excessOf(withHost({ x: LIMITS.reach + 1 }))).toMatch(/than a design holds/);
  });
});

describe('the door says what is wrong', () => {
  const message = (value: unknown): string => {
    const result = parseDesign(1, value);
    return result.ok ? 'opened' : result.message;
  };

  test('with ids used twice, or not below the next', () => {
    const [zone] = design.zones;
    expect(message({ ...design, zones: [...design.zones, zone] })).toBe(
      'The design is not valid: two zones have the same id.',
    );
    const both = { ...design, zones: [...design.zones, { ...zone, id: design.hosts[0]?.id }] };
    expect(message(both)).toBe('The design is not valid: a zone and a host have the same id.');
    const highest = Math.max(...[...design.zones, ...design.hosts].map(({ id }) => Number(id.slice(1))));
    expect(message({ ...design, nextId: highest })).toBe(
      'The design is not valid: nextId is not above the ids in use.',
    );
    expect(message({ ...design, nextId: highest + 1 })).toBe('opened');
    expect(message({ ...withHost({ id: 'h42' }), nextId: 9 })).toBe(
      'The design is not valid: nextId is not above the ids in use.',
    );
  });

  test('with too many entries or fields', () => {
    expect(message({ ...design, hosts: repeated(0, 2001) })).toBe(
      'The design is not valid: hosts has too many entries.',
    );
    const fields = Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`f${i}`, 0]));
    expect(message(fields)).toBe('The design is not valid: the design has too many fields.');
    const nested = Array.from({ length: 130 }, () => repeated(0, 2000));
    expect(message({ ...design, hosts: nested })).toBe('The design is not valid: it holds too much.');
    const most = { hosts: [...nested.slice(6), repeated(0, 1874)] }; // 250,000 with the lists around
    expect(message(most)).not.toMatch(/too much/);
    expect(message({ ...most, more: 1 })).toMatch(/too much/);
  });

  test('in a few words that name the place, whatever the fields are called', () => {
    expect(message(5)).toMatch(/^The design is not valid: the design: [a-z]/);
    expect(message(withHost({ x: 0.5 }))).toMatch(/^The design is not valid: hosts\.0\.x: [a-z]/);
    const long = 'x'.repeat(1000);
    expect(message({ ...design, [long]: 1 })).toBe(
      `The design is not valid: the design has the unknown field "${'x'.repeat(40)}".`,
    );
    expect(message({ ...design, [long]: repeated(0, 2001) })).toBe(
      `The design is not valid: ${'x'.repeat(40)} has too many entries.`,
    );
  });
});
