import { describe, expect, test } from 'vitest';
import { apply, removeHosts } from '../../design/edit/commands.ts';
import { RELATION_IDS, RELATIONS, type RelationId } from '../../design/model/relations.ts';
import type { Design } from '../../design/model/schema.ts';
import { aDesign, aHost, hostNamed, linesOf } from '../testing/builders.testing.ts';
import { derive } from '../derive.ts';

/** How a relationship of a host came out: "automatic: RESP", "ambiguous: – of RESP, RESP2". */
function resolved(design: Design, relation: RelationId, name: string): string | undefined {
  const { id } = hostNamed(design, name);
  const found = derive(design).resolutions.find((one) => one.relation === relation && one.host.id === id);
  if (!found) return undefined;
  const names = (hosts: readonly { name: string }[]) => hosts.map((host) => host.name).join(', ') || '–';
  const choices = found.partners.length < found.candidates.length ? ` of ${names(found.candidates)}` : '';
  return `${found.how}: ${names(found.partners)}${choices}`;
}

describe('a relationship with one partner', () => {
  test('takes the only candidate', () => {
    const design = aDesign(aHost('dmzServer'), aHost('responseStack'), aHost('masterStack'));
    expect(resolved(design, 'core', 'DMZ')).toBe('automatic: RESP');
    expect(resolved(design, 'master', 'DMZ')).toBe('automatic: MASTER');
  });

  test('takes the candidate on the same host before any other', () => {
    const design = aDesign(aHost(['masterStack', 'sqlServer'], { name: 'ALL' }), aHost('sqlServer'));
    expect(resolved(design, 'masterDatabase', 'ALL')).toBe('automatic: ALL of ALL, SQL');
  });

  test('takes what was chosen before the one on the same host', () => {
    const uses = { masterDatabase: 'SQL' };
    const design = aDesign(aHost(['masterStack', 'sqlServer'], { name: 'ALL', uses }), aHost('sqlServer'));
    expect(resolved(design, 'masterDatabase', 'ALL')).toBe('chosen: SQL of ALL, SQL');
  });

  test('takes the first of several chosen ones, which only a file can bring', () => {
    const uses = { masterDatabase: ['SQL2', 'SQL'] };
    const design = aDesign(aHost('masterStack', { uses }), aHost('sqlServer'), aHost('sqlServer'));
    expect(resolved(design, 'masterDatabase', 'MASTER')).toBe('chosen: SQL2 of SQL, SQL2');
  });

  test('guesses nothing where several would do, and connects nothing', () => {
    const design = aDesign(aHost('dmzServer'), aHost('responseStack'), aHost('responseStack'));
    expect(resolved(design, 'core', 'DMZ')).toBe('ambiguous: – of RESP, RESP2');
    expect(linesOf(design, 'dmz-switch-core-responses')).toEqual([]);
    expect(linesOf(design, 'core-dmz-switch-poke')).toEqual([]);
  });

  test('lacks a partner where there is none', () => {
    expect(resolved(aDesign(aHost('dmzServer')), 'core', 'DMZ')).toBe('missing: –');
  });

  test('asks for the database, not just for SQL Server', () => {
    const design = aDesign(
      aHost('masterStack'),
      aHost('sqlServer', { name: 'A', databases: ['TachyonMaster'] }),
      aHost('sqlServer', { name: 'B', databases: ['SLA', '1ECatalog'] }),
    );
    expect(resolved(design, 'masterDatabase', 'MASTER')).toBe('automatic: A');
    expect(resolved(design, 'slaDatabase', 'MASTER')).toBe('automatic: B');
    expect(resolved(design, 'catalogDatabase', 'MASTER')).toBe('automatic: B');
  });

  test('lets several Response Stacks share one TachyonResponses, or each have its own', () => {
    const design = aDesign(
      aHost('responseStack', { uses: { responsesDatabase: 'SQL' } }),
      aHost('responseStack', { uses: { responsesDatabase: 'SQL' } }),
      aHost('responseStack', { uses: { responsesDatabase: 'SQL2' } }),
      aHost('sqlServer'),
      aHost('sqlServer', { databases: ['TachyonResponses'] }),
    );
    expect(linesOf(design, 'core-responses-database')).toEqual([
      'RESP → SQL  TCP 1433 TDS  Same zone  [T1.11 T1.13]',
      'RESP2 → SQL  TCP 1433 TDS  Same zone  [T1.11 T1.13]',
      'RESP3 → SQL2  TCP 1433 TDS  Same zone  [T1.11 T1.13]',
    ]);
  });
});

describe('a relationship with many partners', () => {
  test('takes all that fit', () => {
    const design = aDesign(aHost('clients'), aHost('responseStack'), aHost('responseStack'));
    expect(resolved(design, 'servers', 'Clients')).toBe('automatic: RESP, RESP2');
  });

  test('takes the chosen ones only, in the order of hosts', () => {
    const design = aDesign(
      aHost('clients', { uses: { servers: ['RESP3', 'RESP'] } }),
      ...[1, 2, 3].map(() => aHost('responseStack')),
    );
    expect(resolved(design, 'servers', 'Clients')).toBe('chosen: RESP, RESP3 of RESP, RESP2, RESP3');
  });

  test.each([
    ['smtpRelays', 'smtpRelay'],
    ['inventorySources', 'inventorySource'],
    ['configurationManagers', 'configurationManager'],
  ] as const)('%s of a Master Stack are all there are', (relation, role) => {
    const design = aDesign(aHost('masterStack'), aHost(role, { name: 'A' }), aHost(role, { name: 'B' }));
    expect(resolved(design, relation, 'MASTER')).toBe('automatic: A, B');
  });

  test('joins browsers and API consumers to Master Stack and Catalog', () => {
    const design = aDesign(aHost('browsers'), aHost('apiConsumers'), aHost('masterStack'), aHost('catalog'));
    for (const name of ['Browsers', 'API consumers']) {
      expect(resolved(design, 'masters', name)).toBe('automatic: MASTER');
      expect(resolved(design, 'catalogs', name)).toBe('automatic: CATALOG');
    }
  });
});

describe('Clients', () => {
  const servers = [aHost('responseStack'), aHost('dmzServer')];

  test('use Response Stacks from internal zones, DMZ Servers from the Internet', () => {
    const design = aDesign(
      aHost('clients', { name: 'In' }),
      aHost('clients', { name: 'Out', zone: 'internet' }),
      ...servers,
    );
    expect(resolved(design, 'servers', 'In')).toBe('automatic: RESP');
    expect(resolved(design, 'servers', 'Out')).toBe('automatic: DMZ');
  });

  test('in a DMZ zone use nothing unless chosen, and either kind then', () => {
    const waiting = aDesign(aHost('clients', { zone: 'dmz' }), ...servers);
    expect(resolved(waiting, 'servers', 'Clients')).toBe('missing: – of RESP, DMZ');
    expect(linesOf(waiting, 'client-switch')).toEqual([]);
    const chosen = aDesign(aHost('clients', { zone: 'dmz', uses: { servers: ['DMZ'] } }), ...servers);
    expect(resolved(chosen, 'servers', 'Clients')).toBe('chosen: DMZ of RESP, DMZ');
    expect(linesOf(chosen, 'client-dmz-switch')).toEqual(['Clients → DMZ  TCP 4000 wss  Same zone  [T5.5 T5.12]']);
  });

  test('in a DMZ zone ask each chosen server only for what it is', () => {
    const uses = { servers: ['RESP', 'DMZ'] };
    const design = aDesign(aHost('clients', { zone: 'dmz', uses }), ...servers);
    expect(linesOf(design, 'client-dmz-background-channel')).toHaveLength(1);
    expect(linesOf(design, 'client-background-channel')).toHaveLength(1);
  });

  test('from a DMZ zone, a host with both kinds of Switches is one server to choose', () => {
    const design = aDesign(aHost('clients', { zone: 'dmz' }), aHost(['responseStack', 'dmzServer'], { name: 'BOTH' }));
    expect(resolved(design, 'servers', 'Clients')).toBe('missing: – of BOTH');
  });

  test('do not keep a choice that their zone rules out', () => {
    const design = aDesign(aHost('clients', { uses: { servers: 'DMZ' } }), ...servers);
    expect(resolved(design, 'servers', 'Clients')).toBe('automatic: RESP');
  });
});

describe('the Catalog', () => {
  test('is the Master Stack while none is placed', () => {
    const design = aDesign(aHost('masterStack'), aHost('browsers'), aHost('cloud'), aHost('sqlServer'));
    expect(resolved(design, 'catalogs', 'Browsers')).toBe('automatic: MASTER');
    expect(resolved(design, 'catalog', 'MASTER')).toBe('automatic: MASTER');
    expect(resolved(design, 'catalogDatabase', 'MASTER')).toBe('automatic: SQL');
  });

  test('apart asks for 1E Cloud and its database itself', () => {
    const design = aDesign(aHost('masterStack'), aHost('catalog'), aHost('cloud'), aHost('sqlServer'));
    expect(resolved(design, 'cloud', 'CATALOG')).toBe('automatic: 1E Cloud');
    expect(resolved(design, 'catalogDatabase', 'CATALOG')).toBe('automatic: SQL');
    expect(resolved(design, 'catalogDatabase', 'MASTER')).toBeUndefined();
  });
});

describe('a choice', () => {
  test('that no longer names an eligible host counts for nothing', () => {
    const design = aDesign(aHost('dmzServer', { uses: { core: 'h99' } }), aHost('responseStack'));
    expect(resolved(design, 'core', 'DMZ')).toBe('automatic: RESP');
  });

  test('goes with the host it names', () => {
    const design = aDesign(
      aHost('dmzServer', { uses: { core: 'RESP2' } }),
      ...[1, 2, 3].map(() => aHost('responseStack')),
    );
    const after = apply(design, removeHosts([hostNamed(design, 'RESP2').id]));
    expect(hostNamed(after, 'DMZ').partners).toEqual({});
    expect(resolved(after, 'core', 'DMZ')).toBe('ambiguous: – of RESP, RESP3');
  });
});

test('relationships with one partner are those of the domain, all others have many', () => {
  const single: RelationId[] = [
    'master',
    'core',
    'masterDatabase',
    'responsesDatabase',
    'slaDatabase',
    'catalogDatabase',
    'catalog',
    'cloud',
  ];
  expect(RELATION_IDS.filter((relation) => !RELATIONS[relation].many)).toEqual(single);
});
