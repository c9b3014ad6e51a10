import { describe, expect, test } from 'vitest';
import type { Design } from '../../design/model/schema.ts';
import { withOrigin } from '../../design/model/origin.ts';
import { derive } from '../derive.ts';
import { changeOfDesigns } from '../change/changeOfDesigns.ts';
import { aDesign, aHost } from '../testing/builders.testing.ts';
import { rowFactsOf } from '../views/rowFacts.ts';
import { isBroad, isPrivate } from './addressKinds.ts';
import { BOUNCE_CHECKS, type BounceCheckId } from './bounceChecks.ts';
import { openPointsOf } from './openPoints.ts';

const master = { name: 'MASTER', addresses: ['10.0.0.10'] } as const;
const server = (more: object = {}) => aHost(['masterStack', 'responseStack'], { ...master, ...more });
const dmz = (more: object = {}) => aHost('dmzServer', { name: 'DMZ01', addresses: ['192.0.2.10'], ...more });
const roaming = aHost('clients', { name: 'Roaming', zone: 'internet' });
const sql = (more: object = {}) =>
  aHost('sqlServer', { name: 'SQL', addresses: ['10.1.0.20'], zone: 'internal Far', ...more });
const cloud = aHost('cloud', { name: 'Cloud', fqdn: 'cloud.example.com' });

/** All that a request says about itself. */
const request = {
  title: 'T',
  requester: 'R',
  contact: 'C',
  ticket: 'CHG1',
  reason: 'Because',
  revision: '1',
  wanted: '2026-12-01',
  expires: '2027-12-01',
};
const told = (design: Design): Design => ({ ...withOrigin(design), request });

/** With one firewall between all zones, or with some of them only. */
function filtered(design: Design, zones = design.zones.map(({ id }) => id)): Design {
  const legs = zones.map((zone) => ({ zone, name: '', list: '' }));
  const firewall = { id: 'f900', name: 'FW', x: 0, y: 0, zones: legs, platform: null, owner: '', note: '' };
  return { ...design, nextId: 901, firewalls: [firewall] };
}

const subjectsOf = (design: Design, check: BounceCheckId): string[] =>
  openPointsOf(derive(design), null)
    .filter((point) => point.check === check)
    .flatMap(({ subjects }) => subjects.map(({ about }) => about));

const design = told(aDesign(server(), dmz(), cloud, sql()));

/** For each check a design that has the point, what it is about, and one that hasn't. */
const EXAMPLES: Record<Exclude<BounceCheckId, 'removal'>, readonly [Design, string, Design]> = {
  noAddress: [told(aDesign(server(), dmz({ addresses: [] }), cloud)), 'DMZ01', design],
  noFamily: [told(aDesign(server(), dmz({ addresses: ['2001:db8::1'] }))), 'MASTER to DMZ01, TCP 443', design],
  noPath: [filtered(design, [design.zones[0]?.id ?? '']), 'MASTER to DMZ01, TCP 443', filtered(design)],
  noTranslator: [withPublished(), 'DMZ01 is seen as 203.0.113.9 from Internet', design],
  unpublished: [
    told(aDesign(server(), dmz({ addresses: ['10.9.0.10'] }), roaming)),
    'DMZ01',
    told(aDesign(server(), dmz(), roaming)),
  ],
  broad: [told(aDesign(server(), dmz(), roaming)), 'Roaming: any', design],
  inferred: [design, 'DMZ01 to MASTER, TCP 443', told(aDesign(server(), cloud))],
  plainText: [design, 'DMZ01 to MASTER, TCP 3901', told(aDesign(server(), cloud))],
  inwards: [design, 'DMZ01 to MASTER, TCP 3901', withNotes(design)],
  webSockets: [told(aDesign(server(), dmz(), roaming)), 'DMZ01, TCP 4000', told(aDesign(server(), cloud))],
  sameSide: [withLegs('inside', 'inside'), 'MASTER to DMZ01, TCP 443', withLegs('inside', 'dmz')],
  unowned: [{ ...design, request: { ...request, expires: '' } }, 'No expiry', design],
  dynamicRpc: [
    told(
      aDesign(
        server(),
        aHost('configurationManager', {
          name: 'CM',
          addresses: ['10.2.0.1'],
          zone: 'internal Far',
          rpcRange: { from: 50_000, to: 50_100 },
        }),
      ),
    ),
    'MASTER to CM, TCP 50000-50100',
    design,
  ],
  sqlBrowser: [withOwnSql('named'), 'Tool to DB, TCP 50123', withOwnSql('default')],
  errors: [told(aDesign(server())), 'No 1E Cloud is placed', design],
};

function withPublished(): Design {
  const whole = filtered(told(aDesign(server(), dmz({ addresses: ['10.9.0.10'] }), roaming)));
  const internet = whole.zones.find(({ kind }) => kind === 'internet')?.id ?? '';
  const published = [{ address: '203.0.113.9', for: '10.9.0.10', zones: [internet], firewall: null }];
  return { ...whole, hosts: whole.hosts.map((host) => (host.name === 'DMZ01' ? { ...host, published } : host)) };
}

/** With a reason beside each rule. */
function withNotes(whole: Design): Design {
  const derivation = derive(whole);
  const { idOf } = rowFactsOf(derivation);
  const rows = derivation.connections.filter(({ scope }) => scope !== 'sameHost').map(idOf);
  const plain = { ticket: '', owner: '', expires: '', state: 'planned' as const, approved: '' };
  return { ...whole, facts: rows.map((row) => ({ ...plain, row, note: 'Responses go to the Core' })) };
}

/** An own connection to a named instance whose port is fixed: nobody asks for SQL Browser. */
function withOwnSql(kind: 'named' | 'default'): Design {
  const instance = kind === 'named' ? { kind, name: 'INST', port: 50_123 } : { kind, port: 50_123 };
  const tool = aHost('otherSystem', { name: 'Tool', addresses: ['10.0.0.30'], label: 'Report' });
  const whole = told(
    aDesign(server(), tool, aHost('sqlServer', { name: 'DB', zone: 'internal Far', databases: [], instance })),
  );
  const [from, to] = ['Tool', 'DB'].map((name) => whole.hosts.find((host) => host.name === name)?.id ?? '');
  const own = {
    id: 'o900',
    from: from ?? '',
    to: to ?? '',
    transport: 'TCP' as const,
    ports: [50_123],
    protocol: '',
    reason: '',
  };
  return { ...whole, nextId: 901, ownConnections: [own] };
}

function withLegs(...names: readonly string[]): Design {
  const whole = filtered(design);
  const firewalls = (whole.firewalls ?? []).map((firewall) => ({
    ...firewall,
    zones: firewall.zones.map((leg, i) => ({ ...leg, name: names[i] ?? `other${i}` })),
  }));
  return { ...whole, firewalls };
}

describe('will it bounce?', () => {
  test.each(Object.entries(EXAMPLES))('%s', (check, [open, about, closed]) => {
    const id = BOUNCE_CHECKS.find((one) => one.id === check)?.id ?? 'errors';
    expect(subjectsOf(open, id).join('\n')).toContain(about);
    expect(subjectsOf(closed, id)).toEqual([]);
  });

  test('removal: each rule that goes, with its firewall', () => {
    const before = filtered(design);
    const after = { ...before, hosts: before.hosts.filter(({ name }) => name !== 'DMZ01') };
    const change = changeOfDesigns({ design: before, pairs: [] }, after);
    const points = openPointsOf(derive(after), change).filter(({ check }) => check === 'removal');
    expect(points.flatMap(({ subjects }) => subjects.map(({ about }) => about.replace(/\w{7}$/, 'id')))).toEqual([
      'FW: id',
      'FW: id',
      'FW: id',
      'FW: id',
    ]);
    expect(openPointsOf(derive(after), null).map(({ check }) => check)).not.toContain('removal');
  });

  test('of a change only what it adds or changes is asked about', () => {
    const before = filtered(design);
    const same = changeOfDesigns({ design: before, pairs: [] }, before);
    expect(openPointsOf(derive(before), same)).toEqual([]);
    const moved = {
      ...before,
      hosts: before.hosts.map((host) => (host.name === 'DMZ01' ? { ...host, addresses: [] } : host)),
    };
    const change = changeOfDesigns({ design: before, pairs: [] }, moved);
    expect(openPointsOf(derive(moved), change).map(({ check }) => check)).toContain('noAddress');
  });

  test('points have their rows, and stand in the order of the checks', () => {
    const points = openPointsOf(derive(filtered(design)), null);
    const order = points.map(({ check }) => BOUNCE_CHECKS.findIndex(({ id }) => id === check));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const inferred = points.find(({ check }) => check === 'inferred');
    expect(inferred?.subjects[0]?.connections.map(({ number }) => typeof number)).toEqual(['number']);
  });
});

test('broad networks are shorter than /24 or /64, private addresses those no one routes', () => {
  expect(['10.0.0.0/23', '10.0.0.0/24', '10.0.0.1', '2001:db8::/48', '2001:db8::/64'].map(isBroad)).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
  expect(
    ['10.1.2.3', '172.31.0.1', '172.32.0.1', '100.64.0.1', '192.0.2.1', 'fd00::1', '2001:db8::1'].map(isPrivate),
  ).toEqual([true, true, false, true, false, true, false]);
});
