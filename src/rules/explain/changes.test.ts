import { expect, test } from 'vitest';
import { addHost, addZone, apply, moveToZone, renameDesign, type Command } from '../../design/edit/commands.ts';
import { editRole, mergeHosts } from '../../design/edit/roleCommands.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { changesBetween, changesInWords } from './changes.ts';
import { derive } from '../derive.ts';

function template(name: string): Design {
  const found = TEMPLATES.find((one) => one.name === name);
  if (!found) throw new Error(`no template ${name}`);
  return found.design;
}
const carrier = (design: Design, role: RoleId): string => design.hosts.find((host) => host.roles[role])?.id ?? '';

const changesBy = (design: Design, command: Command) => changesBetween(derive(design), derive(apply(design, command)));

test('a change without consequences says nothing', () => {
  const changes = changesBy(template('DMZ'), renameDesign('Other'));
  expect(changes).toEqual({ added: [], removed: [], changed: [], found: [], resolved: [] });
  expect(changesInWords(changes)).toBe('');
});

test('a new host says which connections came with it', () => {
  const changes = changesBy(template('Single server'), addHost('apiConsumers'));
  expect(new Set(changes.added.map(({ port }) => port))).toEqual(new Set([443, 80]));
  expect(changes.added).toHaveLength(2);
  expect(changesInWords(changes)).toMatch(/^2 connections added/);
});

test('another port changes connections, and neither adds nor removes any', () => {
  const design = template('Single server');
  const changes = changesBy(design, editRole(carrier(design, 'smtpRelay'), 'smtpRelay', { smtp: 587 }));
  expect(changes.changed.map(({ port }) => port)).toEqual([587]);
  expect(changesInWords(changes)).toBe('1 connection changed');
});

test('another zone changes the scope of connections, another address of a Switch where they go', () => {
  const design = template('DMZ');
  const moved = apply(design, addZone('internal', undefined, 'Elsewhere'));
  const sql = carrier(design, 'sqlServer');
  const scopes = changesBy(moved, moveToZone(sql, moved.zones.at(-1)?.id ?? ''));
  expect(scopes.changed.length).toBeGreaterThan(0);
  expect(scopes.changed.every(({ scope, listener }) => scope === 'crossesZones' && listener.id === sql)).toBe(true);
  const edge = carrier(design, 'dmzServer');
  const switches = [{ clientPort: 4000, pokePort: null, address: '192.0.2.77' }];
  const { changed, added, removed } = changesBy(design, editRole(edge, 'dmzServer', { switches }));
  expect([added, removed]).toEqual([[], []]);
  expect(new Set(changed.map(({ address }) => address))).toEqual(new Set(['192.0.2.77']));
});

test('co-location changes the scope of what joins', () => {
  const design = template('Remote Response Stack');
  const merge = mergeHosts(carrier(design, 'responseStack'), carrier(design, 'masterStack'));
  expect(changesBy(design, merge).removed.length).toBeGreaterThan(0);
});

test('findings that come and go are counted', () => {
  const lacking = apply(template('Single server'), (design) => ({
    ...design,
    hosts: design.hosts.filter((host) => !host.roles.smtpRelay),
  }));
  const before = derive(lacking);
  const after = derive(template('Single server'));
  expect(changesBetween(before, after).resolved).toHaveLength(1);
  expect(changesInWords(changesBetween(before, after))).toBe('1 connection added, 1 finding resolved');
  expect(changesInWords(changesBetween(after, before))).toBe('1 connection removed, 1 new finding');
});
