import notoSans from '@fontsource/noto-sans/unicode.json';
import type { Weight } from '../../diagram/text/text.ts';
import { memoByIdentity } from '../../lib/memo.ts';

/** A family of font files and the code points each file covers, first come first. */
interface Family {
  readonly files: ReadonlyMap<string, readonly Range[]>; // file name without weight
  readonly weights: readonly Weight[];
}
type Range = readonly [first: number, last: number];

/** The scripts that need no shaping, so that letters can be set one after another. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

/** From here on East Asian fonts have what Noto Sans lacks: arrows and other signs first, then their own letters. */
const EAST_ASIAN = 0x2100;

/** The font files (of the packages @fontsource/noto-sans and -georgian, -armenian, -sc, -jp, -kr) that together have the characters. */
export async function fontFilesFor(codePoints: ReadonlySet<number>, weight: Weight): Promise<string[]> {
  const files: string[] = [];
  let missing = codePoints;
  const take = (family: Family): void => {
    const { used, left } = filesOf(family, missing);
    files.push(...used.map((file) => `${file}-${family.weights.includes(weight) ? weight : 400}-normal.woff`));
    missing = left;
  };
  take(latinFamily());
  for (const family of await scriptFamilies(missing)) take(family);
  for (const family of await eastAsianFamilies(missing)) take(family);
  return files;
}

const GEORGIAN: readonly Range[] = [
  [0x10a0, 0x10ff],
  [0x1c90, 0x1cbf],
  [0x2d00, 0x2d2f],
];
const ARMENIAN: readonly Range[] = [
  [0x0530, 0x058f],
  [0xfb13, 0xfb17],
];

/** Further scripts that need no shaping, each a package of its own that is read where a text has its letters. */
async function scriptFamilies(codePoints: ReadonlySet<number>): Promise<Family[]> {
  const has = (script: readonly Range[]): boolean =>
    [...codePoints].some((code) => script.some(([first, last]) => code >= first && code <= last));
  const [georgian, armenian] = await Promise.all([
    has(GEORGIAN) ? import('@fontsource/noto-sans-georgian/unicode.json') : null,
    has(ARMENIAN) ? import('@fontsource/noto-sans-armenian/unicode.json') : null,
  ]);
  return [
    ...(georgian ? [scriptFamily('georgian', georgian.default.georgian)] : []),
    ...(armenian ? [scriptFamily('armenian', armenian.default.armenian)] : []),
  ];
}

const scriptFamily = (script: string, ranges: string): Family => ({
  files: new Map([[`noto-sans-${script}-${script}`, readRanges(ranges)]]),
  weights: [400, 600],
});

function latinFamily(): Family {
  const ranges = new Map(Object.entries(notoSans));
  return {
    files: new Map(SCRIPTS.map((script) => [`noto-sans-${script}`, readRanges(ranges.get(script) ?? '')])),
    weights: [400, 600],
  };
}

const KANA: Range = [0x3041, 0x30ff];
const HANGUL: Range = [0xac00, 0xd7a3];

/** East Asian families, the one whose letters give the language away first: Chinese characters differ between them. */
async function eastAsianFamilies(codePoints: ReadonlySet<number>): Promise<Family[]> {
  const codes = [...codePoints];
  if (!codes.some((code) => code >= EAST_ASIAN)) return [];
  const has = ([first, last]: Range): boolean => codes.some((code) => code >= first && code <= last);
  const [sc, jp, kr] = await Promise.all([
    import('@fontsource/noto-sans-sc/unicode.json'),
    import('@fontsource/noto-sans-jp/unicode.json'),
    import('@fontsource/noto-sans-kr/unicode.json'),
  ]);
  const families = {
    sc: numbered('noto-sans-sc', sc.default),
    jp: numbered('noto-sans-jp', jp.default),
    kr: numbered('noto-sans-kr', kr.default),
  };
  if (has(KANA)) return [families.jp, families.sc, families.kr];
  return has(HANGUL) ? [families.kr, families.jp, families.sc] : [families.sc, families.jp, families.kr];
}

function numbered(name: string, ranges: Readonly<Record<string, string>>): Family {
  return {
    files: new Map(numberedRanges(ranges).map(([number, list]) => [`${name}-${number}`, list])),
    weights: [400],
  };
}

/** Read once: some hundred lists a family took a quarter of the time of a picture. */
const numberedRanges = memoByIdentity((ranges: Readonly<Record<string, string>>) =>
  Object.entries(ranges).flatMap(([key, list]): [string, Range[]][] => {
    const number = /^\[(\d+)\]$/.exec(key)?.[1];
    return number === undefined ? [] : [[number, readRanges(list)]];
  }),
);

const readRanges = (list: string): Range[] =>
  list.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

function filesOf({ files }: Family, codePoints: ReadonlySet<number>): { used: string[]; left: Set<number> } {
  const used = new Set<string>();
  const left = new Set<number>();
  for (const code of codePoints) {
    const file = [...files].find(([, ranges]) => ranges.some(([first, last]) => code >= first && code <= last));
    if (file) used.add(file[0]);
    else left.add(code);
  }
  return { used: [...used].toSorted(), left };
}
