import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutNames } from '../../design/io/anonymous.ts';
import { anyDesign } from '../../design/testing/anyDesign.testing.ts';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { derive } from '../derive.ts';

/** The connections as they are but for names and addresses; ids by the order of the hosts, addresses by their first use. */
function structureOf(design: Design): unknown[] {
  const hosts = new Map(design.hosts.map(({ id }, i) => [id, i]));
  const zones = new Map(design.zones.map(({ id }, i) => [id, i]));
  const addresses = new Map<string, number>();
  const placeOf = (address: string | null): number | null => {
    if (address === null) return null;
    if (!addresses.has(address)) addresses.set(address, addresses.size);
    return addresses.get(address) ?? null;
  };
  return derive(design).connections.map((one) => ({
    number: one.number,
    from: hosts.get(one.initiator.id),
    to: hosts.get(one.listener.id),
    zones: [zones.get(one.initiatorZone.id), zones.get(one.listenerZone.id)],
    address: placeOf(one.address),
    transport: one.transport,
    port: one.port,
    protocols: one.purposes.length > 0 ? one.protocols : [], // an own connection's is a name too
    scope: one.scope,
    own: one.own.length,
    purposes: one.purposes.map(({ requirement, basis, switchNumber }) => [requirement.id, basis, switchNumber]),
  }));
}

describe('a design without names', () => {
  test.each(TEMPLATES.map(({ name, design }) => [name, design] as const))(
    'of the template %s needs the same connections, in the same order',
    (_name, design) => {
      expect(structureOf(design).length).toBeGreaterThan(9);
      expect(structureOf(withoutNames(design))).toEqual(structureOf(design));
    },
  );

  test('of any design needs the same connections, in the same order', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        expect(structureOf(withoutNames(design))).toEqual(structureOf(design));
      }),
      { numRuns: 300 },
    );
  });

  test('has the same errors, so that structure is enough to ask for advice', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const errors = (one: Design): string[] =>
          derive(one)
            .findings.filter(({ severity }) => severity === 'error')
            .map(({ code }) => code)
            .toSorted();
        expect(errors(withoutNames(design))).toEqual(errors(design));
      }),
      { numRuns: 300 },
    );
  });
});
