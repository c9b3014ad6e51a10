import { describe, expect, test } from 'vitest';
import type { HiddenBehind, Published } from '../../design/model/network.ts';
import { PLATFORMS, type PlatformId } from '../../design/model/platforms.ts';
import type { Design } from '../../design/model/schema.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { derive } from '../derive.ts';
import { ruleSetsOf } from '../firewalls/ruleSets.ts';
import { aDesign, aHost } from '../testing/builders.testing.ts';

/** Clients on the Internet reach a DMZ Switch behind two firewalls, and that reaches a Master Stack behind a third. */
const plain = aDesign(
  aHost(['masterStack', 'responseStack'], { name: 'MASTER01', addresses: ['10.0.0.1'] }),
  aHost('dmzServer', { name: 'DMZ01', addresses: ['192.0.2.1'] }),
  aHost('clients', { name: 'Away', zone: 'internet', addresses: ['198.51.100.0/24'] }),
  aHost('catalog', { name: 'Between', zone: 'dmz Transit' }),
);
const zoneId = (kind: string, name?: string): string =>
  plain.zones.find((zone) => zone.kind === kind && (name === undefined || zone.name === name))?.id ?? '';
const [lan, dmz, transit, internet] = [
  zoneId('internal'),
  zoneId('dmz', 'DMZ'),
  zoneId('dmz', 'Transit'),
  zoneId('internet'),
];

const firewall = (id: string, zones: readonly string[], platform: PlatformId | null) => ({
  id,
  name: id,
  x: 0,
  y: 0,
  zones: zones.map((zone) => ({ zone, name: '', list: '' })),
  platform,
  owner: '',
  note: '',
});

interface Translated {
  readonly published?: Published[];
  readonly hiddenBehind?: HiddenBehind[];
}

/** Internet – OUTER – Transit – INNER – DMZ – BACK – Internal; DMZ01 with what is told of its addresses. */
const designWith = (dmz01: Translated, platform: PlatformId | null): Design => ({
  ...plain,
  firewalls: [
    firewall('OUTER', [internet, transit], platform),
    firewall('INNER', [transit, dmz], platform),
    firewall('BACK', [dmz, lan], platform),
  ],
  hosts: plain.hosts.map((host) => (host.name === 'DMZ01' ? { ...host, ...dmz01 } : host)),
});

/** What the rules of each firewall name at one end of the connections with DMZ01 at that end. */
function named(design: Design, end: 'sources' | 'destinations'): Record<string, string> {
  const id = design.hosts.find(({ name }) => name === 'DMZ01')?.id;
  const { sets } = ruleSetsOf(design, derive(design).connections, 'ORIGIN00', { merged: true });
  const texts: Record<string, string> = {};
  for (const { name, rules } of sets) {
    const ends = rules.flatMap((rule) => rule[end]).filter(({ host }) => host === id);
    texts[name] = [...new Set(ends.map(({ text }) => text))].join(', ');
  }
  return texts;
}

const untold = (design: Design): number =>
  derive(design).findings.filter(({ code }) => code === 'translator-untold').length;

const published = (translator: string | null): Published[] => [
  { address: '203.0.113.1', for: '192.0.2.1', zones: [internet], firewall: translator },
];
const hidden = (translator: string | null): HiddenBehind[] => [
  { address: '10.9.9.9', zones: [lan], firewall: translator },
];

describe('a published address', () => {
  test('holds from the peer to the translator, and the own one beyond it', () => {
    const design = designWith({ published: published('INNER') }, 'asa');
    expect(named(design, 'destinations')).toEqual({ OUTER: '203.0.113.1', INNER: '192.0.2.1', BACK: '192.0.2.1' });
    expect(untold(design)).toBe(0);
    const outer = designWith({ published: published('OUTER') }, 'panos');
    expect(named(outer, 'destinations')).toEqual({ OUTER: '203.0.113.1', INNER: '192.0.2.1', BACK: '192.0.2.1' });
  });

  test.each([
    ['panos', '203.0.113.1'],
    ['fortigate', '203.0.113.1'],
    ['checkPoint', '203.0.113.1'],
    ['asa', '192.0.2.1'],
    ['srx', '192.0.2.1'],
    ['nftables', '192.0.2.1'],
  ] as const)('in the rules of a translator that is %s is named as %s', (platform, address) => {
    const design = designWith({ published: published('INNER') }, platform);
    expect([named(design, 'destinations')['INNER'], untold(design)]).toEqual([address, 0]);
  });

  test('of which no translator, or not its platform, is told stays a finding', () => {
    expect(untold(designWith({ published: published(null) }, 'asa'))).toBe(1);
    expect(untold(designWith({ published: published('INNER') }, null))).toBe(1);
    expect(untold(designWith({ published: published('BACK') }, 'asa'))).toBe(1); // not on the way
    const others = keysOf(PLATFORMS).filter((one) => !('translates' in PLATFORMS[one]));
    for (const platform of others)
      expect([platform, untold(designWith({ published: published('INNER') }, platform))]).toEqual([platform, 1]);
    expect(named(designWith({ published: published(null) }, 'asa'), 'destinations')).toEqual({
      OUTER: '192.0.2.1',
      INNER: '192.0.2.1',
      BACK: '192.0.2.1',
    });
  });
});

describe('an address that a host is hidden behind', () => {
  test('holds beyond the translator, whose own rules come before it', () => {
    const further = designWith(
      { hiddenBehind: [{ address: '203.0.113.9', zones: [internet], firewall: 'INNER' }] },
      null,
    );
    const withCrl = { ...further, hosts: [...further.hosts, ...crl.hosts] };
    expect(named(withCrl, 'sources')).toEqual({ OUTER: '203.0.113.9', INNER: '192.0.2.1', BACK: '192.0.2.1' });
    expect(untold(withCrl)).toBe(0);
  });

  test('on the only firewall of a way is never named in its rules', () => {
    const design = designWith({ hiddenBehind: hidden('BACK') }, 'panos');
    expect([named(design, 'sources')['BACK'], untold(design)]).toEqual(['192.0.2.1', 0]);
    expect(untold(designWith({ hiddenBehind: hidden(null) }, 'panos'))).toBe(1);
  });
});

/** What a DMZ Switch asks on the Internet. */
const crl = {
  hosts: aDesign(aHost('crlPoint', { name: 'CRL', addresses: ['198.51.100.9'] })).hosts.map((host) => ({
    ...host,
    id: 'h900',
    zone: internet,
  })),
};
