import { printable } from '../../input/printable.ts';
import { element, escapeXml } from '../../input/xml.ts';

const MOST = 32_767; // characters Excel takes in one cell

/** Texts of a workbook, each kept once. */
export class SharedStrings {
  readonly #places = new Map<string, number>();

  /** The number of a text. */
  numberOf(text: string): number {
    const kept = printable(text).slice(0, MOST);
    const place = this.#places.get(kept) ?? this.#places.size;
    this.#places.set(kept, place);
    return place;
  }

  /** The part `xl/sharedStrings.xml`. */
  xml(): string {
    const items = [...this.#places.keys()].map((text) =>
      element('si', {}, element('t', { 'xml:space': 'preserve' }, escapeXml(escapeCodes(text)))),
    );
    const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    return element('sst', { xmlns, uniqueCount: items.length }, items.join(''));
  }
}

/** Excel reads `_x0041_` as A: the underscore is written as such a code itself. */
const escapeCodes = (text: string): string => text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
