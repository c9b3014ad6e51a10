import { expect, test } from 'vitest';
import { ROLE_IDS } from '../../design/model/roles.ts';
import { matchesFor } from './matches.ts';

const rolesFor = (query: string): string[] => matchesFor(query).groups.flatMap(({ roles }) => roles);

test('nothing typed shows every role that is offered once', () => {
  expect(rolesFor('').toSorted()).toEqual(ROLE_IDS.toSorted());
});

test('a role is found by its name, its device, its hint and its components', () => {
  expect(rolesFor('dmz sw')).toEqual(['dmzServer']);
  expect(rolesFor('TACHYONMASTER')).toEqual(['sqlServer']);
  expect(rolesFor('consumer api')).toContain('masterStack');
  expect(rolesFor('no such thing')).toEqual([]);
});

test('Enter takes the closest: a name before a hint, a hint before a component', () => {
  expect(matchesFor('catalog').best).toBe('catalog');
  expect(matchesFor('core').best).toBe('responseStack'); // the Master's pool CoreExternal has it too
  expect(matchesFor('no such thing').best).toBeUndefined();
});
