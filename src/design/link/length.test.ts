import lzString from 'lz-string';
import { describe, expect, test } from 'vitest';
import { apply, removeHosts } from '../edit/commands.ts';
import { setBaseline } from '../edit/requestCommands.ts';
import { withoutNames } from '../io/anonymous.ts';
import { decodeLink, encodeLink } from './link.ts';
import type { Design } from '../model/schema.ts';
import { realisticDesign } from '../testing/realisticDesign.testing.ts';
import { TEMPLATES } from '../templates/templates.ts';

describe('a link is short', () => {
  test.each([8, 14, 40])(
    'for %i hosts: at most 35 % of what lz-string makes of the same design’s JSON',
    async (hosts) => {
      const design = realisticDesign(hosts);
      const link = await encodeLink(design);
      const other = lzString.compressToEncodedURIComponent(JSON.stringify(design));
      expect(link.length / other.length).toBeLessThanOrEqual(0.35);
    },
  );

  test.each(TEMPLATES.map(({ name, design }) => [name, design] as const))(
    'for the template %s, and shorter still without names',
    async (_name, design) => {
      const link = await encodeLink(design);
      const bare = await encodeLink(withoutNames(design));
      const other = lzString.compressToEncodedURIComponent(JSON.stringify(design));
      expect(link.length / other.length).toBeLessThanOrEqual(0.35);
      expect(bare.length).toBeLessThan(link.length);
    },
  );
});

describe('a link of a design with what came later stays short', () => {
  const old = realisticDesign(40);
  const { hosts } = old;

  test('an origin costs 40 hosts of the old kind at most 3 %', async () => {
    const [before, now] = await Promise.all([old, { ...old, origin: '7Q4ZK0MW' }].map((design) => encodeLink(design)));
    expect((now?.length ?? 0) / (before?.length ?? 1)).toBeLessThanOrEqual(1.03);
  });

  /** What the last release before origins, cards, notes and facts made of the same designs (commit 9523f916), in characters. */
  test.each([
    [8, 369],
    [14, 493],
    [40, 623],
  ])(
    'a link of %i hosts of the old kind is at most 3 % longer than the %i characters it had',
    async (hosts, before) => {
      const design = { ...realisticDesign(hosts), origin: '7Q4ZK0MW' };
      const allowed = hosts === 40 ? 1.03 : 1.05; // an origin is 12 characters, however few the hosts
      expect((await encodeLink(design)).length).toBeLessThanOrEqual(before * allowed);
      expect((await encodeLink(realisticDesign(hosts))).length).toBeLessThanOrEqual(before);
    },
  );

  test('with ten own connections, two cards on five hosts and networks: at most 1,400 characters', async () => {
    const targets = ['WinRM', 'SSH', 'Backup agent', 'Zabbix agent', 'RDP'];
    const design: Design = {
      ...old,
      origin: '7Q4ZK0MW',
      nextId: old.nextId + 10,
      zones: old.zones.map((zone, i) => ({
        ...zone,
        networks: [`10.${20 + i * 20}.0.0/16`, `10.${21 + i * 20}.4.0/22`],
      })),
      hosts: old.hosts.map((host, i) => {
        const elsewhere = old.zones.filter(({ id }) => id !== host.zone).slice(0, 2);
        const cards = elsewhere.map(({ id }, place) => ({ zone: id, addresses: [`10.${60 + place}.7.${11 + i}`] }));
        return i % 8 === 1 ? { ...host, cards } : host;
      }),
      ownConnections: Array.from({ length: 10 }, (_, i) => ({
        id: `c${old.nextId + i}`,
        from: hosts[(i * 7) % 40]?.id ?? '',
        to: hosts[(i * 11 + 3) % 40]?.id ?? '',
        transport: 'TCP' as const,
        ports: i % 3 === 0 ? [5985, 5986] : i % 3 === 1 ? [22] : [{ from: 10_050, to: 10_051 + i }],
        protocol: targets[i % targets.length] ?? '',
        reason: `Operations handbook, chapter ${i + 3}: ${targets[i % targets.length]} from the jump host`,
      })),
    };
    const link = await encodeLink(design);
    expect(await decodeLink(link)).toEqual({ ok: true, value: design });
    expect(link.length).toBeLessThanOrEqual(1400);
  });

  test('a baseline that differs little costs at most 40 %', async () => {
    const before = { ...old, origin: '7Q4ZK0MW' };
    const now = apply(before, removeHosts([old.hosts[9]?.id ?? '']));
    const based = apply(now, setBaseline(before, 'In force'));
    const [plain, whole] = await Promise.all([encodeLink(now), encodeLink(based, { baseline: true })]);
    expect(await decodeLink(whole)).toEqual({ ok: true, value: based });
    expect(whole.length / plain.length).toBeLessThanOrEqual(1.4);
  });
});
