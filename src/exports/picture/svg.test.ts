import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { textWidth } from '../../diagram/text/text.ts';
import { inputOf } from '../exported.testing.ts';
import { fontFromDisk } from '../fonts/disk.testing.ts';
import { facesFor } from '../fonts/faces.ts';
import { HEAVY_FORMATS, pixelScale, type Tools } from '../heavyFormats.ts';
import { sceneFor } from './picture.ts';
import { PLAIN_DRAWING } from '../input/options.ts';

const tools: Tools = {
  loadFont: fontFromDisk,
  rasterise: () => Promise.reject(new Error('No canvas')),
  report: () => undefined,
};
const [single] = TEMPLATES;
if (!single) throw new Error('No template');
const input = inputOf(single.design);

test('an SVG stands alone: its letters are inside, nothing is loaded, nothing runs', async () => {
  const svg = String(await HEAVY_FORMATS.svg(input, tools));
  expect(svg.match(/@font-face/g)).toHaveLength(2);
  const addresses = [...svg.matchAll(/(?:href|src|url)\s*[=(]\s*"?([^")]{0,30})/g)].map(([, address]) => address);
  expect(addresses.every((address) => address?.startsWith('data:font/ttf;base64,'))).toBe(true);
  expect(svg).not.toMatch(/<script|\son\w+=|javascript:/i);
  expect(svg.length).toBeLessThan(64 * 1024);
});

test('options change what is drawn', () => {
  const bare = sceneFor({
    ...input,
    drawing: { ...PLAIN_DRAWING, look: 'dark', heading: false, legend: false, transparent: true, numbers: false },
  });
  const full = sceneFor(input);
  const kinds = (scene: typeof full) =>
    new Set(scene.items.map((item) => (item.kind === 'group' ? item.is : item.kind)));
  expect(kinds(full)).toEqual(new Set(['heading', 'zone', 'edge', 'host', 'label', 'legend']));
  expect(kinds(bare)).toEqual(new Set(['zone', 'edge', 'host', 'label']));
  expect(full.background).toBe('#f4f6f9');
  expect(bare.background).toBeNull();
  expect(bare.height).toBeLessThan(full.height);
});

test('a picture stays within what browsers can draw', () => {
  const scene = { ...sceneFor(input), width: 10_000, height: 500 };
  expect(pixelScale(scene, 1)).toBe(1);
  expect(pixelScale(scene, 4) * scene.width).toBe(16_384);
});

describe('fonts made for a text', () => {
  test('have exactly its letters, as wide as the screen measures them', async () => {
    const text = 'Größe Łódź Ωμέγα Ж 10.0.0.1';
    const faces = await facesFor([{ text, weight: 400 }], fontFromDisk);
    const face = faces[400];
    expect(faces[600]).toBeNull();
    expect(new Set(face?.glyphs.keys())).toEqual(new Set(Array.from(text, (letter) => letter.codePointAt(0))));
    const units = Array.from(text).reduce(
      (sum, letter) => sum + (face?.advances[face.glyphs.get(letter.codePointAt(0) ?? 0) ?? -1] ?? 0),
      0,
    );
    expect(units / 1000).toBeCloseTo(textWidth(text, 1, 400), 6);
  });

  test('leave out what no font has', async () => {
    const faces = await facesFor([{ text: 'a😀ש', weight: 600 }], fontFromDisk);
    expect([...(faces[600]?.glyphs.keys() ?? [])]).toEqual([0x61]);
  });

  test.each([
    ['東京データ', 'noto-sans-jp'],
    ['서울', 'noto-sans-kr'],
    ['中国网络', 'noto-sans-sc'],
  ])('%s comes from %s', async (text, family) => {
    const asked: string[] = [];
    await facesFor([{ text, weight: 400 }], (file) => {
      asked.push(file);
      return fontFromDisk(file);
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((file) => file.startsWith(family))).toBe(true);
  });
});
