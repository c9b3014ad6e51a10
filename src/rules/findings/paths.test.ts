import { describe, expect, test } from 'vitest';
import { apply } from '../../design/edit/commands.ts';
import { setRoute } from '../../design/edit/networkCommands.ts';
import type { Design } from '../../design/model/schema.ts';
import { derive } from '../derive.ts';
import { ruleSetsOf } from '../firewalls/ruleSets.ts';
import { offersOf } from '../offers/offers.ts';
import { aDesign, aHost, aServer, findingsOf, fixed, itsServices, withFirewalls } from '../testing/builders.testing.ts';

const plain = aDesign(aServer(), aHost('dmzServer'), aHost('crlPoint', { zone: 'internal Far' }), aHost('cloud'));
const zoneNamed = (design: Design, name: string): string => design.zones.find((zone) => zone.name === name)?.id ?? name;
const withoutPath = (design: Design): number =>
  ruleSetsOf(design, derive(design).connections, 'ORIGIN00', { merged: true }).withoutPath.length;
const labelsOf = (design: Design, code: string): string[] =>
  findingsOf(design, code).flatMap(({ fixes }) => fixes.map(({ label }) => label));
const offersIn = (design: Design, code: string): string[] => {
  const { findings } = derive(design);
  return findings
    .filter((one) => one.code === code)
    .flatMap((one) => offersOf(design, one, findings).map(({ label }) => label));
};

describe('equally short paths', () => {
  const joined = withFirewalls(plain, {
    'FW-A': ['Internal', 'DMZ', 'Internet'],
    'FW-B': ['Far', 'DMZ', 'Internal'],
  });

  test('are told by their firewalls, and each way ends what is undecided', () => {
    expect(findingsOf(joined, 'path-ambiguous').map(({ message }) => message)).toEqual([
      'There are 2 equally short paths between Internal and DMZ: via FW-A or via FW-B.',
    ]);
    for (const place of [0, 1]) {
      const chosen = fixed(joined, findingsOf(joined, 'path-ambiguous')[0], place);
      expect(findingsOf(chosen, 'path-ambiguous')).toEqual([]);
      expect(withoutPath(chosen)).toBe(0);
    }
  });

  test('through other zones between are told by these', () => {
    const through = withFirewalls(plain, { 'FW-A': ['Internal', 'Far', 'DMZ'], 'FW-B': ['Far', 'DMZ', 'Internet'] });
    expect(labelsOf(through, 'path-ambiguous')).toEqual([
      'Route via FW-A and FW-B through Far',
      'Route via FW-A and FW-B through DMZ',
      'Route via FW-A',
      'Route via FW-B',
    ]);
  });

  test('leave as many connections on no firewall as the finding says', () => {
    const [found] = findingsOf(joined, 'path-ambiguous');
    expect(found?.action).toBe(`Choose one. Until then ${withoutPath(joined)} connections are on no firewall.`);
  });
});

describe('no path', () => {
  test('is mended by a firewall that joins one of the zones, or by none', () => {
    const design = withFirewalls(plain, { 'FW-A': ['Internal', 'DMZ'], 'FW-B': ['Far', 'DMZ'] });
    expect(labelsOf(design, 'path-missing')).toEqual(['Join FW-A to Internet', 'Mark as not filtered']);
    expect(offersIn(design, 'path-missing')).toEqual(['Join FW-A to Internet', 'Mark as not filtered']);
  });

  test('is mended by both legs where no firewall joins either zone', () => {
    const design = withFirewalls(plain, { 'FW-A': ['Far', 'DMZ'] });
    expect(labelsOf(design, 'path-missing')).toContain('Join FW-A to Internal and Internet');
    const [, toInternet] = findingsOf(design, 'path-missing');
    expect(withoutPath(fixed(design, toInternet))).toBe(0);
  });

  test('is said of a route that its firewalls no longer hold, with the shortest path instead', () => {
    const joins = withFirewalls(plain, { 'FW-A': ['Internal', 'DMZ', 'Internet', 'Far'], 'FW-B': ['Far'] });
    const zones = [zoneNamed(joins, 'DMZ'), zoneNamed(joins, 'Internal')] as const;
    const broken = apply(joins, setRoute(zones, { via: [joins.firewalls?.[1]?.id ?? ''], through: [] }));
    const [found] = findingsOf(broken, 'path-missing');
    expect(found?.message).toBe('The route between Internal and DMZ passes a firewall that no longer joins its zones.');
    expect(found?.fixes.map(({ label }) => label)).toEqual(['Use the shortest path', 'Mark as not filtered']);
    for (const place of [0, 1]) expect(findingsOf(fixed(broken, found, place), 'path-missing')).toEqual([]);
  });

  test('keeps nobody from adding a host whose zone no firewall joins yet', () => {
    const design = withFirewalls(aDesign(aServer(), ...itsServices().filter(({ roles }) => roles[0] !== 'cloud')), {
      'FW-A': ['Internal', 'DMZ'],
    });
    expect(offersIn(design, 'cloud-missing')).toEqual(['Add 1E Cloud']);
  });
});
