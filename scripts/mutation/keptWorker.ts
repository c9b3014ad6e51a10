import { ThreadsPoolWorker, type PoolOptions, type WorkerRequest } from 'vitest/node';

type Listener = (message: unknown) => void;

/** Runs after which a thread goes: each leaves its test files behind in memory. */
const MOST_RUNS = 60;

/** The thread that runs mutants one after the other: loading zod, fast-check and the folders anew takes a second a mutant. */
let thread: ThreadsPoolWorker | undefined;
let runs = 0;

/** A worker of Vitest that stays when Vitest lets it go, with all its modules, and is taken again for the next run. */
export class KeptWorker {
  readonly name = 'kept';
  readonly #thread: ThreadsPoolWorker;
  readonly #isNew: boolean;
  #config: unknown;
  readonly #listeners: [event: string, listener: Listener][] = [];

  constructor(options: PoolOptions) {
    this.#isNew = thread === undefined;
    thread ??= new ThreadsPoolWorker(options);
    this.#thread = thread;
  }

  async start(): Promise<void> {
    if (this.#isNew) await this.#thread.start();
  }

  /** Vitest ends here; the thread goes on, for some time. */
  async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners) this.#thread.off(event, listener);
    runs += 1;
    if (runs % MOST_RUNS > 0) return;
    thread = undefined;
    await this.#thread.stop();
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener]);
    this.#thread.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.#thread.off(event, listener);
  }

  /** Passes on what belongs to a run, with the settings of that run; the thread itself starts once only. */
  send(message: WorkerRequest): void {
    if (message.type === 'start') this.#config = message.context.config;
    if (message.type === 'stop') return this.#answer('stopped');
    if (message.type === 'start' && !this.#isNew) return this.#answer('started');
    if (message.type !== 'run') return this.#thread.send(message);
    return this.#thread.send({ ...message, context: Object.assign({}, message.context, { config: this.#config }) });
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  #answer(type: 'started' | 'stopped'): void {
    const message = { __vitest_worker_response__: true, type };
    setImmediate(() => {
      for (const [event, listener] of this.#listeners) if (event === 'message') listener(message);
    });
  }
}
