import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDesign } from '../../design/testing/anyDesign.testing.ts';
import { apply } from '../../design/edit/commands.ts';
import { splitRole } from '../../design/edit/roleCommands.ts';
import type { Design } from '../../design/model/schema.ts';
import { aDesign, aHost, aServer, hostNamed, itsServices } from '../testing/builders.testing.ts';
import { derive } from '../derive.ts';
import { whyNotOfHost, whyNotOfPair, type Reason } from './whyNot.ts';

const told = (reasons: readonly Reason[]) =>
  reasons.map(({ sentence, items }) => `${sentence} [${items.map(({ id }) => id).join(' ')}]`);
const ofHost = (design: Design, name: string) => whyNotOfHost(design, derive(design), hostNamed(design, name).id);
const ofPair = (design: Design, one: string, other: string) =>
  whyNotOfPair(design, derive(design), hostNamed(design, one).id, hostNamed(design, other).id);

const single = aDesign(aServer({ name: 'SRV01' }), ...itsServices());

test('what co-location saves is what splitting the roles would bring', () => {
  const shared = ofHost(single, 'SRV01').find(({ kind }) => kind === 'sameHost');
  expect(shared?.sentence).toBe('Master Stack and Response Stack share SRV01: no firewall sees this.');
  const split = apply(single, splitRole(hostNamed(single, 'SRV01').id, 'responseStack'));
  const came = derive(split)
    .connections.filter(
      ({ initiator, listener, scope }) =>
        scope !== 'sameHost' && [initiator, listener].every(({ roles }) => roles.masterStack ?? roles.responseStack),
    )
    .flatMap(({ purposes }) => purposes.map(({ requirement }) => requirement.id));
  expect(new Set(shared?.items.map(({ id }) => id))).toEqual(new Set(came));
});

test('what is not placed, and that the Master Stack does the work of a Catalog', () => {
  const sentences = ofHost(single, 'SRV01').map(({ sentence }) => sentence);
  expect(sentences).toContain('No Configuration Manager is placed.');
  expect(sentences).toContain('No Inventory source is placed.');
  expect(sentences).toContain('No DMZ Switch is placed.');
  expect(sentences.join()).not.toContain('No SMTP relay');
  expect(sentences).toContain('No Catalog stands apart: Master Stack on SRV01 does its work.');
});

test('what shares a host is told by the roles placed on it, each need once', () => {
  const all = aDesign(aHost(['masterStack', 'sqlServer', 'configurationManager'], { name: 'ALL' }));
  const shared = ofHost(all, 'ALL').filter(({ kind }) => kind === 'sameHost');
  expect(shared.map(({ sentence }) => sentence)).toEqual([
    'Master Stack and Configuration Manager share ALL: no firewall sees this.',
    'Master Stack and SQL Server share ALL: no firewall sees this.', // the Catalog’s needs are its stand-in’s
  ]);
  for (const { items } of shared) expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

const two = aDesign(
  aHost('masterStack', { name: 'MASTER' }),
  aHost('responseStack', { name: 'RS1', uses: { responsesDatabase: 'SQL1' } }),
  aHost('responseStack', { name: 'RS2', uses: { responsesDatabase: 'SQL2' } }),
  aHost('sqlServer', { name: 'SQL1' }),
  aHost('sqlServer', { name: 'SQL2', databases: ['TachyonResponses'] }),
  aHost('dmzServer', { name: 'EDGE', uses: { core: 'RS1' } }),
  aHost('clients', { name: 'Desks' }),
  aHost('cloud'),
);

test('a pair: somebody else is used, automatic or chosen', () => {
  expect(told(ofPair(two, 'RS2', 'SQL1'))).toEqual([
    'RS2 uses SQL2 (chosen) as its TachyonResponses database, not SQL1. [core-responses-database responses-database-browser]',
  ]);
  expect(ofPair(two, 'RS2', 'EDGE').map(({ kind }) => kind)).toEqual(['otherPartner']);
});

test('a pair: it does not fit, by its databases or by the zone', () => {
  expect(ofPair(two, 'MASTER', 'SQL2').map(({ sentence }) => sentence)).toContain(
    "SQL2 doesn't host the database TachyonMaster.",
  );
  expect(ofPair(two, 'Desks', 'EDGE').map(({ sentence }) => sentence)).toEqual([
    'Desks stands in an internal zone, from where it uses Response Stack hosts.',
  ]);
});

test('a pair: no rule joins them', () => {
  expect(ofPair(two, 'Desks', 'SQL1').map(({ sentence }) => sentence)).toEqual([
    'No rule of the source joins Clients and SQL Server, so Desks and SQL1 need nothing of each other.',
  ]);
});

test('every reason reads as agreed, word by word, host by host and pair by pair', async () => {
  const designs = {
    Two: two,
    Single: single,
    DMZ: aDesign(aHost('clients', { name: 'Kiosks', zone: 'dmz' }), aHost('dmzServer'), aHost('responseStack')),
    Shared: aDesign(
      aServer({ name: 'ALL', uses: { responsesDatabase: 'SQL2' } }),
      aHost(['catalog', 'sqlServer'], { name: 'SQL1' }),
      aHost('sqlServer', { name: 'SQL2' }),
      aHost(['browsers', 'clients'], { name: 'Desk' }),
    ),
  };
  const text = Object.entries(designs).flatMap(([title, design]) => [
    `# ${title}`,
    ...design.hosts.flatMap(({ name }) => [`## ${name}`, ...told(ofHost(design, name))]),
    ...design.hosts.flatMap(({ name: one }, i) =>
      design.hosts.slice(i).flatMap(({ name }) => [`## ${one}, ${name}`, ...told(ofPair(design, one, name))]),
    ),
  ]);
  await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('expected/whyNot.md');
});

test('reasons have ids that tell those of one answer apart, and say what is not needed by its components', () => {
  for (const design of [two, single]) {
    for (const { name } of design.hosts) {
      const ids = ofHost(design, name).map(({ id }) => id);
      expect(new Set(ids).size, `of ${name}`).toBe(ids.length);
    }
  }
  expect(ofPair(two, 'RS2', 'SQL1').flatMap(({ items }) => items.map(({ text }) => text))).toEqual([
    'Core, Core Internal → SQL Server',
    'Core, Core Internal → SQL Browser',
  ]);
});

test('a host that is not there has no reasons', () => {
  expect(whyNotOfHost(two, derive(two), 'h99')).toEqual([]);
  expect(whyNotOfPair(two, derive(two), two.hosts[0]?.id ?? '', 'h99')).toEqual([]);
});

test('law: what is said not to be needed between two hosts is not needed there', () => {
  fc.assert(
    fc.property(anyDesign, (design) => {
      const derivation = derive(design);
      const [a, b] = design.hosts;
      if (!a || !b) return;
      whyNotOfHost(design, derivation, a.id);
      const reasons = whyNotOfPair(design, derivation, a.id, b.id);
      const needed = derivation.connections
        .filter(({ initiator, listener }) => [a.id, b.id].includes(initiator.id) && [a.id, b.id].includes(listener.id))
        .filter(({ scope }) => scope !== 'sameHost');
      expect(reasons.some(({ kind }) => kind === 'noRule') && needed.length > 0).toBe(false);
      expect(new Set(reasons.map(({ id }) => id)).size).toBe(reasons.length);
    }),
    { numRuns: 100 },
  );
});
