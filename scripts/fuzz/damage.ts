import type { Random } from './random.ts';

const ODD = ['', '\0', '"', '{', ']', ',', '\\', '-', '_', '.', '%', ' ', '\u200b', '\ud800', 'é', '0', 'A', '9'];

/** A text with one to eight places replaced, doubled, left out or added to. */
export function damaged(random: Random, text: string): string {
  let next = text;
  for (let left = 1 + random.below(8); left > 0; left -= 1) {
    const from = random.below(next.length + 1);
    const to = from + random.below(random.below(4) === 0 ? 40 : 2);
    const middle = random.below(5) === 0 ? next.slice(from, to).repeat(2) : random.pick(ODD);
    next = next.slice(0, from) + middle + next.slice(to);
  }
  return next;
}
