import { element } from '../../input/xml.ts';

interface Style {
  readonly font: string;
  readonly fill: string;
  readonly border: 0 | 1;
  readonly align: 'left' | 'right';
  readonly wrap: boolean;
}

const font = (size: number, color: string, more = ''): string =>
  `<font>${more}<sz val="${size}"/><color rgb="FF${color}"/><name val="Calibri"/><family val="2"/></font>`;

const TEXT = font(11, '18212D');
const none = '<fill><patternFill patternType="none"/></fill>';
const solid = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

const cell = { font: TEXT, fill: none, border: 1, align: 'left', wrap: true } as const;
const plain = { ...cell, border: 0 } as const;

/** Every way a cell can look. */
export const STYLES = {
  plain: { ...plain, wrap: false },
  text: cell,
  number: { ...cell, align: 'right', wrap: false },
  header: { ...cell, font: font(11, 'FFFFFF', '<b/>'), fill: solid('1F3A5F') },
  title: { ...plain, font: font(18, '18212D', '<b/>'), wrap: false },
  heading: { ...plain, font: font(13, '18212D', '<b/>'), wrap: false },
  muted: { ...plain, font: font(11, '4C5A6B'), wrap: false },
  link: { ...plain, font: font(11, '1459C7', '<u/>'), wrap: false },
  error: { ...cell, font: font(11, 'B3201E', '<b/>') },
  warning: { ...cell, font: font(11, '8A5300', '<b/>') },
  info: { ...cell, font: font(11, '1B5F8C', '<b/>') },
} as const satisfies Record<string, Style>;
export type StyleId = keyof typeof STYLES;

const ids = Object.keys(STYLES);

/** The number of a style in the workbook. */
export const styleNumber = (id: StyleId): number => ids.indexOf(id);

/** The part `xl/styles.xml`. */
export function stylesXml(): string {
  const styles: Style[] = Object.values(STYLES);
  const fonts = [...new Set(styles.map((style) => style.font))];
  // Excel keeps the first two fills for itself.
  const fills = [
    ...new Set([none, '<fill><patternFill patternType="gray125"/></fill>', ...styles.map(({ fill }) => fill)]),
  ];
  const line = ['left', 'right', 'top', 'bottom'].map((side) =>
    element(side, { style: 'thin' }, '<color rgb="FFD5DBE3"/>'),
  );
  const xfs = styles.map(({ font, fill, border, align, wrap }) =>
    element(
      'xf',
      {
        numFmtId: 0,
        fontId: fonts.indexOf(font),
        fillId: fills.indexOf(fill),
        borderId: border,
        xfId: 0,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: 1,
      },
      element('alignment', { horizontal: align, vertical: 'top', wrapText: wrap ? 1 : 0 }),
    ),
  );
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
