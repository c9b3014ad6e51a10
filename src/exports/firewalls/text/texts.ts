/** Returns the text on one line without control, turning and invisible characters: safe inside comments and strings that are escaped. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\p{Cs}\p{Cn}\p{Co}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Returns the text in letters that no command line gives a meaning to: marks are taken off letters, and what has no plain form
 * becomes "_". Quotes, "?", "!", "$", "%", "\" and the like never stay.
 */
export const plainText = (text: string, max = Infinity): string =>
  oneLine(
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replaceAll('→', 'to'),
  )
    .replace(/[^A-Za-z0-9 ._,:;()/#+=@-]+/g, '_')
    .slice(0, max)
    .trim();

/** Returns the text as part of a name: letters, digits, dots and hyphens. */
export const slug = (text: string): string =>
  plainText(text)
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

/** Returns a name that is cut before its end, which makes it the only one. */
export function nameOf(prefix: string, middle: string, end: string, max: number): string {
  const room = max - prefix.length - end.length - 2;
  const cut = middle.slice(0, Math.max(0, room)).replace(/[-.]+$/, '');
  return [prefix, cut, end].filter(Boolean).join('-');
}

/** Returns the beginning of a text that fits into so many bytes of UTF-8, never half a character. */
export function cutBytes(text: string, max: number): string {
  let size = 0;
  let cut = '';
  for (const character of text) {
    size += bytesOf(character);
    if (size > max) break;
    cut += character;
  }
  return cut;
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
