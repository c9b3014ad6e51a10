import { isMonth, LITERALS } from './convertedWords.ts';

/**
 * Whether some spreadsheet, in some language, takes the text for a number, a date, a time or a truth value when it opens a list, and
 * shows or keeps something else: 1E01, 007, 3/4, SEP-02, TRUE; in German also 192.168.100.200, with points between thousands.
 * What comes through as it is, such as 443, is not meant. Too many is better here than too few.
 */
export function isConverted(text: string): boolean {
  if (KEPT.test(text)) return false;
  const plain = plainOf(text);
  return LITERALS.has(plain) || (/\d/.test(plain) && READINGS.some((isReading) => isReading(plain)));
}

/** Whole numbers look the same afterwards, up to eleven digits; Excel shows longer ones as powers of ten. */
const KEPT = /^(?:0|[1-9]\d{0,10})$/;

/** The text as it is compared: small letters without accents, digits of any script as 1 (of other scripts than ours) or themselves. */
const plainOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll(/(?!\d)\p{Nd}/gu, '1')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const NUMBER = String.raw`(?:\d{1,3}(?:[.,'’ ]\d{3})+|\d+)(?:[.,]\d*)?|[.,]\d+`;
const CURRENCY = String.raw`(?:\p{Sc}|r\$|kr\.?|kc|zl|ft|chf|fr\.|eur|usd|gbp)`;
const TIME = String.raw`\d{1,4}:(?:\d{1,2}(?::\d{1,2}(?:[.,]\d+)?)?)?(?: ?[ap]m?)?|\d{1,2}(?: [ap]| ?[ap]m)`;

const number = new RegExp(
  String.raw`^[-+−]?\(?(?:(?:${CURRENCY} ?|%)[-+−]?)?(?:${NUMBER})(?: ?e ?[-+−]?\d+)?(?: ?%| ?${CURRENCY})?\)?-?$`,
  'u',
);
const fraction = /^[-+−]?\d+ \d+\/\d+$/;
const time = new RegExp(`^(?:${TIME})$`);
const withTime = new RegExp(`^(.+?)(?: |t)(?:${TIME})z?$`);
const eastAsian = /^(?:\d{1,4} ?[年년] ?)?(?:\d{1,2} ?[月월] ?)?(?:\d{1,2} ?[日일])?$/;

const READINGS: readonly ((plain: string) => boolean)[] = [
  (plain) => number.test(plain),
  (plain) => fraction.test(plain),
  (plain) => time.test(plain),
  (plain) => isDate(plain),
  (plain) => isDate(withTime.exec(plain)?.[1] ?? ''),
];

function isDate(plain: string): boolean {
  if (plain === '') return false;
  const [, first = '', second = '', third] = /^(\d{1,4})[-/.](\d{1,4})(?:[-/.](\d{1,4}))?[-/.]?$/.exec(plain) ?? [];
  if (first !== '') return third === undefined ? isPair(first, second) : isTriple(first, second, third);
  return isNamed(plain) || eastAsian.test(plain.normalize('NFC'));
}

const isDay = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 31;
const isMonthNumber = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 12;
const isYear = (digits: string): boolean => digits.length <= 2 || (digits.length === 4 && Number(digits) >= 1900);
const isDayOrYear = (digits: string): boolean => isDay(digits) || isYear(digits);

/** Day and month, month and day, month and year, or year and month. */
const isPair = (a: string, b: string): boolean =>
  (isMonthNumber(a) && isDayOrYear(b)) || (isMonthNumber(b) && isDayOrYear(a));

const isTriple = (a: string, b: string, c: string): boolean =>
  (isMonthNumber(a) && isDay(b) && isYear(c)) ||
  (isMonthNumber(b) && ((isDay(a) && isYear(c)) || (isYear(a) && isDay(c))));

/** A month by its name with a day, a year or both: SEP-02, MAR1, 5 Mar, Mar 5, 2025. */
function isNamed(plain: string): boolean {
  const [, before, word = '', after, last] =
    /^(?:(\d{1,4})[-/. ,]*)?(\p{L}+)\.?(?:[-/. ,]*(\d{1,4}))?(?:[-/. ,]+(\d{1,4}))?$/u.exec(plain) ?? [];
  const numbers = [before, after, last].filter((digits) => digits !== undefined);
  return isMonth(word) && numbers.length > 0 && numbers.length < 3 && numbers.every(isDayOrYear);
}

/** The text as a formula that gives exactly it, for a cell of a list. Its letters are those of `isConverted`: none ends the quotes. */
export const exactly = (text: string): string => `="${text.replaceAll('"', '""')}"`;
