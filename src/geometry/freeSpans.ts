/** A stretch of a line, px, its ends not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The first of `start`, `start + step`, … (px) that lies in none of the spans. */
export function firstOutside(spans: readonly Span[], start: number, step: number): number {
  let at = start;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from >= at) return at;
    if (to > at) at = start + Math.ceil((to - start) / step) * step;
  }
  return at;
}
