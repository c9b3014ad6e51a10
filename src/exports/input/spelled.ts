import { printable } from './printable.ts';

/** Signs that say how letters join. Marks such as vowel signs are no such signs: they are read. */
const INVISIBLE = /^\p{Cf}$/u;

/** The text with each letter that can't be printed told by its code point, never left out or changed into another. */
export const spelled = (text: string, lacking: Pick<ReadonlySet<string>, 'has'>): string =>
  Array.from(printable(text), (letter) => {
    if (!lacking.has(letter)) return letter;
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return INVISIBLE.test(letter) ? '' : `[U+${code}]`;
  }).join('');
