import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { anyDesign, SEED } from '../../design/testing/anyDesign.testing.ts';
import { withFirewalls } from '../../rules/testing/builders.testing.ts';
import { ruleSetsOf } from '../../rules/firewalls/ruleSets.ts';
import { linkFirewall, nameZone } from '../../design/edit/networkCommands.ts';
import { apply } from '../../design/edit/commands.ts';
import { derive } from '../../rules/derive.ts';
import { hostSetsOf } from '../../rules/firewalls/localSets.ts';
import { filtersOf, WAYS, written, type Filter } from './written.ts';

const NOBODY = { names: new Map<string, string>(), revision: '', date: '2026-11-28' };

const named = (name: string): Design => {
  const design = TEMPLATES.find((one) => one.name === name)?.design;
  if (!design) throw new Error(`There is no template ${name}`);
  return design;
};
const filterOf = (design: Design, kind: Filter['kind'], name: string): Filter => {
  const found = filtersOf(design, derive(design).connections).find((one) => one.kind === kind && one.name === name);
  if (!found) throw new Error(`Nothing filters at ${name}`);
  return found;
};
const textFor = (design: Design, filter: Filter, id: string, names = NOBODY.names): string => {
  const way = WAYS.find((one) => one.id === id);
  if (!way) throw new Error(`There is no way ${id}`);
  return written(design, derive(design).connections, filter, way, { ...NOBODY, names })?.text ?? '';
};

describe('the DMZ template', () => {
  const design = named('DMZ');

  test('without a firewall has the boundaries of its zones, its servers and its zones in a cloud', () => {
    const filters = filtersOf(design, derive(design).connections);
    expect(filters.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'firewall DMZ and Internet',
      'firewall Corporate network and Internet',
      'firewall Corporate network and DMZ',
      'host 1E-SRV01',
      'host SQL01',
      'host DMZ01',
      'zone Corporate network',
      'zone DMZ',
    ]);
  });

  test('any source is written for an ASA as soon as the name of its interface is told, and not before', () => {
    const boundary = filterOf(design, 'firewall', 'DMZ and Internet');
    const untold = textFor(design, boundary, 'asa commands');
    expect(untold).toMatch(/1 written, 2 not written/);
    expect(untold).not.toMatch(/^access-list .* any4? /m);
    const [internet = ''] = design.zones.filter(({ kind }) => kind === 'internet').map(({ id }) => id);
    const told = textFor(design, boundary, 'asa commands', new Map([[internet, 'outside']]));
    expect(told).toMatch(/3 written$/m);
    expect(told).toMatch(/^access-list outside_access_in extended permit tcp any4? .*eq 4000$/m);
  });

  test('an address that others see as another one is told at the top', () => {
    const [internet = ''] = design.zones.filter(({ kind }) => kind === 'internet').map(({ id }) => id);
    const published = [{ address: '203.0.113.11', for: '192.0.2.11', zones: [internet], firewall: null }];
    const hosts = design.hosts.map((host) => (host.name === 'DMZ01' ? { ...host, published } : host));
    const boundary = filterOf(design, 'firewall', 'DMZ and Internet');
    expect(textFor({ ...design, hosts }, boundary, 'panos set')).toContain(
      '# Check: DMZ01 is 192.0.2.11 in these rules and 203.0.113.11 for Internet\n',
    );
  });

  test('no gateway of Check Point is called like two zones', () => {
    const boundary = filterOf(design, 'firewall', 'DMZ and Internet');
    expect(textFor(design, boundary, 'checkPoint script')).not.toContain('install-on');
  });

  test.each(['windows script', 'nftables host', 'aws terraform'])('what DMZ01 lets in, for %s', async (way) => {
    const text = textFor(design, filterOf(design, 'host', 'DMZ01'), way);
    await expect(text).toMatchFileSnapshot(`./expected/dmz01-${way.replace(' ', '-')}.txt`);
  });
});

describe('the Enterprise template with firewalls', () => {
  const plain = named('Enterprise');
  const design = withFirewalls(plain, {
    'FW-EDGE': ['DMZ', 'Internet'],
    'FW-DMZ': ['London', 'DMZ'],
    'FW-WAN': ['London', 'New York'],
  });
  const [edge, dmz] = design.firewalls ?? [];
  const legs = (edge?.zones ?? []).map(({ zone }) => zone);
  const own = legs.reduce((before, zone, i) => apply(before, nameZone(edge?.id ?? '', zone, `edge${i}`)), design);

  test('lists them in the place of boundaries, each with all that passes it', () => {
    const filters = filtersOf(design, derive(design).connections).filter(({ kind }) => kind === 'firewall');
    expect(filters.map(({ name, firewall }) => [name, firewall !== null])).toEqual([
      ['FW-EDGE', true],
      ['FW-DMZ', true],
      ['FW-WAN', true],
    ]);
  });

  test('writes a connection on every firewall of its path, with the zones as that one calls them', () => {
    const toCloud = (name: string) =>
      textFor(own, filterOf(own, 'firewall', name), 'srx set')
        .split('\n')
        .filter((line) => / from-zone .* policy .* match destination-address .*cloud/i.test(line))
        .map((line) => /from-zone (\S+) to-zone (\S+)/.exec(line)?.slice(1).join(' > '));
    expect([toCloud('FW-EDGE'), toCloud('FW-DMZ')]).toEqual([['edge0 > edge1'], ['London > DMZ']]);
    expect(toCloud('FW-WAN')).toEqual([]);
  });

  test('counts in each text what is without a path', () => {
    const cut = apply(design, linkFirewall(dmz?.id ?? '', dmz?.zones[0]?.zone ?? '', false));
    const without = ruleSetsOf(cut, derive(cut).connections, '', { merged: true }).withoutPath.length;
    expect(without).toBeGreaterThan(0);
    for (const name of ['FW-EDGE', 'FW-WAN']) {
      expect(textFor(cut, filterOf(cut, 'firewall', name), 'panos set')).toContain(
        `# Check: ${without} without a path and so on no firewall: decide their route first\n`,
      );
    }
  });
});

test('law: a host lets in exactly what other hosts begin, and every text counts all of its rules', () => {
  fc.assert(
    fc.property(anyDesign, (design) => {
      const { connections } = derive(design);
      for (const set of hostSetsOf(design, connections, 'ORIGIN00', { merged: false })) {
        const wanted = connections.filter(({ listener, scope }) => listener.id === set.id && scope !== 'sameHost');
        const held = [...set.inbound.flatMap((rule) => rule.connections), ...set.unpaired];
        expect(new Set(held.map(({ id }) => id))).toEqual(new Set(wanted.map(({ id }) => id)));
        const ids = [...set.inbound, ...set.outbound].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
      for (const filter of filtersOf(design, connections)) {
        for (const way of WAYS.filter(({ writer }) => writer.takes.includes(filter.kind))) {
          const made = written(design, connections, filter, way, NOBODY);
          if (!made) throw new Error(`Nothing for ${filter.name}`);
          expect(made.text.match(/Not written: /g)?.length ?? 0).toBe(made.leftOut);
          expect(made.text).toContain(`${made.rules} written`);
        }
      }
    }),
    { numRuns: 100, seed: SEED },
  );
});
