import { describe, expect, test } from 'vitest';
import { aDesign, aHost, aServer, hostNamed } from '../../rules/testing/builders.testing.ts';
import {
  addHost,
  addZone,
  apply,
  choosePartners,
  editHost,
  editZone,
  emptyDesign,
  moveToZone,
  removeHosts,
  removeZones,
  renameDesign,
  setAuthor,
  type Command,
} from './commands.ts';
import { editSetting, settingOf } from './editSetting.ts';
import { canJoin, canMerge, editRole, joinRole, mergeHosts, removeRole, splitRole } from './roleCommands.ts';
import { rolesOf, type Design } from '../model/schema.ts';

const design = aDesign(
  aServer({ name: 'SRV', uses: { responsesDatabase: 'SQL', inventorySources: 'INV' } }),
  aHost('sqlServer', { name: 'SQL' }),
  aHost('clients', { name: 'Desks', uses: { servers: 'SRV' } }),
  aHost('inventorySource', { name: 'INV' }),
  aHost('dmzServer', { name: 'EDGE', uses: { core: 'SRV', master: 'SRV' } }),
);
const idOf = (name: string, from: Design = design): string => hostNamed(from, name).id;
const [SRV, SQL, DESKS, INV] = ['SRV', 'SQL', 'Desks', 'INV'].map((name) => idOf(name));
const after = (...commands: readonly Command[]): Design => commands.reduce(apply, design);
const names = ({ hosts }: Design): string[] => hosts.map(({ name }) => name);
const zoneNames = ({ zones }: Design): string[] => zones.map(({ name }) => name);
/** The names of the hosts that an edit changed. */
const changed = (edited: Design): string[] =>
  edited.hosts.filter((host, i) => host !== design.hosts[i]).map(({ name }) => name);

test.each<[string, Command]>([
  ['the name it has', renameDesign(design.name)],
  ['the author it has', setAuthor(design.author)],
  ['a host in a zone that is not there', addHost('catalog', { zone: 'z99' })],
  ['a host that is not there, moved', moveToZone('h99', 'z1')],
  ['a host moved to a zone that is not there', moveToZone(SRV ?? '', 'z99')],
  ['a host moved to its own zone', moveToZone(SRV ?? '', 'z1')],
  ['no host removed', removeHosts([])],
  ['a role joined that the host has', joinRole(SRV ?? '', 'masterStack')],
  ['a role joined to one that stands alone', joinRole(DESKS ?? '', 'catalog')],
  ['a host merged with itself', mergeHosts(SRV ?? '', SRV ?? '')],
  ['a host merged that is not there', mergeHosts('h99', SRV ?? '')],
  ['a host merged with one that is not there', mergeHosts(SRV ?? '', 'h99')],
  ['hosts merged that may not share', mergeHosts(DESKS ?? '', SRV ?? '')],
  ['a host split that is not there', splitRole('h99', 'catalog')],
  ['a role split that the host has not', splitRole(SRV ?? '', 'catalog')],
  ['the only role split', splitRole(SQL ?? '', 'sqlServer')],
  ['a role removed that the host has not', removeRole(SRV ?? '', 'catalog')],
  ['a role removed from a host that is not there', removeRole('h99', 'catalog')],
  ['a role edited that the host has not', editRole(SQL ?? '', 'catalog', {})],
  ['a setting that the role has not', editSetting(SQL ?? '', 'sqlServer', 'workflow', 1)],
  ['a setting of a role that the host has not', editSetting(SQL ?? '', 'masterStack', 'workflow', 1)],
  ['a setting of a host that is not there', editSetting('h99', 'masterStack', 'workflow', 1)],
  ['a setting that is not valid', editSetting(SRV ?? '', 'masterStack', 'workflow', 0)],
])('nothing changes by %s', (_, command) => {
  expect(apply(design, command)).toBe(design);
});

test('names and author', () => {
  expect(after(renameDesign('New'), setAuthor('Me'))).toMatchObject({ name: 'New', author: 'Me' });
  expect(emptyDesign('None')).toEqual({ name: 'None', author: '', nextId: 1, zones: [], hosts: [] });
});

describe('zones', () => {
  test('are named after their kind, with a number where the name is taken', () => {
    expect(zoneNames(after(addZone('dmz'), addZone('dmz'), addZone('internet', undefined, 'Web')))).toEqual([
      'Internal',
      'DMZ',
      'DMZ 2',
      'DMZ 3',
      'Web',
    ]);
  });

  test('are edited and removed one by one, with their hosts', () => {
    expect(zoneNames(after(editZone('z1', { name: 'London' })))).toEqual(['London', 'DMZ']);
    const rest = after(removeZones([hostNamed(design, 'EDGE').zone]));
    expect([zoneNames(rest), names(rest)]).toEqual([['Internal'], ['SRV', 'SQL', 'Desks', 'INV']]);
  });
});

describe('hosts', () => {
  test('get the first free name of their kind, servers by two digits, in capitals or not', () => {
    const more = after(addHost('catalog'), addHost('catalog'), addHost('clients'), addHost('clients'));
    expect(names(more).slice(5)).toEqual(['CATALOG01', 'CATALOG02', 'Clients', 'Clients 2']);
    const small = apply(after(addHost('catalog')), editHost(`h${design.nextId}`, { name: 'catalog01' }));
    expect(names(apply(small, addHost('catalog'))).at(-1)).toBe('CATALOG02');
  });

  test('go to the zone told, else to the first where they belong, which is made where there is none', () => {
    const dmz = hostNamed(design, 'EDGE').zone;
    expect(after(addHost('catalog', { zone: dmz })).hosts.at(-1)).toMatchObject({ zone: dmz, fqdn: '', partners: {} });
    expect(after(addHost('catalog')).hosts.at(-1)?.zone).toBe('z1');
    expect(zoneNames(after(addHost('cloud')))).toEqual(['Internal', 'DMZ', 'Internet']);
    const point = after(addHost('crlPoint')); // belongs in the Internet, else in a DMZ, else inside
    expect([zoneNames(point), point.hosts.at(-1)?.zone]).toEqual([['Internal', 'DMZ'], dmz]);
  });

  test('are edited and moved one by one', () => {
    const edited = after(editHost(SQL ?? '', { fqdn: 'sql.example' }));
    expect([changed(edited), hostNamed(edited, 'SQL').fqdn]).toEqual([['SQL'], 'sql.example']);
    const moved = after(moveToZone(SQL ?? '', hostNamed(design, 'EDGE').zone));
    expect([changed(moved), hostNamed(moved, 'SQL').zone]).toEqual([['SQL'], hostNamed(design, 'EDGE').zone]);
    expect(hostNamed(after(moveToZone(idOf('EDGE'), 'z1')), 'EDGE').zone).toBe('z1');
  });

  test('take with them every choice of them', () => {
    expect(hostNamed(after(removeHosts([SRV ?? ''])), 'EDGE').partners).toEqual({});
    const kept = after(choosePartners(DESKS ?? '', 'servers', [SRV ?? '', SRV ?? '']), removeHosts([SQL ?? '']));
    expect(hostNamed(kept, 'Desks').partners).toEqual({ servers: [SRV] });
    expect(hostNamed(kept, 'SRV').partners).toEqual({ inventorySources: [INV] });
    expect(hostNamed(after(choosePartners(DESKS ?? '', 'servers', [])), 'Desks').partners).toEqual({});
    expect(after(choosePartners(DESKS ?? '', 'core', [SRV ?? '']))).toEqual(design); // Clients never ask for a Core
  });

  test('choose for themselves, and lose no more than the choice that is gone', () => {
    const more = aDesign(
      aServer({ name: 'SRV' }),
      aHost('responseStack', { name: 'RESP' }),
      aHost('sqlServer', { name: 'SQL' }),
      aHost('clients', { name: 'Desks', uses: { servers: ['RESP', 'SRV'] } }),
      aHost('clients', { name: 'Laptops' }),
    );
    const [server, response, sql, desks] = ['SRV', 'RESP', 'SQL', 'Desks'].map((name) => idOf(name, more));
    const chosen = apply(more, choosePartners(desks ?? '', 'servers', [server ?? '']));
    expect(hostNamed(chosen, 'Laptops').partners).toEqual({});
    expect(hostNamed(apply(more, removeHosts([server ?? ''])), 'Desks').partners).toEqual({ servers: [response] });
    const merged = apply(more, mergeHosts(server ?? '', sql ?? ''));
    expect(hostNamed(merged, 'Desks').partners).toEqual({ servers: [response, sql] });
  });

  test('with SQL Server take the databases that no other one hosts, else TachyonResponses', () => {
    const databases = (from: Design): unknown =>
      apply(from, addHost('sqlServer')).hosts.at(-1)?.roles.sqlServer?.databases;
    expect(databases(emptyDesign(''))).toEqual(['TachyonMaster', 'TachyonResponses', '1ECatalog', 'SLA']);
    expect(databases(design)).toEqual(['TachyonResponses']);
    expect(databases(after(editRole(SQL ?? '', 'sqlServer', { databases: ['TachyonMaster', '1ECatalog'] })))).toEqual([
      'TachyonResponses',
      'SLA',
    ]);
  });
});

describe('roles', () => {
  test('join a host that shares, once', () => {
    const joined = after(joinRole(SQL ?? '', 'catalog'));
    expect([changed(joined), rolesOf(hostNamed(joined, 'SQL'))]).toEqual([['SQL'], ['catalog', 'sqlServer']]);
    const can = (name: string) => canJoin(hostNamed(design, name), 'sqlServer');
    expect(['SRV', 'SQL', 'Desks'].map(can)).toEqual([true, false, false]);
    const odd = aDesign(aHost(['sqlServer', 'clients'], { name: 'ODD' }));
    expect(canJoin(hostNamed(odd, 'ODD'), 'catalog')).toBe(false);
    const both = aDesign(
      aHost(['catalog', 'sqlServer'], { name: 'A' }),
      aHost(['sqlServer', 'smtpRelay'], { name: 'B' }),
    );
    expect(canMerge(hostNamed(both, 'A'), hostNamed(both, 'B'))).toBe(false);
  });

  test('merge with their host’s choices, and with the choices of it', () => {
    const merged = after(mergeHosts(SRV ?? '', SQL ?? ''));
    expect(rolesOf(hostNamed(merged, 'SQL'))).toEqual(['masterStack', 'responseStack', 'sqlServer']);
    expect(hostNamed(merged, 'SQL').partners).toEqual({ responsesDatabase: [SQL], inventorySources: [INV] });
    expect(hostNamed(merged, 'Desks').partners).toEqual({ servers: [SQL] });
    expect(names(merged)).toEqual(['SQL', 'Desks', 'INV', 'EDGE']);
  });

  test('split with the choices that are theirs, and with the choices of them', () => {
    const split = after(splitRole(SRV ?? '', 'responseStack'));
    const own = split.hosts.at(-1);
    expect(own).toMatchObject({ id: `h${design.nextId}`, name: 'RESP01', zone: 'z1' });
    expect(own?.partners).toEqual({ responsesDatabase: [SQL] });
    expect(hostNamed(split, 'SRV').partners).toEqual({ inventorySources: [INV] });
    expect(hostNamed(split, 'EDGE').partners).toEqual({ core: [own?.id], master: [SRV] });
    expect(hostNamed(split, 'Desks').partners).toEqual({ servers: [own?.id] });
    expect(split.nextId).toBe(design.nextId + 1);
  });

  test('split in their own zone, and with the choices they made for a role they stand in for', () => {
    const site = aDesign(
      aServer({ name: 'SRV', uses: { catalogDatabase: 'CATDB' } }), // the Master Stack plays the Catalog
      aHost('sqlServer', { name: 'CATDB' }),
      aHost(['dmzServer', 'crlPoint'], { name: 'EDGE' }),
    );
    const point = apply(site, splitRole(idOf('EDGE', site), 'crlPoint')).hosts.at(-1);
    expect(point).toMatchObject({ zone: hostNamed(site, 'EDGE').zone, roles: { crlPoint: {} } });
    const split = apply(site, splitRole(idOf('SRV', site), 'masterStack'));
    expect(split.hosts.at(-1)?.partners).toEqual({ catalogDatabase: [idOf('CATDB', site)] });
    expect(hostNamed(split, 'SRV').partners).toEqual({});
  });

  test('go alone, and the last one with its host', () => {
    const less = after(removeRole(SRV ?? '', 'responseStack'));
    expect(rolesOf(hostNamed(less, 'SRV'))).toEqual(['masterStack']);
    expect(hostNamed(less, 'EDGE').partners).toEqual({ master: [SRV] });
    expect(names(after(removeRole(SQL ?? '', 'sqlServer')))).not.toContain('SQL');
  });

  test('are edited on their host alone, keeping their other settings', () => {
    const two = after(addHost('masterStack'), editRole(SRV ?? '', 'masterStack', { workflow: 9000 }));
    expect(hostNamed(two, 'SRV').roles.masterStack).toMatchObject({ workflow: 9000, instrumentation: 3901 });
    expect(two.hosts.at(-1)?.roles.masterStack?.workflow).toBe(8081);
    const set = after(editSetting(SRV ?? '', 'masterStack', 'workflow', 9000));
    expect(set.hosts[0]).toEqual(two.hosts[0]);
    expect(changed(set)).toEqual(['SRV']);
    const [host] = set.hosts;
    expect(host && [settingOf(host, 'masterStack', 'workflow'), settingOf(host, 'catalog', 'workflow')]).toEqual([
      9000,
      undefined,
    ]);
  });
});
