import { expect, test } from 'vitest';
import { TEMPLATES } from '../design/templates/templates.ts';
import { allRoles } from '../design/testing/allRoles.testing.ts';
import { currentDerivation, knownDerivation } from './derived.ts';
import { openDesign } from './designStore.ts';
import { loadRules } from './rules.ts';

test('what is handed over fails before the rules are there, and where too much follows: no list is empty and looks whole', async () => {
  const single = TEMPLATES.find(({ name }) => name === 'Single server');
  if (!single) throw new Error('No such template');
  openDesign(single.design, { kind: 'kept', id: 'one' });
  expect(currentDerivation().connections).toEqual([]);
  expect(knownDerivation).toThrow('not known');
  await loadRules();
  expect(knownDerivation().connections.filter(({ number }) => number !== null)).toHaveLength(10);
  openDesign(allRoles(500), { kind: 'kept', id: 'two' });
  expect(knownDerivation).toThrow('not known');
});
