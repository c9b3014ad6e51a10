// An estimate, on the careful side: whoever has a link can try passphrases on machines of their own, as long as they like.

/** What people choose when they are made to choose, in lower case and without digits. */
const COMMON =
  /^(?:passwor[dt]|passwd|passphrase|qwertz|qwerty|azerty|letmein|welcome|admin|administrator|login|master|secret|geheim|hallo|hello|monkey|dragon|football|baseball|iloveyou|sunshine|princess|superman|batman|shadow|summer|winter|spring|autumn|sommer|changeme|default|test|user|guest|root|portolan)/;

/** Rows of keys, of the alphabet and of digits, there and back. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl'];
const RUNS = [...ROWS, 'zxcvbnm', 'yxcvbnm', '1qaz2wsx3edc', '!@#$%^&*()'].flatMap((row) => [
  row,
  Array.from(row).toReversed().join(''),
]);

/** Bits that a guess must get right for a part of each kind. */
const BITS = { repeated: 2, row: 5, common: 6, wordLetter: 2.2, letter: 4, capital: 0.5, digit: 3, other: 4 } as const;

/** The fewest bits a passphrase may have: at 600,000 rounds of key derivation a machine of today tries 2^40 in years. */
export const LEAST_BITS = 40;

/** Returns an estimate of how many bits a passphrase has: how often its guessers must double their effort. */
export function bitsOf(passphrase: string): number {
  const text = passphrase.normalize('NFKC').trim();
  const lower = text.toLowerCase();
  const letterBits = looksLikeWords(lower) ? BITS.wordLetter : BITS.letter;
  let bits = 0;
  for (let at = 0; at < lower.length;) {
    const [length, cost] = partAt(lower, at) ?? [1, bitsOfSign(text.charAt(at), letterBits)];
    bits += cost;
    at += length;
  }
  return bits;
}

/** Where a part that is guessed at once begins: its length and its bits. */
function partAt(text: string, at: number): [length: number, bits: number] | null {
  const rest = text.slice(at);
  const common = COMMON.exec(rest)?.[0].length ?? 0;
  const known = Math.max(lengthOfRepetition(text, at), rest.match(/^(.)\1+/u)?.[0].length ?? 0);
  const row = longest(rest, (part) => RUNS.some((run) => run.includes(part)));
  if (known >= 3 && known >= Math.max(common, row)) return [known, BITS.repeated];
  if (common > 0 && common >= row) return [common, BITS.common];
  return row >= 3 ? [row, BITS.row] : null;
}

/** How much of what comes stood there before. */
const lengthOfRepetition = (text: string, at: number): number =>
  longest(text.slice(at), (part) => text.slice(0, at).includes(part));

/** The length of the longest beginning for which something holds, if it holds for all shorter ones. */
function longest(text: string, holds: (part: string) => boolean): number {
  let length = 0;
  while (length < text.length && holds(text.slice(0, length + 1))) length += 1;
  return length;
}

/** True if the letters are as mixed as those of words: vowels among them. Letters of other scripts count as words too. */
function looksLikeWords(lower: string): boolean {
  const letters = lower.match(/\p{L}/gu) ?? [];
  const vowels = letters.filter((letter) => !/[bcdfghj-np-tv-z]/.test(letter));
  return vowels.length > letters.length / 5;
}

function bitsOfSign(sign: string, letterBits: number): number {
  if (/\p{Lu}/u.test(sign)) return letterBits + BITS.capital;
  if (/\p{L}/u.test(sign)) return letterBits;
  if (/\s/.test(sign)) return 1;
  return /\d/.test(sign) ? BITS.digit : BITS.other;
}
