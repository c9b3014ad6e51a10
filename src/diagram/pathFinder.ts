import type { Point, Rect } from './geometry.ts';
import { BLOCKED, prices, type Grid } from './grid.ts';
import type { Door } from './doors.ts';

const BUCKETS = 8192;
const DEAREST_STEP = 4000;
const NONE = -1;

/** A* over the grid: a state is a cell and the way it is passed (cell × 2, plus 1 if vertically); prices are px. */
export class PathFinder {
  readonly #grid: Grid;
  // What a state costs so far, where it was reached from, and in which search: arrays are cleared by counting searches.
  readonly #costs: Int32Array;
  readonly #parents: Int32Array;
  readonly #searches: Int32Array;
  readonly #goals: Int32Array;
  readonly #goalPrices: Int32Array;
  // A queue of buckets, one a px of cost, each a linked list: constant time, where a heap would take most of it.
  readonly #heads = new Int32Array(BUCKETS).fill(NONE);
  #states = new Int32Array(4096);
  #nexts = new Int32Array(4096);
  #entries = 0;
  #waiting = 0;
  #at = 0;
  #search = 0;
  #target: Rect = { x: 0, y: 0, width: 0, height: 0 };

  constructor(grid: Grid) {
    const states = grid.columns * grid.rows * 2;
    this.#grid = grid;
    this.#costs = new Int32Array(states);
    this.#parents = new Int32Array(states);
    this.#searches = new Int32Array(states);
    this.#goals = new Int32Array(states);
    this.#goalPrices = new Int32Array(states);
  }

  /** The cheapest way from one of the doors to one of the others, corners only, and its price in px; null if there is none. */
  find(from: readonly Door[], to: readonly Door[]): { points: Point[]; price: number } | null {
    if (from.length === 0 || to.length === 0) return null;
    this.#begin(to);
    this.#at = Math.min(...from.map(({ state, price }) => price + this.#remaining(state)));
    for (const door of from) this.#reach(door.state, door.price, NONE);
    let best = Infinity;
    let goal = NONE;
    for (let state = this.#next(best); state !== NONE; state = this.#next(best)) {
      const cost = this.#costs[state] ?? 0;
      if (this.#goals[state] === this.#search && cost + (this.#goalPrices[state] ?? 0) < best) {
        best = cost + (this.#goalPrices[state] ?? 0);
        goal = state;
      }
      this.#expand(state, cost);
    }
    return goal === NONE ? null : { points: this.#trace(goal, from, to), price: best };
  }

  #begin(to: readonly Door[]): void {
    this.#search++;
    this.#heads.fill(NONE);
    this.#entries = this.#waiting = 0;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { state, price } of to) {
      const { x, y } = this.#pointAt(state);
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
      const known = this.#goals[state] === this.#search ? (this.#goalPrices[state] ?? price) : price;
      this.#goals[state] = this.#search;
      this.#goalPrices[state] = Math.min(known, price);
    }
    this.#target = { x: left, y: top, width: right - left, height: bottom - top };
  }

  #expand(state: number, cost: number): void {
    const { xs, ys, columns, rows, horizontal, vertical, turning } = this.#grid;
    const cell = state >> 1;
    this.#reach(state ^ 1, cost + prices.bend + (turning[cell] ?? 0), state);
    const row = (cell / columns) | 0;
    const column = cell - row * columns;
    if ((state & 1) === 0) {
      if (column > 0) this.#step(state - 2, cost + (xs[column] ?? 0) - (xs[column - 1] ?? 0), horizontal, state);
      if (column < columns - 1) this.#step(state + 2, cost + (xs[column + 1] ?? 0) - (xs[column] ?? 0), horizontal, state);
    } else {
      if (row > 0) this.#step(state - 2 * columns, cost + (ys[row] ?? 0) - (ys[row - 1] ?? 0), vertical, state);
      if (row < rows - 1) this.#step(state + 2 * columns, cost + (ys[row + 1] ?? 0) - (ys[row] ?? 0), vertical, state);
    }
  }

  #step(state: number, cost: number, passing: Uint16Array, parent: number): void {
    const ground = this.#grid.ground[state >> 1] ?? BLOCKED;
    if (ground !== BLOCKED) this.#reach(state, cost + ground + (passing[state >> 1] ?? 0), parent);
  }

  #reach(state: number, cost: number, parent: number): void {
    if (this.#searches[state] === this.#search && (this.#costs[state] ?? 0) <= cost) return;
    this.#searches[state] = this.#search;
    this.#costs[state] = cost;
    this.#parents[state] = parent;
    const estimate = cost + this.#remaining(state);
    this.#push(state, estimate);
  }

  /** At least what is left to pay: the distance to the target's box and the bends nobody can avoid. */
  #remaining(state: number): number {
    const { columns, xs, ys } = this.#grid;
    const { x, y, width, height } = this.#target;
    const row = ((state >> 1) / columns) | 0;
    const px = xs[(state >> 1) - row * columns] ?? 0;
    const py = ys[row] ?? 0;
    const dx = px < x ? x - px : px > x + width ? px - x - width : 0;
    const dy = py < y ? y - py : py > y + height ? py - y - height : 0;
    const bends = (dx > 0 && dy > 0) || ((state & 1) === 0 ? dy > 0 : dx > 0) ? prices.bend : 0;
    return dx + dy + bends;
  }

  #push(state: number, estimate: number): void {
    if (this.#entries === this.#states.length) this.#grow();
    const clamped = Math.min(Math.max(estimate, this.#at), this.#at + DEAREST_STEP);
    const bucket = clamped & (BUCKETS - 1);
    this.#states[this.#entries] = state;
    this.#nexts[this.#entries] = this.#heads[bucket] ?? NONE;
    this.#heads[bucket] = this.#entries++;
    this.#waiting++;
  }

  #next(limit: number): number {
    while (this.#waiting > 0 && this.#at < limit) {
      const bucket = this.#at & (BUCKETS - 1);
      const entry = this.#heads[bucket] ?? NONE;
      if (entry === NONE) {
        this.#at++;
        continue;
      }
      this.#heads[bucket] = this.#nexts[entry] ?? NONE;
      this.#waiting--;
      const state = this.#states[entry] ?? 0;
      // An entry dearer than what its state costs by now is an old one.
      if ((this.#costs[state] ?? 0) + this.#remaining(state) >= this.#at) return state;
    }
    return NONE;
  }

  #grow(): void {
    const [states, nexts] = [new Int32Array(this.#entries * 2), new Int32Array(this.#entries * 2)];
    states.set(this.#states);
    nexts.set(this.#nexts);
    [this.#states, this.#nexts] = [states, nexts];
  }

  #trace(goal: number, from: readonly Door[], to: readonly Door[]): Point[] {
    const last = to.filter(({ state }) => state === goal).toSorted((a, b) => a.price - b.price)[0];
    const points: Point[] = last === undefined ? [] : [last.at];
    let state = goal;
    while ((this.#parents[state] ?? NONE) !== NONE) {
      const parent = this.#parents[state] ?? NONE;
      if (parent === (state ^ 1)) points.push(this.#pointAt(state));
      state = parent;
    }
    const first = from.filter((door) => door.state === state).toSorted((a, b) => a.price - b.price)[0];
    if (first !== undefined) points.push(first.at);
    return points.reverse();
  }

  #pointAt(state: number): Point {
    const { columns, xs, ys } = this.#grid;
    const row = Math.floor((state >> 1) / columns);
    return { x: xs[(state >> 1) - row * columns] ?? 0, y: ys[row] ?? 0 };
  }
}
