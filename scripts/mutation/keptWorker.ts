import { ThreadsPoolWorker, type PoolOptions, type WorkerRequest } from 'vitest/node';

type Listener = (message: unknown) => void;

/** The one thread that runs all mutants: what loads zod, fast-check and the folders anew for each takes a second a mutant. */
let thread: ThreadsPoolWorker | undefined;

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

  /** Vitest ends here; the thread goes on. */
  async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners) this.#thread.off(event, listener);
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener]);
    this.#thread.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.#thread.off(event, listener);
  }

  /** Passes on what belongs to a run, with the settings of that run; the thread starts once only, and never stops. */
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
