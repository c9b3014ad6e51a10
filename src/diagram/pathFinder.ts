import type { Point } from './geometry.ts';
import { BLOCKED, prices, type Grid } from './grid.ts';
import type { Door } from './doors.ts';
import { BucketQueue } from './bucketQueue.ts';
import { stopsAmong, type Stops } from './stops.ts';

const NONE = -1;
const UNREACHED = 0x3fffffff;

/** A way from door to door: the corners of its polyline and its price in px. */
export interface Way {
  readonly points: readonly Point[];
  readonly price: number;
}

/**
 * A* over the grid, halting and turning only at stops (some lines and the doors'): the same ways for a fraction of the work.
 * A state is a cell and how it is passed: (row << shift | column) × 2, plus 1 if vertically; rows and columns are those of the
 * stops. Prices are whole px: whole numbers are what keeps the loop fast.
 */
export class PathFinder {
  readonly #grid: Grid;
  readonly #queue = new BucketQueue();
  // By state: the cost so far, where it was reached from, and in which search, so that nothing needs to be cleared.
  #costs = new Int32Array(0);
  #parents = new Int32Array(0);
  #searches = new Int32Array(0);
  #search = 0;
  #shift = 0;
  #limit = UNREACHED;
  #columns: Stops;
  #rows: Stops;

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#columns = stopsAmong(grid.xs, 1, [], []);
    this.#rows = stopsAmong(grid.ys, 1, [], []);
  }

  /** The cheapest way from one of the doors to one of the others that turns on every `stride`th line; null if there is none below `limit` px. */
  find(from: readonly Door[], to: readonly Door[], stride: number, limit: number): Way | null {
    if (from.length === 0 || to.length === 0) return null;
    this.#limit = Math.min(limit, UNREACHED) | 0;
    this.#begin(from, to, stride);
    const goals = this.#goalsOf(to);
    let goal = NONE;
    for (let state = this.#queue.take(this.#limit); state !== NONE; state = this.#queue.take(this.#limit)) {
      const cost = this.#costs[state] ?? 0;
      if (this.#isNear(state)) {
        const price = cost + (goals.get(state) ?? UNREACHED);
        if (price < this.#limit) [this.#limit, goal] = [price, state];
      }
      this.#expand(state, cost);
    }
    return goal === NONE ? null : { points: this.#trace(goal, from, to), price: this.#limit };
  }

  #begin(from: readonly Door[], to: readonly Door[], stride: number): void {
    this.#columns = stopsAmong(this.#grid.xs, stride, from.map(columnOf), to.map(columnOf));
    this.#rows = stopsAmong(this.#grid.ys, stride, from.map(rowOf), to.map(rowOf));
    this.#shift = 32 - Math.clz32(this.#columns.lines.length);
    const states = (this.#rows.lines.length << this.#shift) * 2;
    if (this.#costs.length < states) {
      const room = states + (states >> 1);
      [this.#costs, this.#parents, this.#searches] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
    }
    this.#search++;
    const starts = from.map((door) => ({ state: this.#stateOf(door), price: door.price }));
    this.#queue.clear(Math.min(...starts.map(({ state, price }) => price + this.#remaining(state))) | 0);
    for (const { state, price } of starts) this.#reach(state, price, NONE);
  }

  #goalsOf(doors: readonly Door[]): Map<number, number> {
    const goals = new Map<number, number>();
    for (const door of doors) goals.set(this.#stateOf(door), Math.min(door.price, goals.get(this.#stateOf(door)) ?? UNREACHED));
    return goals;
  }

  #stateOf({ row, column, way }: Door): number {
    return (((this.#rows.indexOf[row] ?? 0) << this.#shift) | (this.#columns.indexOf[column] ?? 0)) * 2 + way;
  }

  #isNear(state: number): boolean {
    const column = (state >> 1) & ((1 << this.#shift) - 1);
    return this.#columns.away[column] === 0 && this.#rows.away[state >> (1 + this.#shift)] === 0;
  }

  #expand(state: number, cost: number): void {
    const column = (state >> 1) & ((1 << this.#shift) - 1);
    const row = state >> (1 + this.#shift);
    const parent = this.#parents[state] ?? NONE;
    if (parent !== (state ^ 1)) this.#reach(state ^ 1, cost + prices.bend + this.#turningAt(column, row), state);
    if ((state & 1) === 0) {
      const start = (this.#rows.lines[row] ?? 0) * this.#grid.columns;
      if (parent !== state - 2) this.#walk(state, state - 2, cost, this.#grid.horizontal, start, this.#columns, column, column - 1);
      if (parent !== state + 2) this.#walk(state, state + 2, cost, this.#grid.horizontal, start, this.#columns, column, column + 1);
    } else {
      const start = (this.#columns.lines[column] ?? 0) * this.#grid.rows;
      const span = 2 << this.#shift;
      if (parent !== state - span) this.#walk(state, state - span, cost, this.#grid.vertical, start, this.#rows, row, row - 1);
      if (parent !== state + span) this.#walk(state, state + span, cost, this.#grid.vertical, start, this.#rows, row, row + 1);
    }
  }

  #turningAt(column: number, row: number): number {
    return this.#grid.turning[(this.#rows.lines[row] ?? 0) * this.#grid.columns + (this.#columns.lines[column] ?? 0)] ?? 0;
  }

  /** Straight on to the next stop, paying for the cells between; `start` is where the prices of the line begin. */
  #walk(from: number, to: number, cost: number, passing: Int32Array, start: number, stops: Stops, at: number, next: number): void {
    if (next < 0 || next >= stops.lines.length) return;
    const step = next > at ? 1 : -1;
    const last = start + (stops.lines[next] ?? 0);
    let sum = cost + ((stops.values[next] ?? 0) - (stops.values[at] ?? 0)) * step;
    for (let cell = start + (stops.lines[at] ?? 0); cell !== last; ) {
      cell += step;
      sum += passing[cell] ?? BLOCKED;
    }
    if (sum < BLOCKED) this.#reach(to, sum, from);
  }

  #reach(state: number, cost: number, parent: number): void {
    if (this.#searches[state] === this.#search && (this.#costs[state] ?? 0) <= cost) return;
    const whole = cost + this.#remaining(state);
    if (whole >= this.#limit) return;
    this.#searches[state] = this.#search;
    this.#costs[state] = cost;
    this.#parents[state] = parent;
    this.#queue.put(state, whole);
  }

  /** At least what is left to pay: the distance to the target's doors and the bend nobody can avoid. */
  #remaining(state: number): number {
    const dx = this.#columns.away[(state >> 1) & ((1 << this.#shift) - 1)] ?? 0;
    const dy = this.#rows.away[state >> (1 + this.#shift)] ?? 0;
    const isAside = (state & 1) === 0 ? dy > 0 : dx > 0;
    return dx + dy + (isAside || (dx > 0 && dy > 0) ? prices.bend : 0);
  }

  #trace(goal: number, from: readonly Door[], to: readonly Door[]): Point[] {
    const points: Point[] = [];
    let state = goal;
    for (let parent = this.#parents[state] ?? NONE; parent !== NONE; parent = this.#parents[state] ?? NONE) {
      if (parent === (state ^ 1)) points.push(this.#pointAt(state));
      state = parent;
    }
    const [first, last] = [this.#cheapest(from, state), this.#cheapest(to, goal)];
    return first === undefined || last === undefined ? points : [last, ...points, first].reverse();
  }

  #cheapest(doors: readonly Door[], state: number): Point | undefined {
    return doors.filter((door) => this.#stateOf(door) === state).toSorted((a, b) => a.price - b.price)[0]?.at;
  }

  #pointAt(state: number): Point {
    const column = (state >> 1) & ((1 << this.#shift) - 1);
    return { x: this.#columns.values[column] ?? 0, y: this.#rows.values[state >> (1 + this.#shift)] ?? 0 };
  }
}

const columnOf = ({ column }: Door): number => column;
const rowOf = ({ row }: Door): number => row;
