const BUCKETS = 8192;
const DEAREST_STEP = 4000;
const NONE = -1;

/** States waiting to be looked at, the cheapest first and the latest of equals: a linked list a px of cost, without the cost of a heap. */
export class BucketQueue {
  readonly #heads = new Int32Array(BUCKETS).fill(NONE);
  #states = new Int32Array(4096);
  #nexts = new Int32Array(4096);
  #entries = 0;
  #waiting = 0;
  #at = 0;

  /** Empties the queue; what follows counts as at least `least` px. */
  clear(least: number): void {
    this.#heads.fill(NONE);
    this.#entries = this.#waiting = 0;
    this.#at = least;
  }

  put(state: number, price: number): void {
    if (this.#entries === this.#states.length) this.#grow();
    const entry = this.#entries++;
    const bucket = Math.min(Math.max(price, this.#at), this.#at + DEAREST_STEP) & (BUCKETS - 1);
    this.#states[entry] = state;
    this.#nexts[entry] = this.#heads[bucket] ?? NONE;
    this.#heads[bucket] = entry;
    this.#waiting++;
  }

  /** The cheapest state, or -1 if there is none cheaper than `limit` px. A state put twice comes twice. */
  take(limit: number): number {
    if (this.#waiting === 0) return NONE;
    for (; this.#at < limit; this.#at++) {
      const bucket = this.#at & (BUCKETS - 1);
      const entry = this.#heads[bucket] ?? NONE;
      if (entry === NONE) continue;
      this.#heads[bucket] = this.#nexts[entry] ?? NONE;
      this.#waiting--;
      return this.#states[entry] ?? NONE;
    }
    return NONE;
  }

  #grow(): void {
    this.#states = enlarged(this.#states);
    this.#nexts = enlarged(this.#nexts);
  }
}

function enlarged(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
