import type { Rect } from '../../geometry/rectangles.ts';

const SIDE = 120;

/** Finds the areas near an area without looking at all of them: each is listed in the squares of 120 px it touches. */
export class Bins<T> {
  readonly #squares = new Map<number, { area: Rect; item: T }[]>();

  add(area: Rect, item: T): void {
    for (const key of keysOf(area)) {
      const square = this.#squares.get(key);
      if (square === undefined) this.#squares.set(key, [{ area, item }]);
      else square.push({ area, item });
    }
  }

  remove(area: Rect, item: T): void {
    for (const key of keysOf(area)) {
      const square = this.#squares.get(key);
      const at = square?.findIndex((entry) => entry.item === item && entry.area === area) ?? -1;
      if (at >= 0) square?.splice(at, 1);
    }
  }

  /** True if some area overlaps or touches the given one and passes the test. */
  some(area: Rect, test: (item: T, area: Rect) => boolean): boolean {
    for (const key of keysOf(area)) {
      for (const entry of this.#squares.get(key) ?? []) {
        if (touches(entry.area, area) && test(entry.item, entry.area)) return true;
      }
    }
    return false;
  }

  /** The items whose areas overlap or touch the given one, each once. */
  near(area: Rect): Set<T> {
    const found = new Set<T>();
    this.some(area, (item) => (found.add(item), false));
    return found;
  }
}

function keysOf(area: Rect): number[] {
  const keys: number[] = [];
  const [left, right] = [Math.floor(area.x / SIDE), Math.floor((area.x + area.width) / SIDE)];
  const [top, bottom] = [Math.floor(area.y / SIDE), Math.floor((area.y + area.height) / SIDE)];
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) keys.push(y * 0x100000 + x);
  return keys;
}

function touches(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
