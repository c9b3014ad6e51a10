import { describe, expect, test } from 'vitest';
import { aDesign, aHost } from '../../rules/testing/builders.testing.ts';
import { emptyDesign } from '../edit/commands.ts';
import { ROLES } from '../model/roles.ts';
import { rolesOf, type Design } from '../model/schema.ts';
import { linesOf, planned, withList } from './planned.testing.ts';

const none = emptyDesign('None');

/** Hosts as "SQL01 sql01.corp.example 10.0.0.1 sqlServer in Internal". */
const hostsOf = ({ hosts, zones }: Design): string[] =>
  hosts.map((host) =>
    [
      host.name,
      host.fqdn,
      host.addresses.join(' '),
      rolesOf(host).join('+'),
      'in',
      zones.find(({ id }) => id === host.zone)?.name ?? '',
    ]
      .filter(Boolean)
      .join(' '),
  );

describe('lists as they come from', () => {
  test('NetBox, IP addresses: the mask is the network’s, machines are virtual or devices', () => {
    const text = [
      'address,vrf,tenant,status,role,device,virtual_machine,interface,is_primary,dns_name,description,tags',
      '10.0.10.11/24,,acme,active,,,SQL01,eth0,true,sql01.corp.example,,',
      '10.0.10.12/24,,acme,active,vip,MASTER01,,eth0,true,,"Portal, front",prod',
      '2001:db8::11/64,,acme,active,,,SQL01,eth0,true,sql01.corp.example,,',
    ].join('\r\n');
    expect(linesOf(planned(none, text))).toEqual(['2 new SQL01', '3 new MASTER01', '4 joined SQL01: 2']);
    expect(hostsOf(withList(none, text))).toEqual([
      'SQL01 sql01.corp.example 10.0.10.11 2001:db8::11 sqlServer in Internal',
      'MASTER01 10.0.10.12 masterStack in Internal',
    ]);
  });

  test('NetBox, as its tables show it', () => {
    const text = 'IP Address,Virtual Machine,DNS Name,Role\n10.0.10.11/24,RESP01,resp01.corp.example,\n';
    expect(hostsOf(withList(none, text))).toEqual(['RESP01 resp01.corp.example 10.0.10.11 responseStack in Internal']);
  });

  test('phpIPAM: the device is what a machine is plugged into', () => {
    const text = [
      'ip address;ip state;description;hostname;mac;owner;device;port;note',
      '10.0.20.5;active;;dmz01.example.com;00:50:56:aa:bb:cc;ops;SW-CORE-01;Gi1/0/3;',
      '10.0.20.6;active;;;;ops;SW-CORE-01;;',
    ].join('\n');
    const plan = planned(none, text);
    expect(linesOf(plan)).toEqual(['2 new dmz01', '3 leftOut 10.0.20.6: No role recognised: choose one']);
    expect(hostsOf(withList(none, text))).toEqual(['dmz01 dmz01.example.com 10.0.20.5 dmzServer in DMZ']);
  });

  test('RVTools: "Host" is the machine below, templates are none', () => {
    const text = [
      'VM\tPowerstate\tTemplate\tDNS Name\tPrimary IP Address\tNetwork #1\tHost\tOS according to the configuration file',
      'LDNSQL01\tpoweredOn\tFalse\tldnsql01.corp.example\t10.1.0.5\tVLAN 7\tesx01.corp.example\tWindows Server 2022',
      'W2022-TPL\tpoweredOff\tTrue\t\t\tVLAN 7\tesx01.corp.example\tWindows Server 2022',
      'PRINT01\tpoweredOn\tFalse\tPRINT01\t10.1.0.6\tVLAN 7\tesx01.corp.example\tWindows Server 2019',
    ].join('\r\n');
    expect(linesOf(planned(none, text))).toEqual([
      '2 new LDNSQL01',
      '3 leftOut W2022-TPL: Template: A template, not a machine',
      '4 leftOut PRINT01: No role recognised: choose one',
    ]);
  });

  test('Active Directory', () => {
    const text =
      '"Name","DNSHostName","IPv4Address","OperatingSystem"\r\n"1ESRV01","1esrv01.corp.example","10.0.0.9","Windows Server 2022"';
    expect(hostsOf(withList(none, text))).toEqual(['1ESRV01 1esrv01.corp.example 10.0.0.9 masterStack in Internal']);
  });

  test('people, with roles, zones and instances in their own words', () => {
    const text = [
      'Server Name\tIP-Adresse\tRolle\tNetwork zone\tSQL Instance',
      'LDN-A1\t10.0.0.1 255.255.255.0\tMaster + Response\tServer LAN\t',
      'LDN-A2\t10.0.0.2; 10.0.9.2\tDatabase\tServer LAN\tINST01,1500',
      'LDN-A3\tn/a\tDMZ Switch\tPerimeter\t-',
    ].join('\n');
    const design = withList(none, text);
    expect(hostsOf(design)).toEqual([
      'LDN-A1 10.0.0.1 masterStack+responseStack in Server LAN',
      'LDN-A2 10.0.0.2 10.0.9.2 sqlServer in Server LAN',
      'LDN-A3 dmzServer in Perimeter',
    ]);
    expect(design.zones.map(({ kind }) => kind)).toEqual(['internal', 'dmz']);
    expect(design.hosts[1]?.roles.sqlServer?.instance).toEqual({ kind: 'named', name: 'INST01', port: 1500 });
  });

  test('people, without a header', () => {
    expect(hostsOf(withList(none, 'SQL01\t10.0.0.1\nDMZ01\t192.0.2.1'))).toEqual([
      'SQL01 10.0.0.1 sqlServer in Internal',
      'DMZ01 192.0.2.1 dmzServer in DMZ',
    ]);
    expect(hostsOf(withList(none, 'sql01.corp.example\nresp01.corp.example'))).toEqual([
      'sql01 sql01.corp.example sqlServer in Internal',
      'resp01 resp01.corp.example responseStack in Internal',
    ]);
    expect(hostsOf(withList(none, 'X1\tSQL Server\t10.0.0.1\nX2\tDMZ Switch\t10.0.0.2'))).toEqual([
      'X1 10.0.0.1 sqlServer in Internal',
      'X2 10.0.0.2 dmzServer in DMZ',
    ]);
  });

  test('people, as names alone, with an instance behind one', () => {
    const design = withList(none, 'SQL01\\PROD,1500\nMASTER01\nRS01\n');
    expect(hostsOf(design)).toEqual([
      'SQL01 sqlServer in Internal',
      'MASTER01 masterStack in Internal',
      'RS01 responseStack in Internal',
    ]);
    expect(design.hosts[0]?.roles.sqlServer?.instance).toEqual({ kind: 'named', name: 'PROD', port: 1500 });
  });

  test('a header that tells no names leaves them to what stands below', () => {
    expect(hostsOf(withList(none, 'Maschine\tRolle\nSQL01\tSQL Server'))).toEqual(['SQL01 sqlServer in Internal']);
  });
});

describe('what a cell holds', () => {
  test.each([
    ['10.0.0.1, 10.0.0.2', ['10.0.0.1', '10.0.0.2']],
    ['10.0.0.1;10.0.0.2', ['10.0.0.1', '10.0.0.2']],
    ['"10.0.0.1\n10.0.0.2"', ['10.0.0.1', '10.0.0.2']],
    ['10.0.0.1/24', ['10.0.0.1']],
    ['10.0.0.1/32', ['10.0.0.1']],
    ['10.0.0.0/24', ['10.0.0.0/24']],
    ['2001:db8::1/64', ['2001:db8::1']],
    ['10.0.0.1 10.0.0.1', ['10.0.0.1']],
    ['DHCP', []],
    ['tbd', []],
    ['—', []],
  ])('%j as an address', (cell, addresses) => {
    expect(withList(none, `Name\tIP\tRole\nSQL01\t${cell}\tSQL`).hosts.map((host) => host.addresses)).toEqual([
      addresses,
    ]);
  });

  test.each([
    ['ACME-SQL-01', 'sqlServer'],
    ['ldnsql01p', 'sqlServer'],
    ['DB7', 'sqlServer'],
    ['DMZ02', 'dmzServer'],
    ['ukresp03', 'responseStack'],
    ['SCCM01', 'configurationManager'],
    ['catherine', null],
    ['DMZSQL01', null],
    ['core01', null],
  ] as const)('the name %s hints at %s', (name, role) => {
    const [row] = planned(none, `Name\n${name}`).rows;
    expect(row?.kind === 'new' ? row.host.roles : null).toEqual(role === null ? null : [role]);
    expect(row?.kind === 'new' && row.host.isGuessed).toBe(role !== null);
  });

  test('every role that is offered is known by its label', () => {
    const labels = ['Master Stack', 'Response Stack', 'DMZ Switch', 'Catalog', 'SQL Server', 'Clients', 'SMTP relay'];
    for (const label of labels) {
      const [row] = planned(none, `Name\tRole\nX\t${label}`).rows;
      expect(row?.kind === 'new' && row.host.roles.map((role) => ROLES[role].label)).toEqual([label]);
    }
  });
});

describe('what is wrong is said with its row and column, and left out alone', () => {
  test('addresses, FQDNs, roles, rows without a name', () => {
    const text = [
      'Name\tFQDN\tIP\tRole',
      'SQL01\t\t10.0.0.300\tSQL',
      'SQL02\tsql 02.corp.example\t10.0.0.2\tSQL',
      '\t\t\tSQL',
      '',
      'ALL01\t\t\tClients + Catalog',
      'BAD01\t\t1.2.3 4.5.6 255.255.255.0 x\tSQL',
      'SQL03\t\t10.0.0.3\tSQL',
      `${'x'.repeat(201)}\t\t\tSQL`,
    ].join('\n');
    expect(linesOf(planned(none, text)).map((line) => line.replace(/x{201}/, 'x…'))).toEqual([
      '2 leftOut SQL01: Address: “10.0.0.300” is not an IP address or network',
      '3 leftOut SQL02: FQDN: “sql 02.corp.example” is not an FQDN',
      '4 leftOut : No name and no address',
      '6 leftOut ALL01: Role: Clients can’t share a host with other roles',
      '7 leftOut BAD01: Address: “1.2.3” is not an IP address or network; Address: “4.5.6” is not an IP address or network; Address: 2 more like it',
      '8 new SQL03',
      '9 leftOut x…: Name: longer than 200 characters',
    ]);
    expect(hostsOf(withList(none, text))).toEqual(['SQL03 10.0.0.3 sqlServer in Internal']);
  });

  test('more addresses than a host has, given or with those it has', () => {
    const many = Array.from({ length: 65 }, (_, i) => `10.0.1.${i}`);
    expect(linesOf(planned(none, `Name\tIP\nSQL01\t${many.join(' ')}`))).toEqual([
      '2 leftOut SQL01: Address: more than 64 addresses',
    ]);
    const full = aDesign(aHost('sqlServer', { name: 'SQL01', addresses: many.slice(0, 64) }));
    expect(linesOf(planned(full, 'Name\tIP\nSQL01\t10.0.1.0 10.9.9.9'))).toEqual([
      '2 leftOut SQL01: Address: more than 64 addresses with those that SQL01 has',
    ]);
  });

  test('more hosts or zones than a design holds, from the row on where it is full', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => `SQL${i}`);
    const one = aDesign(aHost('masterStack', { name: 'M1' }));
    expect(linesOf(planned(one, rows.join('\n'))).slice(-2)).toEqual([
      '1999 new SQL1998',
      '2000 leftOut SQL1999: A design holds up to 2000 hosts',
    ]);
    const zones = Array.from({ length: 201 }, (_, i) => `SQL${i}\tSegment ${i}`);
    expect(linesOf(planned(none, `Name\tZone\n${zones.join('\n')}`)).slice(-2)).toEqual([
      '201 new SQL199',
      '202 leftOut SQL200: A design holds up to 200 zones',
    ]);
  });

  test('rows beyond the most that is read', () => {
    const rows = Array.from({ length: 2001 }, (_, i) => `SQL${i}`);
    expect([planned(none, rows.join('\n')).isCut, planned(none, rows.join('\n')).rows.length]).toEqual([false, 2001]);
    expect(planned(none, [...rows, 'SQL'].join('\n')).isCut).toBe(true);
  });
});

describe('hosts that are there', () => {
  const design = aDesign(
    aHost('sqlServer', { name: 'SQL01' }),
    aHost('catalog', { name: 'CAT01', fqdn: 'cat01.corp.example', addresses: ['10.0.0.5', '10.0.1.5'] }),
    aHost('masterStack', { name: 'M1', addresses: ['10.0.0.7'] }),
  );

  test('are filled in, changed or left as they are', () => {
    const text = [
      'Name\tFQDN\tIP',
      'sql01\tsql01.corp.example\t10.0.0.1',
      'other\tCAT01.corp.example.\t10.0.0.5',
      'M1\t\t10.0.0.8',
    ].join('\n');
    expect(linesOf(planned(design, text))).toEqual([
      '2 fillsIn SQL01: sql01.corp.example, 10.0.0.1',
      '3 same CAT01',
      '4 changes M1: 10.0.0.7 → 10.0.0.8',
    ]);
    const after = withList(design, text);
    expect(after.hosts.map(({ addresses }) => addresses)).toEqual([
      ['10.0.0.1'],
      ['10.0.0.5', '10.0.1.5'],
      ['10.0.0.8'],
    ]);
    expect(after.hosts[0]).toEqual({ ...design.hosts[0], fqdn: 'sql01.corp.example', addresses: ['10.0.0.1'] });
    expect(after.hosts[1]).toBe(design.hosts[1]);
  });

  test('keep addresses that a list tells beside new ones', () => {
    expect(linesOf(planned(design, 'Name\tIP\nCAT01\t10.0.0.5\nCAT01\t10.0.2.5'))).toEqual([
      '2 fillsIn CAT01: 10.0.2.5',
      '3 joined CAT01: 2',
    ]);
    expect(withList(design, 'Name\tIP\nCAT01\t10.0.0.5 10.0.2.5').hosts[1]?.addresses).toEqual([
      '10.0.0.5',
      '10.0.1.5',
      '10.0.2.5',
    ]);
  });

  test('are known by an address only where the row has no name', () => {
    expect(linesOf(planned(design, 'Name\tFQDN\tIP\n\t\t10.0.0.7\nSQL77\t\t10.0.0.5'))).toEqual([
      '2 same M1',
      '3 leftOut SQL77: CAT01 has the address 10.0.0.5',
    ]);
  });

  test('of one name are told apart, or left alone', () => {
    const twins = aDesign(
      aHost('sqlServer', { name: 'SQL01', addresses: ['10.0.0.1'] }),
      aHost('sqlServer', { name: 'SQL01', addresses: ['10.0.0.2'] }),
    );
    expect(linesOf(planned(twins, 'Name\tFQDN\tIP\nSQL01\tsql01.b.example\t10.0.0.2\nSQL01\t\t10.0.0.9'))).toEqual([
      '2 fillsIn SQL01: sql01.b.example',
      '3 leftOut SQL01: 2 hosts of the design match',
    ]);
  });
});

describe('zones', () => {
  const [first, dmz] = aDesign(aHost('sqlServer'), aHost('dmzServer')).zones;
  const design: Design = {
    ...none,
    nextId: 50,
    zones: [
      { ...(first ?? expect.fail()), name: 'Corp', networks: ['10.0.0.0/8', '2001:db8::/32'] },
      { ...(first ?? expect.fail()), id: 'z40', x: 5000, name: 'Databases', networks: ['10.0.20.0/24'] },
      { ...(dmz ?? expect.fail()), x: 9000, name: 'DMZ', networks: ['192.0.2.0/24'] },
    ],
  };

  test.each([
    ['10.0.20.5', 'Databases'],
    ['10.0.21.5', 'Corp'],
    ['192.0.2.9', 'DMZ'],
    ['2001:db8::9', 'Corp'],
    ['10.0.20.0/25', 'Databases'],
    ['10.0.0.0/16', 'Corp'],
    ['172.16.0.1', 'Corp'], // in none: where the role belongs
  ])('%s comes to %s', (address, zone) => {
    expect(hostsOf(withList(design, `Name\tIP\nSQL01\t${address}`))).toEqual([`SQL01 ${address} sqlServer in ${zone}`]);
  });

  test('a zone column goes before, by name or network; unknown names become zones', () => {
    const text = 'Name\tIP\tZone\nSQL01\t10.0.20.5\tcorp\nSQL02\t\t10.0.20.0/24\nSQL03\t10.0.20.7\tVault';
    const after = withList(design, text);
    expect(hostsOf(after).map((line) => line.split(' in ')[1])).toEqual(['Corp', 'Databases', 'Vault']);
    expect(after.zones).toHaveLength(4);
  });
});

describe('what the user decides', () => {
  const text = 'A\tB\nX1\t10.0.0.1\nX2\t10.0.0.2\nSQL01\t10.0.0.3';

  test('columns, header, roles and zones', () => {
    const columns = { hasHeader: true, ids: ['name', 'address'] } as const;
    const zones = new Map([[3, { name: 'Lab' }]]);
    const choices = { columns, zones, roles: new Map([[3, ['catalog' as const]]]) };
    expect(linesOf(planned(none, text, choices))).toEqual([
      '2 leftOut X1: No role recognised: choose one',
      '3 new X2',
      '4 new SQL01',
    ]);
    expect(hostsOf(withList(none, text, choices))).toEqual([
      'X2 10.0.0.2 catalog in Lab',
      'SQL01 10.0.0.3 sqlServer in Internal',
    ]);
  });

  test('a role for all that have none, and rows that are left out', () => {
    const columns = { hasHeader: true, ids: ['name', 'address'] } as const;
    const choices = { columns, fallback: 'catalog' as const, leftOut: new Set([3]) };
    expect(linesOf(planned(none, text, choices))).toEqual(['2 new X1', '3 leftOut X2: Left out by you', '4 new SQL01']);
  });

  test('hosts without names get those of their role', () => {
    const after = withList(none, '10.0.0.1\n10.0.0.2', { fallback: 'sqlServer' });
    expect(after.hosts.map(({ name }) => name)).toEqual(['SQL01', 'SQL02']);
  });
});
