import { expect, test } from 'vitest';
import type { Network } from './paths.ts';
import { waysBetween } from './ways.ts';

const joining = (id: string, ...zones: string[]) => ({ id, zones: zones.map((zone) => ({ zone })) });
const network: Network = {
  zones: [
    { id: 'lan', kind: 'internal' },
    { id: 'branch', kind: 'internal' },
    { id: 'dmz', kind: 'dmz' },
    { id: 'net', kind: 'internet' },
  ],
  firewalls: [
    joining('core', 'lan', 'dmz', 'branch'),
    joining('edge', 'dmz', 'net'),
    joining('wan', 'branch', 'dmz', 'net'),
  ],
};
const told = (from: string, to: string): string[] =>
  waysBetween(network, from, to).map((way) => way.map(({ firewall, egress }) => `${firewall} ${egress}`).join(' '));

test('the ways from zone to zone come with the fewest firewalls first, no zone and no firewall twice', () => {
  expect(told('lan', 'dmz')).toEqual(['core dmz', 'core branch wan dmz']);
});

test('no way goes through the Internet, it may end there', () => {
  expect(told('dmz', 'branch')).toEqual(['core branch', 'wan branch']);
  expect(told('lan', 'net')).toContain('core dmz edge net');
});

test('where no firewall leads there is no way', () => {
  expect(waysBetween({ ...network, firewalls: [joining('edge', 'dmz', 'net')] }, 'lan', 'net')).toEqual([]);
});
