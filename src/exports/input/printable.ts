/**
 * Returns the text as it can be shown on one line: every control character and line end is a blank, halves of characters and marks that
 * turn the reading direction (a name could disguise itself with them) are gone.
 */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F\uFFFE\uFFFF]/gu, '');
