import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { pictureOf } from '../../diagram/model/diagramModel.ts';
import { inputOf } from '../exported.testing.ts';
import { PLAIN_PAGE } from '../input/options.ts';
import { toPdf } from '../pdf/report/pdf.ts';
import { fontFromDisk } from './disk.testing.ts';
import { fontFilesFor } from './parts.ts';
import { findUnprintableNames, unprintableNames } from './unprintable.ts';

const template = TEMPLATES.find(({ name }) => name === 'Single server')?.design;
if (!template) throw new Error('No Single server template');

/** The template with these names for its first hosts. */
const withNames = (...names: readonly string[]): Design => ({
  ...template,
  hosts: template.hosts.map((host, index) => ({ ...host, name: names[index] ?? host.name })),
});

const PRINTED = ['თბილისი', 'ᲗᲑᲘᲚᲘᲡᲘ', 'Երևան', 'Москва', 'Ελλάδα', '東京', '서울', 'a → b'];
const SPELLED = [
  ['กี', '[U+0E01][U+0E35]'],
  ['दि', '[U+0926][U+093F]'],
  ['דן', '[U+05D3][U+05DF]'],
  ['بَ', '[U+0628][U+064E]'],
  ['😀 A', '[U+1F600] A'],
] as const;

describe('names that cannot be printed', () => {
  test.each(SPELLED)('%s is told before the export as it is printed in the PDF', async (name, printed) => {
    const design = withNames(name);
    expect(await findUnprintableNames(design, fontFromDisk)).toEqual([{ name, printed }]);
    expect(await textOf(design)).toContain(printed);
  });

  test.each(PRINTED)('%s is none, and stands in the PDF as itself', async (name) => {
    const design = withNames(name);
    expect(await findUnprintableNames(design, fontFromDisk)).toEqual([]);
    expect((await textOf(design)).replaceAll(/\s/g, '')).toContain(name.replaceAll(/\s/g, ''));
  });

  test('are told once each, zones and the design among them', () => {
    const design = { ...withNames('ก', 'ก'), name: 'ข', author: 'ค' };
    const zones = design.zones.map((zone) => ({ ...zone, name: 'ง' }));
    const told = unprintableNames(
      { ...design, zones },
      { glyphs: new Map(['a', 'b', 'c'].map((one, at) => [one.charCodeAt(0), at])) },
    );
    expect(told.map(({ name }) => name).filter((name) => /[ก-ง]/.test(name))).toEqual(['ข', 'ค', 'ง', 'ก']);
  });
});

test('Fonts of other scripts are asked for only where a text has their letters', async () => {
  const files = async (text: string): Promise<string[]> =>
    fontFilesFor(new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0)), 600);
  expect(await files('Tbilisi')).toEqual(['noto-sans-latin-600-normal.woff']);
  expect(await files('თ')).toEqual(['noto-sans-georgian-georgian-600-normal.woff']);
  expect(await files('ⴀ')).toEqual(['noto-sans-georgian-georgian-600-normal.woff']); // beyond U+2100, and no East Asian letter
  expect(await files('Ե')).toEqual(['noto-sans-armenian-armenian-600-normal.woff']);
  expect(await files('ﬓ')).toEqual(['noto-sans-armenian-armenian-600-normal.woff']);
});

async function textOf(design: Design): Promise<string> {
  const input = inputOf(design);
  const picture = pictureOf(design, input.derivation, { numbers: true });
  const bytes = await toPdf(input, PLAIN_PAGE, { picture, loadFont: fontFromDisk, report: () => undefined });
  const pdf = await getDocumentProxy(bytes);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  return contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join('');
}
