import { portText } from '../../design/model/portNumbers.ts';
import { describe, expect, test } from 'vitest';
import { setAddresses } from '../../design/edit/addressCommands.ts';
import { apply } from '../../design/edit/commands.ts';
import { addOwnConnection, type OwnDetails } from '../../design/edit/networkCommands.ts';
import { hostBoxes } from '../../design/model/measures.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { aDesign, aHost, aSwitch, hostNamed, type HostPlan } from '../../rules/testing/builders.testing.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { derive } from '../../rules/derive.ts';
import { LABEL, labelOf, portsText } from './edgeLabels.ts';
import { overlaps } from '../../geometry/rectangles.ts';
import { addressLine, HOST_TEXT, hostTexts } from '../text/hostTexts.ts';
import { extentOf, pictureOf } from './diagramModel.ts';
import { textWidth } from '../text/text.ts';

describe.each(TEMPLATES)('The picture of $name', ({ design }) => {
  const derivation = derive(design);
  const picture = pictureOf(design, derivation, { numbers: true });
  const leaving = derivation.connections.filter(({ scope }) => scope !== 'sameHost');

  test('has every connection that leaves its host on exactly one edge, from initiator to listener', () => {
    const drawn = picture.edges.flatMap((edge) => edge.connections.map((one) => `${one.id} ${edge.from} ${edge.to}`));
    const wanted = leaving.map(({ id, initiator, listener }) => `${id} ${initiator.id} ${listener.id}`);
    expect(drawn.toSorted()).toEqual(wanted.toSorted());
    expect(new Set(picture.edges.map(({ id }) => id)).size).toBe(picture.edges.length);
  });

  test('counts on its edges every row once', () => {
    const rows = picture.edges.map(({ label }) => [...label.text.matchAll(/\d+: /g)].length + moreOn(label.text));
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(leaving.length);
  });

  test('tells the scope of each edge as its connections have it', () => {
    for (const { scope, connections } of picture.edges) {
      expect(new Set(connections.map((one) => one.scope))).toEqual(new Set([scope]));
    }
  });

  test('ends each edge at the borders of its hosts and keeps labels off hosts and titles', () => {
    const boxes = hostBoxes(design);
    const solid = [...picture.hosts.map(({ box }) => box), ...picture.zones.map(({ title }) => title.box)];
    for (const { from, to, points, labelBox } of picture.edges) {
      expect(onBorder(boxes.get(from), points[0]) && onBorder(boxes.get(to), points.at(-1))).toBe(true);
      expect(labelBox !== null && solid.every((box) => !overlaps(box, labelBox))).toBe(true);
    }
  });

  test('has texts that fit their boxes', () => {
    for (const { texts, box } of picture.hosts) {
      const inner = box.width - 2 * HOST_TEXT.padding;
      expect(textWidth(texts.name, HOST_TEXT.nameSize, 600)).toBeLessThanOrEqual(inner);
      expect(textWidth(texts.address, HOST_TEXT.addressSize, 400)).toBeLessThanOrEqual(inner);
      for (const { label, detail } of texts.rows) {
        const used = textWidth(label, HOST_TEXT.rowSize, 400) + textWidth(detail, HOST_TEXT.detailSize, 400);
        expect(used + HOST_TEXT.icon + HOST_TEXT.iconGap).toBeLessThanOrEqual(inner);
      }
    }
    for (const { title, box } of picture.zones) expect(title.box.width).toBeLessThanOrEqual(box.width);
  });

  test('holds all it draws of zones and hosts', () => {
    const extent = extentOf(picture);
    for (const { box } of [...picture.zones, ...picture.hosts]) {
      expect(box.x >= extent.x && box.y >= extent.y).toBe(true);
      expect(box.x + box.width <= extent.x + extent.width && box.y + box.height <= extent.y + extent.height).toBe(true);
    }
  });
});

const moreOn = (text: string): number => Number(/ \+(\d+)$/.exec(text)?.[1] ?? 0);

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const onBorder = (box: Area | undefined, point: { x: number; y: number } | undefined): boolean => {
  if (!box || !point) return false;
  const across = point.x === box.x || point.x === box.x + box.width;
  const along = point.y === box.y || point.y === box.y + box.height;
  const inside = point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height;
  return inside && (across || along);
};

describe('The label of an edge', () => {
  const between = (...plans: readonly HostPlan[]) =>
    derive(aDesign(...plans)).connections.filter(({ scope }) => scope !== 'sameHost');
  const ports = (...list: number[]) =>
    between(aHost('responseStack', { switches: list.map((clientPort) => aSwitch({ clientPort })) }), aHost('clients'));

  test('lists ports ascending, each once', () => {
    expect(portsText(ports(4500, 4000, 4500))).toBe('443 · 4000 · 4500');
  });

  test('counts the rest above five ports', () => {
    expect(portsText(ports(4000, 4100, 4200, 4300))).toBe('443 · 4000 · 4100 · 4200 · 4300');
    expect(portsText(ports(4000, 4100, 4200, 4300, 4400))).toBe('443 · 4000 +4');
  });

  test('marks UDP and says dynamic', () => {
    const sql = between(
      aHost('responseStack'),
      aHost('sqlServer', { instance: { kind: 'named', name: 'ONE', port: null } }),
    );
    expect(portsText(sql)).toBe('dynamic · 1434/UDP');
  });

  test('marks what no source asks for as own, in any pair with its number', () => {
    const hosts = [aHost('responseStack', { name: 'A' }), aHost('clients', { name: 'B' })];
    const design = aDesign(...hosts);
    const [a, b] = ['A', 'B'].map((name) => hostNamed(design, name).id);
    const own: OwnDetails = { transport: 'UDP', ports: [514], protocol: 'syslog', reason: '' };
    const asked = addOwnConnection(b ?? '', a ?? '', own)(design);
    const rows = derive(asked).connections.filter(({ scope }) => scope !== 'sameHost');
    expect(portsText(rows)).toBe('443 · 4000 · 514/UDP own');
    expect(labelOf(rows, true).text).toBe('1: 4000 · 2: 443 · 3: 514/UDP own');
  });

  const portAt = (rows: readonly Connection[], at: number): string => portText(rows[at]?.port ?? 'dynamic');
  const numbered = (connections: readonly Connection[], ...numbers: number[]): Connection[] =>
    connections.map((one, index) => ({ ...one, number: numbers[index] ?? null }));

  test('pairs each row number with its own port, in the order of the rows', () => {
    const rows = numbered(ports(4000, 4100), 9, 2, 5);
    const told = rows
      .toSorted((a, b) => Number(a.number) - Number(b.number))
      .map((row) => `${row.number}: ${portText(row.port)}`);
    expect(labelOf(rows, true).text).toBe(told.join(' · '));
    expect(told.map((text) => Number(text.split(': ')[0]))).toEqual([2, 5, 9]);
  });

  test('pairs the first two of more than three rows and counts the rest', () => {
    const rows = numbered(ports(4000, 4100, 4200), 3, 4, 5, 6);
    expect(labelOf(rows, true).text).toBe(`3: ${portAt(rows, 0)} · 4: ${portAt(rows, 1)} +2`);
  });

  test('pairs as many as there is room for', () => {
    const rows = numbered(ports(4000, 4100), 3, 4, 5);
    const two = labelOf(rows.slice(0, 2), true);
    expect(labelOf(rows, true, two.width + 25).text).toBe(`${two.text} +1`);
    expect(labelOf(rows, true, 1).text).toBe(`3: ${portAt(rows, 0)} +2`);
  });

  test('is as wide as its texts need, with and without numbers', () => {
    for (const withNumbers of [false, true]) {
      const { runs, width } = labelOf(ports(4000), withNumbers);
      const last = runs.at(-1);
      const needed = runs.reduce((sum, { text, weight }) => sum + textWidth(text, LABEL.size, weight), 0);
      expect(width).toBe(Math.ceil(needed + 2 * LABEL.padding));
      expect((last?.x ?? NaN) + textWidth(last?.text ?? '', LABEL.size, last?.weight ?? 400)).toBeLessThan(width);
    }
  });
});

describe('The texts of a host', () => {
  const textsOf = (...args: Parameters<typeof aHost>) => {
    const [host] = aDesign(aHost(...args)).hosts;
    if (!host) throw new Error('no host');
    return { host, texts: hostTexts(host, false) };
  };

  test('say where it is reached', () => {
    expect(addressLine(textsOf('sqlServer', { addresses: ['10.0.0.1', '10.0.0.2'], fqdn: 'a.b' }).host)).toBe(
      '10.0.0.1 +1',
    );
    expect(addressLine(textsOf('sqlServer', { fqdn: 'a.b' }).host)).toBe('a.b');
    expect(textsOf('sqlServer').texts.address).toBe('');
  });

  test('mark each other zone that the host has a card in, by name as far as there is room', () => {
    const address = (...elsewhere: string[]): string =>
      hostTexts(textsOf('sqlServer', { addresses: ['10.0.20.11'] }).host, false, elsewhere).address;
    expect(address()).toBe('10.0.20.11');
    expect(address('DMZ')).toBe('10.0.20.11 · also in DMZ');
    expect(address('DMZ', 'Lab')).toBe('10.0.20.11 · also in DMZ, Lab');
    expect(address('DMZ', 'Corporate network', 'Lab')).toBe('10.0.20.11 · also in 3 zones');
    expect(textWidth(address('W'.repeat(60)), HOST_TEXT.addressSize, 400)).toBeLessThanOrEqual(176);
    expect(hostTexts(textsOf('sqlServer').host, false, ['DMZ']).address).toBe('also in DMZ');
  });

  test('take the names of those zones from the design, on the picture as well', () => {
    const design = aDesign(
      aHost('sqlServer', { name: 'A', addresses: ['10.0.0.1'] }),
      aHost('dmzServer', { name: 'B' }),
    );
    const both = apply(design, setAddresses(hostNamed(design, 'A').id, hostNamed(design, 'B').zone, ['192.0.2.1']));
    const [drawn] = pictureOf(both, derive(both), { numbers: true }).hosts;
    expect(drawn?.texts.address).toBe('10.0.0.1 · also in DMZ');
  });

  test('say what a role holds', () => {
    const details = (...args: Parameters<typeof aHost>) => textsOf(...args).texts.rows.map(({ detail }) => detail);
    expect(details('sqlServer')).toEqual(['4 databases']);
    expect(details('sqlServer', { databases: ['SLA'] })).toEqual(['SLA']);
    expect(details('sqlServer', { databases: [] })).toEqual(['no database']);
    expect(details('responseStack', { switches: [aSwitch(), aSwitch()] })).toEqual(['2 Switches']);
    expect(details('responseStack')).toEqual(['']);
    expect(details('clients', { devices: 12_000 })).toEqual(['12,000 devices']);
  });

  test('are cut with an ellipsis where they would not fit', () => {
    expect(textsOf('sqlServer', { name: 'A very long name of a computer indeed' }).texts.name).toMatch(
      /^A very long.*…$/,
    );
  });
});
