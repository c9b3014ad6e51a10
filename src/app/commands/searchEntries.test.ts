import { expect, test, vi } from 'vitest';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { derive } from '../../rules/derive.ts';

vi.stubGlobal('navigator', { platform: 'Win32' });
vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });
const { matching, searchEntries } = await import('./searchEntries.ts');

const design = TEMPLATES.find(({ name }) => name === 'DMZ')?.design ?? {
  name: '',
  author: '',
  nextId: 1,
  zones: [],
  hosts: [],
};
const entries = searchEntries(design, derive(design));
const found = (query: string): string[] => matching(entries, query).map(({ kind, label }) => `${kind} ${label}`);

test('a host is found by its name, its role and its address', () => {
  expect(found('sql01')[0]).toBe('Host SQL01');
  expect(found('10.0.20.11')).toEqual(['Host SQL01']);
  expect(found('sql host')).toContain('Host SQL01');
});

test('a port gives the connections that use it', () => {
  const port = matching(entries, '4000').find(({ kind }) => kind === 'Port');
  const expected = derive(design).connections.filter(({ port, scope }) => port === 4000 && scope !== 'sameHost');
  expect(port?.goal).toEqual({ kind: 'connections', ids: expected.map(({ id }) => id) });
});

test('what begins with the query comes first', () => {
  expect(found('dmz')[0]).toMatch(/ DMZ/);
  expect(found('keyboard')).toEqual(['Command Keyboard shortcuts']);
});

test('every word must be there; nothing found is an empty list', () => {
  expect(found('sql keyboard')).toEqual([]);
  expect(found('no such thing')).toEqual([]);
  expect(found('   ').length).toBeGreaterThan(10);
});

test('ids are unique, as the list box needs', () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});
