const MAX_NAME = 80; // characters before the ending
const MAX_PART = 50;

/**
 * Returns a file name for the design: its name without what file systems refuse, what part of it the file holds in brackets
 * if `part` says so, and the format's ending.
 */
export function fileNameOf(designName: string, extension: string, part = ''): string {
  const tail = part === '' ? '' : ` (${cutName(part, MAX_PART)})`;
  const stem = cutName(designName, MAX_NAME - tail.length);
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem.split('.')[0] ?? '');
  return `${reserved ? '_' : ''}${stem || 'design'}${tail}${extension}`;
}

/** The text without what file systems refuse, with at most this many characters. */
const cutName = (text: string, length: number): string =>
  Array.from(text.normalize('NFC').replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' '))
    .slice(0, length)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
