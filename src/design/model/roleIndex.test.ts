import { describe, expect, test } from 'vitest';
import { aDesign, aHost, hostNamed } from '../../rules/testing/builders.testing.ts';
import { compareIds, isEligible, plays, rosterOf } from './roleIndex.ts';

test('ids stand in the order they were given in', () => {
  expect(['h10', 'h2', 'z1', 'h9'].toSorted(compareIds)).toEqual(['h2', 'h9', 'z1', 'h10']);
  expect(compareIds('h7', 'h7')).toBe(0);
});

describe('a Master Stack plays the Catalog', () => {
  test('while none is placed, and no longer then', () => {
    const alone = aDesign(aHost('masterStack', { name: 'M' }), aHost('sqlServer', { name: 'SQL' }));
    const whether = (name: string): boolean => plays(rosterOf(alone), hostNamed(alone, name), 'catalog');
    expect(['M', 'SQL'].map(whether)).toEqual([true, false]);
    const both = aDesign(aHost('masterStack', { name: 'M' }), aHost('catalog', { name: 'CAT' }));
    expect(rosterOf(both).players.get('catalog')).toEqual([hostNamed(both, 'CAT')]);
    expect(plays(rosterOf(both), hostNamed(both, 'M'), 'catalog')).toBe(false);
  });
});

test('a partner has to be what is asked for: role, database, and asked from that kind of zone', () => {
  const design = aDesign(
    aHost('responseStack', { name: 'RESP' }),
    aHost('sqlServer', { name: 'ALL' }),
    aHost('sqlServer', { name: 'MASTERDB', databases: ['TachyonMaster'] }),
    aHost('clients', { name: 'Inside' }),
    aHost('clients', { name: 'Outside', zone: 'internet' }),
    aHost('dmzServer', { name: 'EDGE' }),
  );
  const fits = (relation: Parameters<typeof isEligible>[1], host: string, partner: string): boolean =>
    isEligible(rosterOf(design), relation, hostNamed(design, host), hostNamed(design, partner));
  expect(fits('responsesDatabase', 'RESP', 'ALL')).toBe(true);
  expect(fits('responsesDatabase', 'RESP', 'MASTERDB')).toBe(false);
  expect(fits('responsesDatabase', 'RESP', 'EDGE')).toBe(false);
  expect(fits('responsesDatabase', 'Inside', 'ALL')).toBe(false);
  expect([fits('servers', 'Inside', 'RESP'), fits('servers', 'Inside', 'EDGE')]).toEqual([true, false]);
  expect([fits('servers', 'Outside', 'RESP'), fits('servers', 'Outside', 'EDGE')]).toEqual([false, true]);
});
