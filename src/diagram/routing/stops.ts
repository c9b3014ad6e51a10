const PITCH = 10;

/** The lines of one direction on which a search may turn, in order; it passes the lines between them without halting. */
export class Stops {
  /** Index in the grid, coordinate and distance from the target's doors (px) of each stop; longer than `count`. */
  readonly lines: Int32Array;
  readonly values: Int32Array;
  readonly away: Int32Array;
  count = 0;
  readonly #all: Int32Array;
  // Which stop a line is, or -1.
  readonly #indices: Int32Array;

  /** Of all lines of the grid in one direction, by their coordinates. The arrays live as long: making them anew costs more than filling them. */
  constructor(all: Int32Array) {
    this.#all = all;
    this.lines = new Int32Array(all.length);
    this.values = new Int32Array(all.length);
    this.away = new Int32Array(all.length);
    this.#indices = new Int32Array(all.length);
  }

  /** Chooses the lines at multiples of `stride` × 10 px, and those of the doors at either end. */
  choose(stride: number, start: readonly number[], target: readonly number[]): void {
    const every = stride * PITCH;
    this.#indices.fill(-1);
    for (const line of start) this.#indices[line] = 0;
    for (const line of target) this.#indices[line] = 0;
    const first = this.#all[Math.min(...target)] ?? 0;
    const last = this.#all[Math.max(...target)] ?? 0;
    this.count = 0;
    for (let line = 0; line < this.#all.length; line++) {
      const value = this.#all[line] ?? 0;
      if (this.#indices[line] === -1 && value % every !== 0) continue;
      this.#indices[line] = this.count;
      this.lines[this.count] = line;
      this.values[this.count] = value;
      this.away[this.count] = Math.max(0, first - value, value - last);
      this.count++;
    }
  }

  /** Which stop a line of the grid is. */
  indexOf(line: number): number {
    return this.#indices[line] ?? 0;
  }
}
