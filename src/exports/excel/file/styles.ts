import type { Weight } from '../../../diagram/text/text.ts';
import { element } from '../../input/xml.ts';
import { SIZE } from './measures.ts';

interface Style {
  readonly size: number; // points
  readonly weight: Weight;
  readonly color: string;
  readonly underline?: boolean;
  readonly fill: string;
  readonly border: 0 | 1;
  readonly align: 'left' | 'right';
  readonly wrap: boolean;
}

const fontXml = ({ size, weight, color, underline = false }: Style): string =>
  `<font>${weight === 600 ? '<b/>' : ''}${underline ? '<u/>' : ''}<sz val="${size}"/><color rgb="FF${color}"/><name val="Calibri"/><family val="2"/></font>`;

const none = '<fill><patternFill patternType="none"/></fill>';
const solid = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

const cell = { size: SIZE, weight: 400, color: '18212D', fill: none, border: 1, align: 'left', wrap: true } as const;
const plain = { ...cell, border: 0, wrap: false } as const;

/** Every way a cell can look. */
export const STYLES = {
  plain,
  paragraph: { ...plain, wrap: true },
  text: cell,
  number: { ...cell, align: 'right', wrap: false },
  header: { ...cell, weight: 600, color: 'FFFFFF', fill: solid('1F3A5F') },
  title: { ...plain, size: 18, weight: 600, wrap: true },
  heading: { ...plain, size: 13, weight: 600 },
  muted: { ...plain, color: '4C5A6B' },
  link: { ...plain, color: '1459C7', underline: true },
  error: { ...cell, weight: 600, color: 'B3201E' },
  warning: { ...cell, weight: 600, color: '8A5300' },
  info: { ...cell, weight: 600, color: '1B5F8C' },
} as const satisfies Record<string, Style>;
export type StyleId = keyof typeof STYLES;

const ids = Object.keys(STYLES);

/** The number of a style in the workbook. */
export const styleNumber = (id: StyleId): number => ids.indexOf(id);

/** The part `xl/styles.xml`. */
export function stylesXml(): string {
  const styles: Style[] = Object.values(STYLES);
  const fonts = [...new Set(styles.map(fontXml))];
  // Excel keeps the first two fills for itself.
  const fills = [
    ...new Set([none, '<fill><patternFill patternType="gray125"/></fill>', ...styles.map(({ fill }) => fill)]),
  ];
  const line = ['left', 'right', 'top', 'bottom'].map((side) =>
    element(side, { style: 'thin' }, '<color rgb="FFD5DBE3"/>'),
  );
  const xfs = styles.map((style) => {
    const { fill, border, align, wrap } = style;
    return element(
      'xf',
      {
        numFmtId: 0,
        fontId: fonts.indexOf(fontXml(style)),
        fillId: fills.indexOf(fill),
        borderId: border,
        xfId: 0,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: 1,
      },
      element('alignment', { horizontal: align, vertical: 'top', wrapText: wrap ? 1 : 0 }),
    );
  });
  return element(
    'styleSheet',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    [
      list('fonts', fonts),
      list('fills', fills),
      list('borders', ['<border/>', element('border', {}, line.join(''))]),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', xfs),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    ].join(''),
  );
}

const list = (name: string, items: readonly string[]): string => element(name, { count: items.length }, items.join(''));
