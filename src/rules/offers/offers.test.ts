import { describe, expect, test } from 'vitest';
import { apply } from '../../design/edit/commands.ts';
import type { Design } from '../../design/model/schema.ts';
import { derive } from '../derive.ts';
import { commandOf, type Fix } from '../findings/fixes.ts';
import { aDesign, aHost, aServer, aSwitch, itsServices, type HostPlan } from '../testing/builders.testing.ts';
import { offersOf } from './offers.ts';

function offersIn(design: Design, id: string): readonly Fix[] {
  const { findings } = derive(design);
  const finding = findings.find((one) => one.id === id || one.code === id);
  if (!finding) throw new Error(`Found are ${findings.map((one) => one.id).join(', ')}`);
  return offersOf(design, finding, findings);
}

const labels = (design: Design, id: string): string[] => offersIn(design, id).map(({ label }) => label);
const ofWeight = (design: Design): string[] =>
  derive(design)
    .findings.filter(({ severity, code }) => severity !== 'info' && code !== 'address-missing')
    .map(({ id }) => id);

/** What is wrong after the first offer. */
const after = (design: Design, id: string): string[] => {
  const [fix] = offersIn(design, id);
  return fix ? ofWeight(apply(design, commandOf(fix))) : ['nothing is offered'];
};

describe('a host is added with the hosts it needs', () => {
  test('a Master Stack with SQL Server, 1E Cloud and SMTP relay, in one step', () => {
    const design = aDesign(aHost('browsers'));
    expect(labels(design, 'master-missing')).toEqual(['Add Master Stack, SQL Server, 1E Cloud and SMTP relay']);
    expect(after(design, 'master-missing')).toEqual([]);
  });

  test('a DMZ Server with a CRL distribution point, and the Core it is to use where there are several', () => {
    const design = aDesign(
      aServer(),
      ...itsServices(),
      aHost('responseStack', { uses: { responsesDatabase: 'SQL' } }),
      aHost('clients', { zone: 'internet' }),
    );
    expect(labels(design, 'dmz-server-missing')).toEqual([
      'Add DMZ Switch and CRL distribution point, using SRV',
      'Add DMZ Switch and CRL distribution point, using RESP',
    ]);
    expect(after(design, 'dmz-server-missing')).toEqual([]);
  });

  test('with as many Switches as the devices take', () => {
    const design = aDesign(aHost('masterStack'), ...itsServices(), aHost('clients', { devices: 120_000 }));
    expect(labels(design, 'response-stack-missing')).toEqual(['Add Response Stack with 3 Switches']);
    expect(after(design, 'response-stack-missing')).toEqual([]);
  });

  test('though hosts without an address now have connections that cross zones: no fix knows an address', () => {
    const design = aDesign(aHost('masterStack'), aHost('sqlServer'), aHost('smtpRelay'));
    expect(labels(design, 'cloud-missing')).toEqual(['Add 1E Cloud']);
  });
});

describe('what would make another error or warning', () => {
  const twoCores = (...more: readonly HostPlan[]): Design =>
    aDesign(
      aServer({ switches: Array.from({ length: 5 }, (_, i) => aSwitch({ clientPort: 4000 + 10 * i })) }),
      ...itsServices(),
      aHost('responseStack', { uses: { responsesDatabase: 'SQL' } }),
      aHost('dmzServer'),
      aHost('crlPoint'),
      ...more,
    );

  test('a choice that gives a Core a sixth Switch is not offered, the other is', () => {
    expect(labels(twoCores(), 'partner-ambiguous')).toEqual(['Choose RESP']);
  });

  test('a database put on a server with a dynamic port in another zone fixes the port as well', () => {
    const design = aDesign(
      aServer(),
      aHost('cloud'),
      aHost('smtpRelay'),
      aHost('sqlServer', { databases: ['TachyonMaster', 'TachyonResponses', '1ECatalog'] }),
      aHost('sqlServer', { zone: 'internal Far', databases: [], instance: { kind: 'named', name: 'A', port: null } }),
    );
    expect(labels(design, 'database-missing')).toEqual([
      'Put SLA on SQL',
      'Put SLA on SQL2, fix the port at 1433',
      'Add SQL Server',
    ]);
  });

  test('a database is taken off all servers but one: none asks which of the others', () => {
    const design = aDesign(
      aServer({ uses: { slaDatabase: 'SQL' } }),
      ...itsServices(),
      aHost('sqlServer', { databases: ['SLA'] }),
      aHost('sqlServer', { databases: ['SLA'] }),
    );
    expect(labels(design, 'database-several')).toEqual([
      'Take SLA off SQL and SQL2',
      'Take SLA off SQL and SQL3',
      'Take SLA off SQL2 and SQL3',
    ]);
    expect(after(design, 'database-several')).toEqual([]);
  });

  test('one Master Stack of three is kept', () => {
    const design = aDesign(
      aServer(),
      ...itsServices(),
      aHost('masterStack'),
      aHost('masterStack'),
      aHost('responseStack', { uses: { master: 'SRV' } }),
    );
    expect(labels(design, 'master-several')).toContain('Take Master Stack off MASTER and MASTER2');
    expect(ofWeight(apply(design, commandOf(offersIn(design, 'master-several')[0] ?? noFix)))).not.toContain(
      'partner-ambiguous:master:h9',
    );
  });

  test('"Use the address alone" is not offered where another host has it', () => {
    const design = aDesign(
      aServer({ addresses: ['10.0.0.5/8'] }),
      ...itsServices(),
      aHost('browsers', { addresses: ['10.0.0.5'] }),
    );
    expect(labels(design, 'address-host-bits')).toEqual(['Use its network']);
  });

  test('other ports for Switches are free at every address of the host, other Switches counted', () => {
    const switches = [
      aSwitch(),
      aSwitch(),
      aSwitch({ clientPort: 4010, pokePort: 4011, address: '10.9.9.9' }),
      aSwitch({ clientPort: 4020, pokePort: 4021, address: '10.9.9.8' }),
    ];
    const design = aDesign(aServer({ switches }), ...itsServices());
    expect(labels(design, 'switch-port-shared')).toEqual(['Use other ports']);
    expect(after(design, 'switch-port-shared')).toEqual([]);
  });

  test('a Switch moves to no port that is taken, at its own address or another', () => {
    const switches = [aSwitch({ clientPort: 443 }), aSwitch({ clientPort: 4000, address: '10.9.9.9' })];
    const design = aDesign(aServer({ switches }), ...itsServices());
    expect(after(design, 'listener-clash')).toEqual([]);
  });

  test('a DMZ Server on a shared host moves to the DMZ alone, and keeps the Core it used', () => {
    const design = aDesign(
      aHost(['masterStack', 'responseStack', 'dmzServer'], { name: 'ALL', zone: 'internal' }),
      ...itsServices(),
      aHost('crlPoint'),
      aHost('responseStack', { uses: { responsesDatabase: 'SQL' } }),
    );
    for (const id of ['role-zone', 'dmz-server-shared']) expect(labels(design, id)).toHaveLength(1);
    const [fix] = offersIn(design, 'role-zone');
    const moved = apply(design, commandOf(fix ?? noFix));
    expect(moved.hosts.find(({ name }) => name === 'ALL')?.zone).toBe(design.hosts[0]?.zone);
    expect(moved.hosts.at(-1)?.partners.core).toEqual([design.hosts[0]?.id]);
    expect(ofWeight(moved)).toEqual([]);
  });

  test('Clients move with a Response Stack where there is none, and what that needs', () => {
    const design = aDesign(aHost('masterStack'), ...itsServices(), aHost('clients', { zone: 'dmz' }));
    expect(labels(design, 'role-zone')).toEqual(['Move to an internal zone, add Response Stack']);
    expect(after(design, 'role-zone')).toEqual([]);
  });
});

const noFix: Fix = { kind: 'all', label: '', steps: [] };
