import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDesign, aHost, aSwitch } from '../rules/builders.testing.ts';
import { SEED } from './anyDesign.testing.ts';
import { coherentDesign } from './anyEdit.testing.ts';
import { boxInZone, tooClose } from './boxes.ts';
import { copyHosts, fragmentOf, pasteHosts, readFragment, uniqueName } from './clipboard.ts';
import { apply, emptyDesign, removeHosts } from './commands.ts';
import { CURRENT_VERSION } from './migrations.ts';
import { parseDesign } from './parse.ts';
import type { Design, Host } from './schema.ts';

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
    const after = apply(site, pasteHosts(copyOf(site, 'RESP01', 'D1')));
    const copy = hostNamed(after, 'RESP02');
    expect(copy).toMatchObject({ addresses: [], fqdn: '' });
    expect(hostNamed(after, 'D2')?.roles.dmzServer?.switches).toEqual([aSwitch({ address: null })]);
    expect(hostNamed(after, 'RESP01')).toEqual(hostNamed(site, 'RESP01'));
  });

  test('keep the choices among them and lose those of hosts that were not copied', () => {
    const after = apply(site, pasteHosts(copyOf(site, 'RESP01', 'D1')));
    expect(hostNamed(after, 'D2')?.partners).toEqual({ core: [hostNamed(after, 'RESP02')?.id] });
    expect(hostNamed(after, 'RESP02')?.partners).toEqual({});
  });

  test('stand 60 px below or beside what is there, hiding nothing', () => {
    const once = apply(site, pasteHosts(copyOf(site, 'RESP01')));
    const twice = apply(once, pasteHosts(copyOf(site, 'RESP01')));
    const all = apply(
      twice,
      pasteHosts(
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
    const after = apply(site, pasteHosts(copyOf(site, 'M1', 'RESP01')));
    const [master, response] = site.hosts;
    const [copyOfMaster, copyOfResponse] = after.hosts.slice(-2);
    expect(copyOfMaster).toMatchObject({ zone: master?.zone });
    expect(between(copyOfMaster, copyOfResponse)).toEqual(between(master, response));
  });

  test('land where they are told to, as a group', () => {
    const zone = site.zones[1]?.id ?? '';
    const after = apply(site, pasteHosts(copyOf(site, 'M1', 'RESP01'), { zone, x: 100, y: 200 }));
    const [first, second] = after.hosts.slice(-2);
    expect(first).toMatchObject({ zone, x: 100, y: 200 });
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBe((site.hosts[1]?.x ?? 0) - (site.hosts[0]?.x ?? 0));
  });

  test('keep everything when their originals were cut', () => {
    const fragment = copyOf(site, 'RESP01');
    const cut = apply(site, removeHosts(fragment.hosts.map(({ id }) => id)));
    const after = apply(cut, pasteHosts(fragment));
    const { x, y } = hostNamed(site, 'RESP01') ?? {};
    expect(hostNamed(after, 'RESP01')).toMatchObject({ addresses: ['10.0.0.5'], fqdn: 'resp01.corp', x, y });
  });

  test('bring their zone along into a design that has none of its kind', () => {
    const after = apply(emptyDesign('Other'), pasteHosts(copyOf(site, 'D1')));
    expect(after.zones.map(({ kind, name }) => [kind, name])).toEqual([['dmz', 'DMZ']]);
    expect(after.hosts.map(({ zone }) => zone)).toEqual(after.zones.map(({ id }) => id));
  });

  test('travel as text through the door of design files', () => {
    const read = readFragment(copyHosts(site, [site.hosts[1]?.id ?? '']));
    expect(read.ok && read.value.hosts.map(({ name }) => name)).toEqual(['RESP01']);
    expect(readFragment('10.0.0.1\tTCP').ok).toBe(false);
    expect(readFragment('{"format":"portolan","version":1,"design":{"hosts":[]}}').ok).toBe(false);
  });
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

test('Pasting any hosts into any design leaves a valid design with the old hosts as they were', () => {
  const law = fc.property(coherentDesign, coherentDesign, fc.array(fc.nat(40)), (from, into, picks) => {
    const ids = from.hosts.filter((_, i) => picks.includes(i)).map(({ id }) => id);
    const fragment = fragmentOf(from, ids);
    const after = apply(into, pasteHosts(fragment));
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
