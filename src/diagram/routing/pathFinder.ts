import { BLOCKED, prices, type Grid } from './grid.ts';
import type { Door } from './doors.ts';
import { BucketQueue } from './bucketQueue.ts';
import { Stops } from './stops.ts';
import type { Point } from '../../geometry/rectangles.ts';

const NONE = -1;
const GAVE_UP = -2;
// A search among this many states takes some milliseconds; one that needs more is begun again, heading straight for its target.
const MOST_STATES = 100_000;
const HURRY = 4;
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
  // By state: the cost so far, and where it was reached from.
  #costs = new Int32Array(0);
  #parents = new Int32Array(0);
  #shift = 0;
  readonly #columns: Stops;
  readonly #rows: Stops;

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#columns = new Stops(grid.xs);
    this.#rows = new Stops(grid.ys);
  }

  /** The cheapest way from one of the doors to one of the others that turns on every `stride`th line; null if there is none below `limit` px. */
  find(from: readonly Door[], to: readonly Door[], stride: number, limit: number): Way | null {
    if (from.length === 0 || to.length === 0) return null;
    this.#choose(from, to, stride);
    const goals = this.#goalsOf(to);
    const most = Math.min(limit, UNREACHED) | 0;
    let [goal, price] = this.#search(from, goals, most, 1);
    if (goal === GAVE_UP) [goal, price] = this.#search(from, goals, most, HURRY);
    return goal < 0 ? null : { points: this.#trace(goal, from, to), price };
  }

  #choose(from: readonly Door[], to: readonly Door[], stride: number): void {
    this.#columns.choose(stride, from.map(columnOf), to.map(columnOf));
    this.#rows.choose(stride, from.map(rowOf), to.map(rowOf));
    this.#shift = 32 - Math.clz32(this.#columns.count);
    const states = (this.#rows.count << this.#shift) * 2;
    if (this.#costs.length < states) {
      [this.#costs, this.#parents] = [new Int32Array(2 * states), new Int32Array(2 * states)];
    }
  }

  #start(from: readonly Door[]): void {
    this.#costs.fill(UNREACHED, 0, (this.#rows.count << this.#shift) * 2);
    const starts = from.map((door) => {
      const [column, row] = [this.#columns.indexOf(door.column), this.#rows.indexOf(door.row)];
      const away = [this.#columns.away[column] ?? 0, this.#rows.away[row] ?? 0] as const;
      const left = door.way === 0 ? remaining(away[0], away[1]) : remaining(away[1], away[0]);
      return { state: this.#stateOf(door), price: door.price, whole: door.price + left };
    });
    this.#queue.clear(Math.min(...starts.map(({ whole }) => whole)) | 0);
    for (const { state, price, whole } of starts) {
      if (price >= (this.#costs[state] ?? 0)) continue;
      this.#costs[state] = price;
      this.#parents[state] = NONE;
      this.#queue.put(state, whole);
    }
  }

  #goalsOf(doors: readonly Door[]): Map<number, number> {
    const goals = new Map<number, number>();
    for (const door of doors)
      goals.set(this.#stateOf(door), Math.min(door.price, goals.get(this.#stateOf(door)) ?? UNREACHED));
    return goals;
  }

  #stateOf({ row, column, way }: Door): number {
    return ((this.#rows.indexOf(row) << this.#shift) | this.#columns.indexOf(column)) * 2 + way;
  }

  // Long on purpose: nine tenths of all time is spent here, and what it reads has to be in local variables.
  // oxlint-disable-next-line complexity -- see above; half of it is `?? 0`
  #search(
    from: readonly Door[],
    goals: ReadonlyMap<number, number>,
    limit: number,
    hurry: number,
  ): readonly [goal: number, price: number] {
    this.#start(from);
    const { turning, horizontal, vertical, columns: columnCount, rows: rowCount } = this.#grid;
    const [queue, costs, parents, columns, rows] = [this.#queue, this.#costs, this.#parents, this.#columns, this.#rows];
    const shift = this.#shift;
    const mask = (1 << shift) - 1;
    let best = limit;
    let goal = NONE;
    let patience = MOST_STATES;
    for (let state = queue.take(best); state !== NONE; state = queue.take(best)) {
      if (--patience < 0) return hurry === 1 ? [GAVE_UP, best] : [goal, best];
      const cost = costs[state] ?? 0;
      const parent = parents[state] ?? NONE;
      const isUpright = (state & 1) === 1;
      const column = (state >> 1) & mask;
      const row = state >> (shift + 1);
      const [fineColumn, fineRow] = [columns.lines[column] ?? 0, rows.lines[row] ?? 0];
      const ahead = isUpright ? (rows.away[row] ?? 0) : (columns.away[column] ?? 0);
      const across = isUpright ? (columns.away[column] ?? 0) : (rows.away[row] ?? 0);
      if (ahead === 0 && across === 0) {
        const price = cost + (goals.get(state) ?? UNREACHED);
        if (price < best) [best, goal] = [price, state];
      }
      const turned = cost + prices.bend + (turning[fineRow * columnCount + fineColumn] ?? 0);
      if (parent !== (state ^ 1) && turned < (costs[state ^ 1] ?? 0)) {
        costs[state ^ 1] = turned;
        parents[state ^ 1] = state;
        queue.put(state ^ 1, turned + hurry * remaining(across, ahead));
      }
      const stops = isUpright ? rows : columns;
      const passing = isUpright ? vertical : horizontal;
      const start = isUpright ? fineColumn * rowCount : fineRow * columnCount;
      const at = isUpright ? row : column;
      for (let step = -1; step <= 1; step += 2) {
        const next = at + step;
        const to = state + step * (isUpright ? 2 << shift : 2);
        if (to === parent || next < 0 || next >= stops.count) continue;
        let sum = cost + step * ((stops.values[next] ?? 0) - (stops.values[at] ?? 0));
        const last = start + (stops.lines[next] ?? 0);
        for (let cell = start + (stops.lines[at] ?? 0); cell !== last; sum += passing[cell] ?? BLOCKED) cell += step;
        if (sum >= BLOCKED || sum >= (costs[to] ?? 0)) continue;
        costs[to] = sum;
        parents[to] = state;
        queue.put(to, sum + hurry * remaining(stops.away[next] ?? 0, across));
      }
    }
    return [goal, best];
  }

  #trace(goal: number, from: readonly Door[], to: readonly Door[]): Point[] {
    const points: Point[] = [];
    let state = goal;
    for (let parent = this.#parents[state] ?? NONE; parent !== NONE; parent = this.#parents[state] ?? NONE) {
      if (parent === (state ^ 1)) points.push(this.#pointAt(state));
      state = parent;
    }
    const [first, last] = [this.#cheapest(from, state), this.#cheapest(to, goal)];
    return first === undefined || last === undefined ? points : [first, ...points.toReversed(), last];
  }

  #cheapest(doors: readonly Door[], state: number): Point | undefined {
    return doors.filter((door) => this.#stateOf(door) === state).toSorted((a, b) => a.price - b.price)[0]?.at;
  }

  #pointAt(state: number): Point {
    const column = (state >> 1) & ((1 << this.#shift) - 1);
    return { x: this.#columns.values[column] ?? 0, y: this.#rows.values[state >> (1 + this.#shift)] ?? 0 };
  }
}

/** At least what is left to pay, px: the distance to the target's doors ahead and across, and the bend nobody can avoid. */
function remaining(ahead: number, across: number): number {
  return ahead + across + (across > 0 ? prices.bend : 0);
}

const columnOf = ({ column }: Door): number => column;
const rowOf = ({ row }: Door): number => row;
