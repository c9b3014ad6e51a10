import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign } from '../../design/testing/anyDesign.testing.ts';
import type { Design } from '../../design/model/schema.ts';
import { aDesign, aHost, aServer, aSwitch, itsServices } from '../testing/builders.testing.ts';
import { citationsOf } from '../views/columns.ts';
import { derive } from '../derive.ts';
import { whyOf, type Why } from './why.ts';

function whyIn(design: Design, requirement: string): Why {
  const derivation = derive(design);
  const all = derivation.connections.flatMap((connection) => whyOf(connection, derivation));
  const found = all.find(({ id }) => id.startsWith(`${requirement}:`));
  if (!found) throw new Error(`${requirement} is not at work`);
  return found;
}
const apart = aDesign(
  aHost('masterStack', { name: 'MASTER01' }),
  aHost('responseStack', { name: 'RS01' }),
  aHost('responseStack', { name: 'RS02' }),
  ...itsServices(),
  aHost('clients', { name: 'Laptops', zone: 'internet' }),
  aHost('clients', { name: 'Desks', uses: { servers: 'RS02' } }),
  aHost('browsers', { name: 'Admins' }),
  aHost('dmzServer', {
    name: 'EDGE',
    uses: { core: 'RS01' },
    switches: [aSwitch(), aSwitch({ address: '192.0.2.9' })],
  }),
);

describe('because', () => {
  test('one server stands apart from the other', () => {
    expect(whyIn(apart, 'consumer-api-core').placement).toBe(
      'RS01 (Response Stack) stands apart from MASTER01 (Master Stack).',
    );
  });
  test('Clients use what their zone lets them use', () => {
    expect(whyIn(apart, 'client-dmz-background-channel').placement).toBe(
      'Clients in an Internet zone use DMZ Servers.',
    );
    expect(whyIn(apart, 'client-switch').placement).toBe('Clients in an internal zone use Response Stacks.');
  });
  test('a user is served, a service is used', () => {
    expect(whyIn(apart, 'browser-portal').placement).toBe('MASTER01 (Master Stack) serves Admins (Browsers).');
    expect(whyIn(apart, 'coordinator-smtp').placement).toBe(
      'SMTP (SMTP relay) is placed, and MASTER01 (Master Stack) uses it.',
    );
  });
  test('roles share a host, or are parts of one role', () => {
    const shared = aDesign(aServer({ name: 'SRV01' }), ...itsServices());
    expect(whyIn(shared, 'coordinator-core').placement).toBe(
      'Master Stack and Response Stack share SRV01, so it stays on that host.',
    );
    expect(whyIn(shared, 'consumer-api-workflow').placement).toBe(
      'Both ends are parts of Master Stack on SRV01, so it stays on that host.',
    );
  });
  test('the Master Stack does the work of a Catalog that is not placed', () => {
    expect(whyIn(apart, 'catalog-update-cloud').placement).toBe(
      '1E Cloud is placed, and MASTER01 (as Catalog, which has no host of its own) uses it.',
    );
  });
});

describe('partners', () => {
  test('chosen, the only one, all of them, or against the direction', () => {
    expect(whyIn(apart, 'client-switch').partner).toBe('Servers with Switches of Desks: RS02, chosen');
    expect(whyIn(apart, 'master-database').partner).toBe(
      'TachyonMaster database of MASTER01: SQL, automatic (the only one that fits)',
    );
    expect(whyIn(apart, 'consumer-api-core').partner).toBe(
      'Master Stack of RS01: MASTER01, automatic (the only one that fits)',
    );
    expect(whyIn(apart, 'core-dmz-switch-poke').partner ?? '').toContain('of EDGE: RS01, chosen');
  });
  test('none inside one role', () => {
    expect(whyIn(apart, 'consumer-api-workflow').partner).toBeNull();
  });
});

test('components by name, Switches by number at the end that has them', () => {
  const derivation = derive(apart);
  const ends = derivation.connections
    .filter(({ initiator, listener }) => initiator.name === 'Laptops' && listener.name === 'EDGE')
    .flatMap((connection) => whyOf(connection, derivation))
    .map(({ from, to }) => `${from} → ${to}`);
  expect(ends).toEqual([
    '1E Client service → Switch 1',
    '1E Client service → Switch 2',
    '1E Client service → Background Channel',
  ]);
});

test('rows are told by table and number', () => {
  expect(whyIn(apart, 'client-switch').rows.map(({ id, place }) => `${id}: ${place}`)).toEqual([
    'T1.6: 1E Servers, row 6',
    'T2.1: 1E Clients, row 1',
  ]);
});

test('every answer reads as agreed, word by word, one for each requirement, placement and way to find a partner', async () => {
  const kiosks = { name: 'Kiosks', zone: 'dmz', uses: { servers: ['EDGE', 'RS01'] } } as const;
  const designs = [
    apart,
    aDesign(
      aServer({ name: 'ALL' }),
      aHost(['catalog', 'sqlServer'], { name: 'BOTH' }),
      aHost('sqlServer', { name: 'OTHER', instance: { kind: 'named', name: 'ONE', port: null } }),
      aHost('apiConsumers', { name: '' }),
      aHost(['inventorySource', 'configurationManager']),
    ),
    aDesign(aHost('clients', kiosks), aHost('responseStack', { name: 'RS01' }), aHost('dmzServer', { name: 'EDGE' })),
  ];
  const answers = designs.flatMap((design) => {
    const derivation = derive(design);
    return derivation.connections.flatMap((connection) => whyOf(connection, derivation)).map(describeWhy);
  });
  await expect(`${[...new Set(answers)].join('\n')}\n`).toMatchFileSnapshot('expected/why.md');
});

const describeWhy = ({ from, to, usage, placement, partner, configurable, note, rows }: Why): string =>
  [
    `## ${from} → ${to}: ${usage}`,
    `Because ${placement} ${partner ?? 'Within one role.'}`,
    `Configurable: ${configurable}. ${note ?? ''}`.trim(),
    rows.map(({ id, place }) => `${id}: ${place}`).join(' · '),
  ].join('\n');

test('law: every purpose has an answer, and together they cite what the connection cites', () => {
  fc.assert(
    fc.property(anyDesign, (design) => {
      const derivation = derive(design);
      for (const connection of derivation.connections) {
        const answers = whyOf(connection, derivation);
        expect(answers).toHaveLength(connection.purposes.length + connection.own.length);
        const rows = new Set<string>(answers.flatMap((why) => why.rows.map(({ id }) => id)));
        expect(rows).toEqual(new Set(citationsOf(connection)));
        for (const why of answers) expect(`${why.placement} ${why.from} ${why.to}`).not.toMatch(/undefined|null/);
      }
    }),
    { numRuns: 60 },
  );
});
