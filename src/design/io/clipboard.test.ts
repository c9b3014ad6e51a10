import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDesign, aHost, aSwitch } from '../../rules/testing/builders.testing.ts';
import { SEED } from '../testing/anyDesign.testing.ts';
import { coherentDesign } from '../edit/anyEdit.testing.ts';
import { boxInZone } from '../model/measures.ts';
import {
  fragmentBox,
  fragmentOf,
  pastedIds,
  pasteFragment,
  readFragment,
  writeFragment,
  type Fragment,
} from './clipboard.ts';
import { uniqueName } from './uniqueName.ts';
import { addHost, apply, emptyDesign, removeHosts } from '../edit/commands.ts';
import { CURRENT_VERSION } from '../model/migrations.ts';
import { parseDesign } from '../model/parse.ts';
import { LIMITS } from '../model/bounds.ts';
import type { Design, Host, Zone } from '../model/schema.ts';
import { tooClose } from '../../geometry/rectangles.ts';

const copyOf = (design: Design, ...names: string[]) =>
  fragmentOf(
    design,
    design.hosts.filter(({ name }) => names.includes(name)).map(({ id }) => id),
  );
const between = (a?: Host, b?: Host) => a && b && [b.x - a.x, b.y - a.y];
const hostNamed = (design: Design, name: string) => design.hosts.find((host) => host.name === name);

describe('Copies of hosts', () => {
  const site = aDesign(
    aHost('masterStack', { name: 'M1' }),
    aHost('responseStack', { name: 'RESP01', addresses: ['10.0.0.5'], fqdn: 'resp01.corp', uses: { master: 'M1' } }),
    aHost('dmzServer', {
      name: 'D1',
      switches: [aSwitch({ address: '192.0.2.7' })],
      uses: { core: 'RESP01', master: 'M1' },
    }),
  );

  test('get names, addresses and FQDNs of their own', () => {
    const after = apply(site, pasteFragment(copyOf(site, 'RESP01', 'D1')));
    const copy = hostNamed(after, 'RESP02');
    expect(copy).toMatchObject({ addresses: [], fqdn: '' });
    expect(hostNamed(after, 'D2')?.roles.dmzServer?.switches).toEqual([aSwitch({ address: null })]);
    expect(hostNamed(after, 'RESP01')).toEqual(hostNamed(site, 'RESP01'));
    expect(after.zones).toHaveLength(site.zones.length);
  });

  test('get names that no other copy got', () => {
    const pair = aDesign(aHost('catalog', { name: 'CAT01' }), aHost('catalog', { name: 'CAT02' }));
    const after = apply(pair, pasteFragment(copyOf(pair, 'CAT01', 'CAT02')));
    expect(after.hosts.map(({ name }) => name)).toEqual(['CAT01', 'CAT02', 'CAT03', 'CAT04']);
  });

  test('get the next ids, by which they are found', () => {
    const fragment = copyOf(site, 'M1', 'RESP01');
    const after = apply(site, pasteFragment(fragment));
    const ids = [`h${site.nextId}`, `h${site.nextId + 1}`];
    expect(after.hosts.slice(-2).map(({ id }) => id)).toEqual(ids);
    expect([pastedIds(after, fragment), after.nextId]).toEqual([ids, site.nextId + 2]);
  });

  test('are as many as a design may hold, or none', () => {
    const one = copyOf(site, 'M1');
    const [master] = site.hosts;
    const holding = (count: number): Design => ({
      ...site,
      hosts: Array.from({ length: count }, (_, i) => ({ id: `h${100 + i}`, name: `M${100 + i}` })).flatMap((own) =>
        master ? { ...master, ...own } : [],
      ),
    });
    const almost = holding(LIMITS.hosts - 1);
    const full = holding(LIMITS.hosts);
    expect(apply(almost, pasteFragment(one)).hosts).toHaveLength(LIMITS.hosts);
    expect(apply(full, pasteFragment(one))).toBe(full);
    expect(pasteFragment(copyOf(site))(site)).toBe(site);
  });

  test('tell neither the name of their design nor its author', () => {
    const text = writeFragment({ ...site, name: 'Contoso', author: 'Dana' }, [site.hosts[0]?.id ?? '']);
    expect(text).toContain('"M1"');
    expect(text).not.toMatch(/Contoso|Dana/);
  });

  test('keep the choices among them and lose those of hosts that were not copied', () => {
    const after = apply(site, pasteFragment(copyOf(site, 'RESP01', 'D1')));
    expect(hostNamed(after, 'D2')?.partners).toEqual({ core: [hostNamed(after, 'RESP02')?.id] });
    expect(hostNamed(after, 'RESP02')?.partners).toEqual({});
  });

  test('stand 60 px below or beside what is there, hiding nothing', () => {
    const once = apply(site, pasteFragment(copyOf(site, 'RESP01')));
    const twice = apply(once, pasteFragment(copyOf(site, 'RESP01')));
    const all = apply(
      twice,
      pasteFragment(
        fragmentOf(
          twice,
          twice.hosts.map(({ id }) => id),
        ),
      ),
    );
    for (const { hosts } of [once, twice, all]) {
      const boxes = hosts.map((host) => ({ ...boxInZone(host), zone: host.zone }));
      const close = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => a.zone === b.zone && tooClose(a, b, 60)));
      expect(close).toEqual([]);
    }
  });

  test('keep the shape of the group in its zone', () => {
    const after = apply(site, pasteFragment(copyOf(site, 'M1', 'RESP01')));
    const [master, response] = site.hosts;
    const [copyOfMaster, copyOfResponse] = after.hosts.slice(-2);
    expect(copyOfMaster).toMatchObject({ zone: master?.zone });
    expect(between(copyOfMaster, copyOfResponse)).toEqual(between(master, response));
  });

  test('land where they are told to, as a group', () => {
    const zone = site.zones[1]?.id ?? '';
    const after = apply(site, pasteFragment(copyOf(site, 'M1', 'RESP01'), { zone, x: 100, y: 200 }));
    const [first, second] = after.hosts.slice(-2);
    expect(first).toMatchObject({ zone, x: 100, y: 200 });
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBe((site.hosts[1]?.x ?? 0) - (site.hosts[0]?.x ?? 0));
    const uneven = { ...site, hosts: site.hosts.map((host, i) => ({ ...host, y: 300 - 100 * i })) };
    const pasted = apply(uneven, pasteFragment(copyOf(uneven, 'M1', 'RESP01'), { zone, x: 100, y: 200 }));
    expect(pasted.hosts.slice(-2).map(({ y }) => y)).toEqual([300, 200]);
  });

  test('take the room of a box around them', () => {
    const uneven = { ...site, hosts: site.hosts.map((host, i) => ({ ...host, x: 40 + 300 * i, y: 400 - 100 * i })) };
    expect(fragmentBox(copyOf(uneven, 'M1'))).toEqual({ x: 40, y: 400, width: 200, height: 90 });
    expect(fragmentBox(copyOf(uneven, 'M1', 'RESP01'))).toEqual({ x: 40, y: 300, width: 500, height: 190 });
  });

  test('go beside what is in the way where that is nearer than below', () => {
    const column = aDesign(...['A', 'B', 'C', 'D'].map((name) => aHost('catalog', { name })));
    const stacked = { ...column, hosts: column.hosts.map((host, i) => ({ ...host, x: 400, y: 60 + 170 * i })) };
    const after = apply(stacked, pasteFragment(copyOf(stacked, 'A')));
    expect(after.hosts.at(-1)).toMatchObject({ x: 660, y: 60 });
    const [first, ...others] = stacked.hosts;
    const walled = {
      ...stacked,
      hosts: [...stacked.hosts, ...others.slice(0, 1).map((host) => ({ ...host, id: 'h90', x: 860, y: 60 }))],
    };
    const below = apply(walled, pasteFragment(copyOf(walled, 'A')));
    expect(below.hosts.at(-1)).toMatchObject({ x: first?.x, y: 720 });
  });

  test('stay where they are free to, each zone for itself', () => {
    const two = aDesign(
      aHost('catalog', { name: 'A' }),
      aHost('catalog', { name: 'B' }),
      aHost('dmzServer', { name: 'C' }),
      aHost('dmzServer', { name: 'D' }),
    );
    const fragment = copyOf(two, 'A', 'D');
    const cut = apply(two, removeHosts([hostNamed(two, 'A')?.id ?? '']));
    const [a, d] = apply(cut, pasteFragment(fragment)).hosts.slice(-2);
    expect(between(hostNamed(two, 'A'), a)).toEqual([0, 0]);
    expect(between(hostNamed(two, 'D'), d)).not.toEqual([0, 0]);
  });

  test('of two zones hide nothing in the one zone that takes them', () => {
    const two = aDesign(aHost('catalog', { zone: 'internal London' }), aHost('smtpRelay', { zone: 'internal Paris' }));
    const all = two.hosts.map(({ id }) => id);
    const single = { ...two, zones: two.zones.slice(0, 1), hosts: [] };
    let after: Design = single;
    for (const times of [1, 2]) {
      after = apply(after, pasteFragment(fragmentOf(two, all)));
      const boxes = after.hosts.map(boxInZone);
      expect(after.hosts.map(({ zone }) => zone)).toEqual(boxes.map(() => single.zones[0]?.id));
      expect(
        boxes.some((a, i) => boxes.slice(i + 1).some((b) => tooClose(a, b, 0))),
        `${times} times`,
      ).toBe(false);
    }
  });

  test('keep the address of a Switch that is free', () => {
    const other = aDesign(aHost('dmzServer', { name: 'X', addresses: ['192.0.2.8'] }));
    const both = aDesign(
      aHost('dmzServer', { name: 'D', switches: ['192.0.2.7', '192.0.2.8'].map((address) => aSwitch({ address })) }),
      aHost('responseStack', { name: 'R', switches: [aSwitch({ address: '192.0.2.8' }), aSwitch()] }),
    );
    const after = apply(other, pasteFragment(copyOf(both, 'D', 'R')));
    const addressesOf = (name: string) => {
      const { dmzServer, responseStack } = hostNamed(after, name)?.roles ?? {};
      return (dmzServer ?? responseStack)?.switches.map(({ address }) => address);
    };
    expect([addressesOf('D'), addressesOf('R')]).toEqual([
      ['192.0.2.7', null],
      [null, null],
    ]);
  });

  test('keep everything when their originals were cut', () => {
    const fragment = copyOf(site, 'RESP01');
    const cut = apply(site, removeHosts(fragment.hosts.map(({ id }) => id)));
    const after = apply(cut, pasteFragment(fragment));
    const { x, y } = hostNamed(site, 'RESP01') ?? {};
    expect(hostNamed(after, 'RESP01')).toMatchObject({ addresses: ['10.0.0.5'], fqdn: 'resp01.corp', x, y });
  });

  test('bring their zone along into a design that has none of its kind', () => {
    const after = apply(emptyDesign('Other'), pasteFragment(copyOf(site, 'D1')));
    expect(after.zones.map(({ kind, name }) => [kind, name])).toEqual([['dmz', 'DMZ']]);
    expect(after.hosts.map(({ zone }) => zone)).toEqual(after.zones.map(({ id }) => id));
  });

  test('travel as text through the door of design files', () => {
    const read = readFragment(writeFragment(site, [site.hosts[1]?.id ?? '']));
    expect(read.ok && read.value.hosts.map(({ name }) => name)).toEqual(['RESP01']);
    expect(readFragment('10.0.0.1\tTCP').ok).toBe(false);
    expect(readFragment('{"format":"portolan","version":1,"design":{"hosts":[]}}').ok).toBe(false);
  });
});

describe('A copy goes to the zone', () => {
  const zone = (id: string, name: string, kind: Zone['kind'] = 'internal'): Zone => ({
    id,
    name,
    kind,
    x: 2000 * Number(id.slice(1)),
    y: 0,
    width: 1000,
    height: 400,
  });
  const zones = [zone('z1', 'London'), zone('z2', 'Paris'), zone('z3', 'Paris', 'dmz'), zone('z4', 'Paris')];
  const into: Design = { ...emptyDesign('Sites'), nextId: 9, zones };
  const [host] = aDesign(aHost('catalog')).hosts;

  test.each([
    ['that is the same', zone('z4', 'Paris'), 'z4'],
    ['of its name before that of its id', zone('z1', 'Paris'), 'z2'],
    ['of its id where none has its name', zone('z2', 'Rome'), 'z2'],
    ['that is the first of its kind, else', zone('z8', 'Rome'), 'z1'],
    ['of its kind before any other', zone('z1', 'London', 'dmz'), 'z3'],
    ['made for it where there is none of its kind', zone('z1', 'London', 'internet'), 'z9'],
  ])('%s', (_, from, expected) => {
    const fragment: Fragment = { ...into, zones: [from], hosts: host ? [{ ...host, id: 'h7', zone: from.id }] : [] };
    const after = apply(into, pasteFragment(fragment));
    expect(after.hosts.map((one) => one.zone)).toEqual([expected]);
    expect(after.zones.length - zones.length).toBe(expected === 'z9' ? 1 : 0);
  });
});

test('A copy of the longest name is called otherwise, within the limit', () => {
  for (const long of ['x'.repeat(LIMITS.name), `${'x'.repeat(LIMITS.name - 1)}9`]) {
    const name = uniqueName(long, new Set([long]));
    expect(name).not.toBe(long);
    expect(name.length).toBeLessThanOrEqual(LIMITS.name);
  }
});

test.each([
  ['SQL01', ['sql01'], 'SQL02'],
  ['SQL09', ['sql09', 'sql10'], 'SQL11'],
  ['Browsers', ['browsers'], 'Browsers 2'],
  ['Browsers 2', ['browsers', 'browsers 2'], 'Browsers 3'],
  ['007', ['007'], '008'],
  ['', [''], ''],
])('A copy of %j beside %j is called %j', (name, taken, expected) => {
  expect(uniqueName(name, new Set(taken))).toBe(expected);
});

test('Names that are counted on from where it stopped are those that are counted from the start', () => {
  const names = fc.array(
    fc.constantFrom('SQL01', 'sql01', 'SQL03', 'SQL1', 'SQL', 'SQL 2', 'SQL09', 'SQL11', '7', '08'),
  );
  const law = fc.property(names, names, (there, added) => {
    const [taken, counted] = [new Set(there.map((name) => name.toLowerCase())), new Map()];
    for (const name of added) {
      const given = uniqueName(name, taken, counted);
      expect(given).toBe(uniqueName(name, taken));
      taken.add(given.toLowerCase());
    }
  });
  fc.assert(law, { seed: SEED, numRuns: 2000 });
});

test('Pasting any hosts into any design leaves a valid design with the old hosts as they were', () => {
  const law = fc.property(coherentDesign, coherentDesign, fc.array(fc.nat(40)), (from, into, picks) => {
    const ids = from.hosts.filter((_, i) => picks.includes(i)).map(({ id }) => id);
    const fragment = fragmentOf(from, ids);
    const after = apply(into, pasteFragment(fragment));
    expect(parseDesign(CURRENT_VERSION, after)).toMatchObject({ ok: true });
    expect(after.hosts.map(({ id }) => id).slice(0, into.hosts.length)).toEqual(into.hosts.map(({ id }) => id));
    expect(after.hosts).toHaveLength(into.hosts.length + ids.length);
    const names = after.hosts.map(({ name }) => name.toLowerCase()).filter(Boolean);
    const before = into.hosts.map(({ name }) => name.toLowerCase()).filter(Boolean);
    // Copies bring no name that is there already; names that were there twice stay so.
    expect(names.length - new Set(names).size).toBe(before.length - new Set(before).size);
  });
  fc.assert(law, { seed: SEED, numRuns: 200 });
});

test('a thousand copies find a free place at once, however the hosts stand', () => {
  const { zones, hosts } = apply(emptyDesign('Crowd'), addHost('browsers'));
  const [host] = hosts;
  const crowd = (place: (i: number) => { x: number; y: number }): Design => ({
    ...emptyDesign('Crowd'),
    zones,
    nextId: 5000,
    hosts: Array.from({ length: 1000 }, (_, i) => ({ id: `h${i + 2}`, ...place(i) })).flatMap((own) =>
      host ? { ...host, ...own } : [],
    ),
  });
  for (const design of [
    crowd((i) => ({ x: 40, y: i * 900 })),
    crowd((i) => (i % 2 === 0 ? { x: i * 900, y: 0 } : { x: 0, y: i * 900 })),
    crowd((i) => ({ x: i * 700, y: i * 700 })),
  ]) {
    const start = process.cpuUsage();
    const after = pasteFragment(design)(design);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1000);
    const boxes = after.hosts.map(boxInZone);
    const copies = boxes.slice(1000);
    const isFree = copies.every((copy) => boxes.slice(0, 1000).every((box) => !tooClose(copy, box, 0)));
    expect([after.hosts.length, isFree]).toEqual([2000, true]);
  }
});
