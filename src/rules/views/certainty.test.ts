import { expect, test } from 'vitest';
import type { RoleId } from '../../design/model/roles.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { derive } from '../derive.ts';
import { aDesign, aHost, NO_FACTS, type Details } from '../testing/builders.testing.ts';
import { certaintyOf, type Certainty } from './certainty.ts';
import { cellOf } from './ruleColumns.ts';

const told = (role: RoleId, details: Details, from: RoleId = 'clients'): [string, Certainty][] =>
  derive(aDesign(aHost(from), aHost(role, details))).connections.flatMap((one) =>
    one.scope === 'sameHost' ? [] : [[cellOf('port', one, NO_FACTS), certaintyOf(one)] as [string, Certainty]],
  );
const toSwitch = (clientPort: number, pokePort: number | null = null) => ({ clientPort, pokePort, address: null });

test.each<[string, RoleId, Details, RoleId, string, Certainty]>([
  ['the web port as installed', 'responseStack', {}, 'clients', '443', 'documented'],
  ['another web port', 'responseStack', { web: { https: 8443 } }, 'clients', '8443', 'changed'],
  ['a Switch as installed', 'responseStack', {}, 'clients', '4000', 'documented'],
  ['a Switch on another port', 'responseStack', { switches: [toSwitch(4100)] }, 'clients', '4100', 'changed'],
  ['SQL Server as installed', 'sqlServer', {}, 'responseStack', '1433', 'documented'],
  [
    'a named instance on a port of its own choice',
    'sqlServer',
    { instance: { kind: 'named', name: 'ONE', port: null } },
    'responseStack',
    'dynamic',
    'documented',
  ],
  [
    'a named instance on a fixed port',
    'sqlServer',
    { instance: { kind: 'named', name: 'ONE', port: 50_000 } },
    'responseStack',
    '50000',
    'changed',
  ],
])('%s', (_, role, details, from, port, certainty) => {
  expect(told(role, details, from)).toContainEqual([port, certainty]);
});

test('what is told as inferred in the usage is inferred, before its port is looked at', () => {
  const all = TEMPLATES.flatMap(({ design }) => derive(design).connections);
  const inferred = all.filter((one) => cellOf('usage', one, NO_FACTS).includes('(inferred)'));
  expect(inferred.length).toBeGreaterThan(0);
  expect(new Set(inferred.map(certaintyOf))).toEqual(new Set(['inferred']));
});
