import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { apply, emptyDesign } from '../../design/edit/commands.ts';
import { applyHostList } from '../../design/hostList/apply.ts';
import { planned, withList } from '../../design/hostList/planned.testing.ts';
import { ROLE_IDS, ROLES } from '../../design/model/roles.ts';
import { rolesOf, type Design } from '../../design/model/schema.ts';
import { initialRole } from '../../design/edit/newHosts.ts';
import { anyDesign, SEED } from '../../design/testing/anyDesign.testing.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { aDesign, aHost } from '../../rules/testing/builders.testing.ts';
import { HOSTILE_TEXTS } from '../hostileTexts.testing.ts';
import { hostListText } from './hostList.ts';

const forms = ['tabs', 'csv'] as const;

describe('a host list', () => {
  test('has a row for each host, with what a list tells of it', () => {
    const design = aDesign(
      aHost('sqlServer', { name: 'SQL01', fqdn: 'sql01.corp.example', addresses: ['10.0.0.1', '10.0.0.2'] }),
    );
    expect(hostListText(design, 'csv')).toBe(
      '\uFEFFName,FQDN,Address,Role,Zone,Instance\r\nSQL01,sql01.corp.example,"10.0.0.1, 10.0.0.2",SQL Server,Internal,\r\n',
    );
    expect(hostListText(design, 'tabs').split('\r\n')[1]).toBe(
      'SQL01\tsql01.corp.example\t10.0.0.1, 10.0.0.2\tSQL Server\tInternal\t',
    );
  });

  test.each(forms)('of any design, pasted back as %s, changes nothing', (form) => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const plan = planned(design, hostListText(design, form));
        expect(plan.rows.filter(({ kind }) => !['same', 'leftOut', 'joined'].includes(kind))).toEqual([]);
        expect(apply(design, applyHostList(plan))).toBe(design);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test.each(forms)('as %s gives the hosts again where there are none', (form) => {
    fc.assert(
      fc.property(ordinaryDesign, (design) => {
        const after = withList(emptyDesign('Other'), hostListText(design, form));
        expect(tellable(after)).toEqual(tellable(design));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test.each(TEMPLATES)('of the template $name gives its hosts again', ({ design }) => {
    expect(tellable(withList(emptyDesign('Other'), hostListText(design, 'tabs')))).toEqual(tellable(design));
  });
});

describe('hostile texts', () => {
  const design = aDesign(...HOSTILE_TEXTS.slice(0, 200).map((name) => aHost('catalog', { name: name.slice(0, 200) })));

  test('are written as cells that no spreadsheet runs', () => {
    const { data } = Papa.parse<string[]>(hostListText(design, 'csv').slice(1));
    const runs = data.flat().filter((cell) => /^[\s\p{Z}\p{C}"]*[=+\-@\u2212]/u.test(cell.normalize('NFKC')));
    expect(runs).toEqual([]);
  });

  test.each(HOSTILE_TEXTS)('%j is read as text or nothing, in any column', (text) => {
    const cell = `"${text.replaceAll('"', '""')}"`;
    const row = Array.from({ length: 6 }, () => cell).join('\t');
    const list = `Name\tFQDN\tIP\tRole\tZone\tInstance\n${row}\nSQL01\t\t10.0.0.1\tSQL\t\t\n`;
    const after = withList(emptyDesign('None'), list);
    expect(after.hosts.map(({ name }) => name)).toEqual(['SQL01']);
    const named = withList(emptyDesign('None'), `Name\tRole\tZone\n${cell}\tSQL\t${cell}\nSQL01\tSQL\t\n`);
    expect(named.hosts.at(-1)?.name).toBe('SQL01');
    expect(named.hosts.length).toBeLessThan(3);
  });

  test.each(['"', '"a', '\t', '\n', 'a"b"', '",', '"\n"', "'", '\\', '1.2.', 'a,b;c\t'])(
    'a megabyte of %j takes no longer than one of names',
    (text) => {
      const start = performance.now();
      planned(emptyDesign('None'), text.repeat(Math.ceil(1_000_000 / text.length)));
      expect(performance.now() - start).toBeLessThan(3000);
    },
  );
});

// --- what can be told by a list

// What begins with 255 is a mask, which is no machine's.
const machine = fc.ipV4().filter((address) => !address.startsWith('255.'));

/** Designs as people make them: names that differ and mean something, addresses of machines, roles that are offered. */
const ordinaryDesign: fc.Arbitrary<Design> = fc
  .record({
    hosts: fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[A-Z][A-Z0-9-]{2,12}$/),
        domain: fc.constantFrom('', 'corp.example', 'dmz.example.com'),
        addresses: fc.uniqueArray(fc.oneof(machine, fc.constantFrom('2001:db8::7', '10.7.0.0/16')), { maxLength: 3 }),
        roles: fc.subarray(
          ROLE_IDS.filter((role) => ROLES[role].joins),
          { minLength: 1, maxLength: 3 },
        ),
        zone: fc.nat(2),
        port: fc.constantFrom(1433, 1500),
        instance: fc.constantFrom('', 'INST01', 'PROD'),
      }),
      { minLength: 1, maxLength: 12, selector: ({ name }) => name.toLowerCase() },
    ),
  })
  .map(({ hosts }) => {
    const empty = aDesign(aHost('sqlServer'), aHost('dmzServer'), aHost('clients', { zone: 'internet Public' }));
    return {
      ...empty,
      hosts: hosts.map(({ name, domain, addresses, roles, zone, port, instance }, i) => {
        const held: Design['hosts'][number]['roles'] = {};
        for (const role of roles) Object.assign(held, initialRole(emptyDesign(''), role));
        if (held.sqlServer)
          held.sqlServer.instance =
            instance === '' ? { kind: 'default', port } : { kind: 'named', name: instance, port: i % 2 ? port : null };
        const fqdn = domain && `${name.toLowerCase()}.${domain}`;
        const [home] = empty.hosts;
        if (!home) throw new Error('No host');
        return { ...home, id: `h${100 + i}`, zone: empty.zones[zone]?.id ?? '', name, fqdn, addresses, roles: held };
      }),
    };
  });

const tellable = ({ hosts, zones }: Design) =>
  hosts.map((host) => {
    const zone = zones.find(({ id }) => id === host.zone);
    const { name, fqdn, addresses } = host;
    return { name, fqdn, addresses, roles: rolesOf(host), zone: zone?.name, instance: host.roles.sqlServer?.instance };
  });
