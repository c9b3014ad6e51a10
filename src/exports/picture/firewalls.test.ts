import { expect, test } from 'vitest';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { aDesign, aHost, aServer, withFirewalls } from '../../rules/testing/builders.testing.ts';
import { compositionFor, pictureFor, sceneFor } from './picture.ts';
import { inputOf } from '../exported.testing.ts';
import { PALETTES } from '../input/palette.ts';
import { toDrawio } from './drawio.ts';
import { toMermaid } from './mermaid.ts';
import { textsOf } from './scene.ts';

const plain = aDesign(aServer(), aHost('dmzServer'), aHost('clients', { zone: 'internet' }));
const design = withFirewalls(plain, { 'FW-"A"': ['Internal', 'DMZ'], 'FW-B': ['DMZ', 'Internet', 'Internal'] });
const input = inputOf(design);

test('a drawing has each firewall with a line to each zone it joins, and the legend says what that is', () => {
  const groups = sceneFor(input).items.flatMap((item) => (item.kind === 'group' ? [item] : []));
  const of = (is: string) => groups.filter((one) => one.is === is);
  expect(of('firewall').map(({ name }) => name)).toEqual(['FW-"A"', 'FW-B']);
  expect(of('link').map(({ items }) => items.length / 2)).toEqual([2, 3]); // a line and a dot each
  const legend = [...textsOf(of('legend'))].map(({ text }) => text);
  expect(legend).toContain('Firewall to a zone it joins');
  const without = sceneFor(inputOf(plain)).items;
  expect([...textsOf(without)].map(({ text }) => text)).not.toContain('Firewall to a zone it joins');
});

test('lines lie below hosts, firewalls above edges', () => {
  const order = sceneFor(input).items.map((item) => (item.kind === 'group' ? item.is : item.kind));
  expect(order.indexOf('link')).toBeLessThan(order.indexOf('host'));
  expect(order.indexOf('firewall')).toBeGreaterThan(order.lastIndexOf('edge'));
});

test('draw.io has a shape for each firewall, joined to the shapes of its zones', () => {
  const text = toDrawio(design, pictureFor(input), PALETTES.light);
  const xml = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  const cells = [...xml.getElementsByTagName('mxCell')];
  const attribute = (cell: (typeof cells)[number], name: string): string => cell.getAttribute(name) ?? '';
  const ids = new Set(cells.map((cell) => attribute(cell, 'id')));
  const shapes = cells.filter((cell) => attribute(cell, 'id').startsWith('firewall-'));
  expect(shapes.map((cell) => attribute(cell, 'value'))).toEqual(['FW-"A"\n2 zones', 'FW-B\n3 zones']);
  const links = cells.filter((cell) => attribute(cell, 'source').startsWith('firewall-'));
  expect(links).toHaveLength(5);
  for (const link of links) expect(ids.has(attribute(link, 'target'))).toBe(true);
});

test('Mermaid joins each firewall to its zones; where zones are not drawn, it names them', () => {
  const lines = toMermaid(design, compositionFor(input), PALETTES.light).split('\n');
  expect(lines.filter((line) => line.includes('{{'))).toEqual([
    '  firewall1{{"FW-#34;A#34;"}}',
    '  firewall2{{"FW-B"}}',
  ]);
  expect(lines.filter((line) => / firewall\d --- zone\d$/.test(line))).toHaveLength(5);
  const more = Array.from({ length: 9 }, (_, at) => ({
    ...(plain.zones[0] ?? fail()),
    id: `e${at}`,
    name: `Empty ${at}`,
  }));
  const many = { ...design, zones: [...design.zones, ...more] };
  const text = toMermaid(many, compositionFor(inputOf(many)), PALETTES.light);
  expect(text).not.toContain(' --- ');
  expect(text).toContain('firewall1{{"FW-#34;A#34;<br/>joins Internal, DMZ"}}');
});

function fail(): never {
  throw new Error('No zone');
}
