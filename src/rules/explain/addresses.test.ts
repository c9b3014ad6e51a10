import { expect, test } from 'vitest';
import { aDesign, aHost, hostNamed } from '../testing/builders.testing.ts';
import type { Host } from '../../design/model/schema.ts';
import { summaryOf } from './addresses.ts';

const design = aDesign(
  aHost('sqlServer', { name: 'SQL', addresses: ['10.0.10.11'] }),
  aHost('dmzServer'),
  aHost('crlPoint'),
);
const [home = '', dmz = '', internet = ''] = ['SQL', 'DMZ', 'CRL'].map((name) => hostNamed(design, name).zone);
const of = (change: Partial<Host>): string => summaryOf({ ...hostNamed(design, 'SQL'), ...change }, design.zones);

test('says where a host is reached in one line', () => {
  expect(of({})).toBe('10.0.10.11 in Internal');
  expect(
    of({
      cards: [{ zone: dmz, addresses: ['192.0.2.11', '192.0.2.12'] }],
      published: [{ address: '203.0.113.11', for: '10.0.10.11', zones: [internet], firewall: null }],
    }),
  ).toBe('10.0.10.11 in Internal · 192.0.2.11 and 192.0.2.12 in DMZ · 203.0.113.11 published to the Internet');
  expect(
    of({ addresses: [], hiddenBehind: [{ address: '203.0.113.1', zones: [internet, home], firewall: null }] }),
  ).toBe('no address in Internal · hidden behind 203.0.113.1 towards the Internet and Internal');
});
