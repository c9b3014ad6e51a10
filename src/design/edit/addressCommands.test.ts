import { expect, test } from 'vitest';
import { aDesign, aHost, hostNamed } from '../../rules/testing/builders.testing.ts';
import { apply, removeZones } from './commands.ts';
import { moveCard, removeCard, setAddresses, setHiddenBehind, setPublished } from './addressCommands.ts';
import type { Design, Host } from '../model/schema.ts';

const start = aDesign(
  aHost('sqlServer', { name: 'SQL', addresses: ['10.0.0.1'] }),
  aHost('dmzServer', { name: 'DMZ01' }),
);
const { id, zone: home } = hostNamed(start, 'SQL');
const { zone: dmz } = hostNamed(start, 'DMZ01');
const sql = (design: Design): Host => hostNamed(design, 'SQL');
const withCard = apply(start, setAddresses(id, dmz, ['192.0.2.1']));
const published = [{ address: '203.0.113.1', for: '10.0.0.1', zones: [dmz], firewall: null }];

test('a card comes with its first address and goes without a trace', () => {
  expect(sql(withCard).cards).toEqual([{ zone: dmz, addresses: ['192.0.2.1'] }]);
  expect(apply(withCard, removeCard(id, dmz))).toEqual(start);
  expect(apply(apply(start, setAddresses(id, dmz, [])), removeCard(id, dmz))).toEqual(start);
});

test('what is published for an address follows it, and only where one takes its place', () => {
  const design = apply(start, setPublished(id, published));
  const publishedFor = (after: readonly string[]) =>
    sql(apply(design, setAddresses(id, home, after))).published?.map((one) => one.for);
  expect(publishedFor(['10.0.0.2'])).toEqual(['10.0.0.2']);
  expect(publishedFor(['10.0.0.1', '10.0.0.2'])).toEqual(['10.0.0.1']);
  expect(publishedFor([])).toEqual(['10.0.0.1']);
  expect(publishedFor(['10.0.0.2', '10.0.0.3'])).toEqual(['10.0.0.1']);
});

test('a card moves to a zone where its addresses join those that are there', () => {
  expect(sql(apply(withCard, moveCard(id, dmz, home)))).toMatchObject({ addresses: ['10.0.0.1', '192.0.2.1'] });
  expect(sql(apply(withCard, moveCard(id, dmz, home))).cards).toBeUndefined();
  expect(apply(withCard, moveCard(id, dmz, 'z99'))).toBe(withCard);
  expect(apply(withCard, moveCard(id, home, dmz))).toBe(withCard);
});

test('a host and a zone are hidden behind an address, and not any more where the zones it is seen from are gone', () => {
  const hidden = [{ address: '203.0.113.9', zones: [dmz], firewall: null }];
  const design = apply(apply(start, setHiddenBehind(id, hidden)), setHiddenBehind(home, hidden));
  expect(sql(design).hiddenBehind).toEqual(hidden);
  expect(design.zones.find((one) => one.id === home)?.hiddenBehind).toEqual(hidden);
  const without = apply(design, removeZones([dmz]));
  expect(sql(without).hiddenBehind).toBeUndefined();
  expect(without.zones.find((one) => one.id === home)?.hiddenBehind).toBeUndefined();
});
