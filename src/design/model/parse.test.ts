import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../edit/commands.ts';
import { CURRENT_VERSION } from './migrations.ts';
import { parseDesign, parseInSteps } from './parse.ts';

const zone = { id: 'z1', kind: 'internal', name: '', x: 0, y: 0, width: 800, height: 600 };
const hosts = Array.from({ length: 1000 }, (_, i) => ({
  id: `h${i + 2}`,
  zone: 'z1',
  name: `SRV${i}`,
  fqdn: '',
  addresses: [],
  web: { https: 443, http: 80 },
  roles: { browsers: {} },
  partners: {},
  x: 0,
  y: 0,
}));
const design = { ...emptyDesign('Large'), nextId: 1002, zones: [zone], hosts };
const messageOf = (value: unknown): string => {
  const result = parseDesign(CURRENT_VERSION, value);
  return result.ok ? '' : result.message;
};

describe('a large design', () => {
  test('is taken in by steps, none of which is more than a fifth of it', () => {
    const steps = parseInSteps(CURRENT_VERSION, design);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses += 1;
    expect(pauses).toBe(5);
    expect(step.value).toEqual({ ok: true, value: design });
    expect(step.value).toEqual(parseDesign(CURRENT_VERSION, design));
  });

  test('is refused by the place of its first fault, in whichever step that is found', () => {
    const withFault = (at: number) => ({
      ...design,
      hosts: hosts.map((host, i) => (i === at ? { ...host, x: 0.5 } : host)),
    });
    expect(messageOf(withFault(0))).toMatch(/^The design is not valid: hosts\.0\.x: /);
    expect(messageOf(withFault(777))).toMatch(/^The design is not valid: hosts\.777\.x: /);
    const stranger = { ...design, hosts: [...hosts.slice(1), { ...hosts[0], colour: 'red' }] };
    expect(messageOf(stranger)).toBe('The design is not valid: hosts.999 has the unknown field "colour".');
  });
});

test.each([undefined, null, {}, { length: 1 }, 'all'])('hosts are a list: %o is refused', (hosts) => {
  expect(messageOf({ ...design, hosts })).toMatch(/^The design is not valid: hosts/);
});

describe('what is too much is refused before anything else looks at it', () => {
  const nested = (depth: number): unknown => (depth === 0 ? '' : [nested(depth - 1)]);

  test('more than 32 levels, or a circle', () => {
    expect(messageOf({ ...design, name: nested(31) })).toMatch(/^The design is not valid: name: invalid input/);
    expect(messageOf({ ...design, name: nested(32) })).toBe('The design is not valid: name is nested too deeply.');
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(messageOf({ ...design, name: circle })).toBe('The design is not valid: self is nested too deeply.');
  });

  test('more than 40 fields in one record', () => {
    const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`field${i}`, i]));
    expect(messageOf({ ...design, zones: [fields(40)] })).toMatch(/^The design is not valid: zones\.0/);
    expect(messageOf({ ...design, zones: [fields(41)] })).toBe('The design is not valid: zones has too many fields.');
  });
});
