import { printable } from '../../input/printable.ts';
import { firstFreeName } from '../../../lib/freeName.ts';

const MOST = 31;

/** A name Excel takes for a sheet, different from all in `taken` (in lower case), to which it is added. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const clean = cleaned(wanted) || 'Sheet';
  const nameAt = (count: number): string => {
    const tail = count === 1 ? '' : ` (${count})`;
    return `${cut(clean, MOST - tail.length)}${tail}`;
  };
  const name = firstFreeName(1, nameAt, (one) => !taken.has(one.toLowerCase()));
  taken.add(name.toLowerCase());
  return name;
}

/** "London → DMZ" with both names cut alike where they are too long together. */
export function pairName(from: string, to: string, joint = ' → '): string {
  const [a, b, room] = [cleaned(from), cleaned(to), MOST - joint.length];
  if (a.length + b.length <= room) return `${a}${joint}${b}`;
  const half = Math.floor(room / 2);
  const left = b.length < half ? room - b.length : a.length < half ? a.length : half;
  return `${cut(a, left)}${joint}${cut(b, room - Math.min(a.length, left))}`;
}

/** Without what Excel refuses: []:*?/\ anywhere, an apostrophe at either end, the name History. */
function cleaned(name: string): string {
  const clean = printable(name)
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s']+|[\s']+$/g, '');
  return clean.toLowerCase() === 'history' ? `${clean} zone` : clean;
}

/** At most this many UTF-16 units, as Excel counts, without cutting a character in two. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > most - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
