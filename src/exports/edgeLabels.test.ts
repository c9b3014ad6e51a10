import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { anyDesign, SEED } from '../design/testing/anyDesign.testing.ts';
import type { Design } from '../design/model/schema.ts';
import { TEMPLATES } from '../design/templates/templates.ts';
import { pictureOf } from '../diagram/model/diagramModel.ts';
import { toDrawio } from './picture/drawio.ts';
import { portsByNumber, readLabel } from './edgeLabels.testing.ts';
import { inputOf } from './exported.testing.ts';
import { fontFromDisk } from './fonts/disk.testing.ts';
import { toMermaid } from './picture/mermaid.ts';
import { PALETTES } from './input/palette.ts';
import { toPdf } from './pdf/report/pdf.ts';
import { sceneFor } from './picture/picture.ts';
import { toSvg } from './picture/svg.ts';

const elementsOf = (xml: string, name: string) => [
  ...new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml').getElementsByTagName(name),
];

const drawingOf = (design: Design) => {
  const input = inputOf(design);
  return { input, picture: pictureOf(design, input.derivation, { numbers: true }) };
};

/** The labels of an SVG, each with its texts from left to right. */
function labelsOfSvg(svg: string): string[] {
  const groups = elementsOf(svg, 'g').filter((group) => group.getAttribute('class') === 'label');
  return groups.map((group) =>
    [...group.getElementsByTagName('text')]
      .toSorted((a, b) => Number(a.getAttribute('x')) - Number(b.getAttribute('x')))
      .map(({ textContent }) => textContent ?? '')
      .join(''),
  );
}

const labelsOfDrawio = (xml: string): string[] =>
  elementsOf(xml, 'mxCell')
    .filter((cell) => cell.getAttribute('id')?.endsWith('-label') === true)
    .map((cell) => cell.getAttribute('value') ?? '');

const labelsOfMermaid = (text: string): string[] =>
  [...text.matchAll(/ (?:-\.|--) "(.*)" (?:\.->|-->) /g)].map(([, label = '']) =>
    label.replaceAll(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
  );

/** What is wrong with labels: numbers beside another port than their row has, rows neither told nor counted. */
function faultsOf(labels: readonly string[], design: Design): string[] {
  const { input, picture } = drawingOf(design);
  const wanted = portsByNumber(input.derivation.connections.filter(({ scope }) => scope !== 'sameHost'));
  const read = labels.map(readLabel);
  const told = read.reduce((sum, { pairs, more }) => sum + pairs.size + more, 0);
  return [
    ...read
      .flatMap(({ pairs }) => [...pairs])
      .filter(([number, port]) => wanted.get(number) !== port)
      .map(([number, port]) => `${number}: ${port}, where the table has ${wanted.get(number)}`),
    ...(labels.length === picture.edges.length ? [] : [`${labels.length} labels of ${picture.edges.length} edges`]),
    ...(told === wanted.size ? [] : [`${told} of ${wanted.size} rows`]),
  ];
}

const makers = {
  SVG: (design: Design) => labelsOfSvg(toSvg(sceneFor(inputOf(design)), { 400: null, 600: null })),
  'draw.io': (design: Design) => {
    const { picture } = drawingOf(design);
    return labelsOfDrawio(toDrawio(design, picture, PALETTES.light));
  },
  Mermaid: (design: Design) => {
    const { picture } = drawingOf(design);
    return labelsOfMermaid(toMermaid(design, picture, PALETTES.light));
  },
};

describe.each(Object.entries(makers))('The edge labels of %s', (_, labelsOf) => {
  test('have beside each number the port of its row, in any design', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        expect(faultsOf(labelsOf(design), design)).toEqual([]);
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test.each(TEMPLATES)('have beside each number the port of its row in $name', ({ design }) => {
    expect(faultsOf(labelsOf(design), design)).toEqual([]);
  });
});

test.each(TEMPLATES)(
  'The edge labels of the PDF have beside each number the port of its row in $name',
  async ({ design }) => {
    const { input, picture } = drawingOf(design);
    const needs = { picture, loadFont: fontFromDisk, report: () => undefined };
    const pdf = await getDocumentProxy(await toPdf(input, { paper: 'a4', orientation: 'landscape' }, needs));
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
    const contents = await Promise.all(pages.map((page) => page.getTextContent()));
    const texts = contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(''));
    const bare = texts.join('').replaceAll(/\s+/g, '');
    for (const { label } of picture.edges) expect(bare).toContain(label.text.replaceAll(/\s+/g, ''));
    const labels = picture.edges.map(({ label }) => label.text);
    expect(faultsOf(labels, design)).toEqual([]);
  },
);
