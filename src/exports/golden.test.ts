import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../design/templates/templates.ts';
import { pictureOf } from '../diagram/model/diagramModel.ts';
import { inputOf } from './exported.testing.ts';
import { FORMATS } from './formats.ts';
import { HEAVY_FORMATS, type Tools } from './heavyFormats.ts';
import { sceneFor } from './picture/picture.ts';
import { toSvg } from './picture/svg.ts';

const tools: Tools = {
  loadFont: () => Promise.reject(new Error('Needs no font')),
  rasterise: () => Promise.reject(new Error('Needs no canvas')),
  report: () => undefined,
};

const parsed = (xml: string) => new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
const numberOf = (text: string | null): number => Number(text ?? Number.NaN);

describe.each(TEMPLATES)('$name', ({ id, design }) => {
  const input = inputOf(design);
  const picture = pictureOf(design, input.derivation, { numbers: true });

  test.each(['csv', 'markdown'] as const)('%s', async (format) => {
    const made = await HEAVY_FORMATS[format](input, tools);
    await expect(made).toMatchFileSnapshot(`golden/${id}${FORMATS[format].extension}`);
  });

  test('SVG, without its fonts', async () => {
    await expect(toSvg(sceneFor(input), { 400: null, 600: null })).toMatchFileSnapshot(`golden/${id}.svg`);
  });

  test('Mermaid', async () => {
    await expect(await HEAVY_FORMATS.mermaid(input, tools)).toMatchFileSnapshot(`golden/${id}.mmd`);
  });

  test('draw.io', async () => {
    await expect(await HEAVY_FORMATS.drawio(input, tools)).toMatchFileSnapshot(`golden/${id}.drawio`);
  });

  test('draw.io: hosts stand in their zones, every edge has both ends and runs where it is drawn', async () => {
    const cells = [...parsed(String(await HEAVY_FORMATS.drawio(input, tools))).getElementsByTagName('mxCell')];
    const byId = new Map(cells.map((cell) => [cell.getAttribute('id'), cell]));
    expect(byId.size).toBe(cells.length);
    for (const cell of cells.slice(1)) expect(byId.has(cell.getAttribute('parent'))).toBe(true);
    const place = (cellId: string): { x: number; y: number } => {
      const cell = byId.get(cellId);
      const geometry = cell?.getElementsByTagName('mxGeometry')[0];
      const parent = cell?.getAttribute('parent') ?? '1';
      const around = parent === '1' ? { x: 0, y: 0 } : place(parent);
      return {
        x: around.x + numberOf(geometry?.getAttribute('x') ?? null),
        y: around.y + numberOf(geometry?.getAttribute('y') ?? null),
      };
    };
    for (const { id: host, box } of picture.hosts) expect(place(`host-${host}`)).toEqual({ x: box.x, y: box.y });
    for (const { id: host, zone } of design.hosts) {
      expect(byId.get(`host-${host}`)?.getAttribute('parent')).toBe(`zone-${zone}`);
    }
    const edges = cells.filter((cell) => cell.getAttribute('edge') === '1');
    expect(edges).toHaveLength(picture.edges.length);
    for (const edge of edges) {
      for (const end of ['source', 'target'])
        expect(byId.get(edge.getAttribute(end))?.getAttribute('vertex')).toBe('1');
      expect(byId.has(`${edge.getAttribute('id')}-label`)).toBe(true);
    }
  });

  test('SVG: zones, hosts, lines and labels are where the screen has them', () => {
    const scene = sceneFor(input);
    const texts = [...parsed(toSvg(scene, { 400: null, 600: null })).getElementsByTagName('g')];
    const groups = (kind: string) => texts.filter((group) => group.getAttribute('class') === kind);
    const corner = (group: (typeof texts)[number] | undefined) => {
      const box = group?.getElementsByTagName('rect')[0];
      return { x: numberOf(box?.getAttribute('x') ?? null), y: numberOf(box?.getAttribute('y') ?? null) };
    };
    const [first] = picture.zones;
    const origin = corner(groups('zone')[0]);
    const [dx, dy] = [origin.x - (first?.box.x ?? 0), origin.y - (first?.box.y ?? 0)];
    picture.hosts.forEach(({ box }, index) => {
      expect(corner(groups('host')[index])).toEqual({ x: box.x + dx, y: box.y + dy });
    });
    const labels = picture.edges.flatMap(({ labelBox }) => labelBox ?? []);
    labels.forEach((box, index) => {
      expect(corner(groups('label')[index])).toEqual({ x: box.x + dx, y: box.y + dy });
    });
    expect(groups('edge')).toHaveLength(picture.edges.length);
  });
});
