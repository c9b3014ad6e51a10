import type { KeptRecord, VersionRecord } from './keptDesign.ts';
import type { OpenDatabase, Step } from './steps.ts';

/** What lies in a database in memory. Whatever an older Portolan or another program left may be among it. */
export interface Contents {
  readonly designs: Map<string, KeptRecord>;
  readonly versions: Map<string, VersionRecord>;
  readonly notes: Map<string, unknown>;
}

/** A database in memory, which several tabs open: transactions one after another, each whole or not at all, as in a browser. */
export interface Memory extends OpenDatabase {
  contents: Contents;
  refusal: Error | null; // what the next writes fail with
  hold: Promise<unknown>; // what every transaction waits for: a slow disk
}

export function createMemory(): Memory {
  let last: Promise<unknown> = Promise.resolve();
  const begin = (isWrite: boolean): Step => {
    const before = last;
    const { step, ended } = stepIn(memory, isWrite, () => Promise.all([before, memory.hold]));
    last = ended;
    return step;
  };
  const memory: Memory = {
    contents: { designs: new Map(), versions: new Map(), notes: new Map() },
    refusal: null,
    hold: Promise.resolve(),
    read: () => begin(false),
    write: () => begin(true),
  };
  return memory;
}

function stepIn(
  memory: Memory,
  isWrite: boolean,
  turn: () => Promise<unknown>,
): { step: Step; ended: Promise<unknown> } {
  let contents: Contents | null = null;
  let asking = 0;
  let isOver = false;
  const { done, succeed, fail } = outcome();
  const ended = done.catch(() => undefined);
  const end = (error: Error | null): void => {
    if (isOver) return;
    isOver = true;
    if (error) return fail(error);
    if (isWrite && contents) memory.contents = contents;
    succeed();
  };
  // A transaction ends by itself as soon as nothing more is asked of it.
  const endIfIdle = (): void => void setImmediate(() => void (asking === 0 && end(isWrite ? memory.refusal : null)));
  const start = async (): Promise<void> => {
    await turn();
    contents = structuredClone(memory.contents);
    endIfIdle();
  };
  const started = start();
  const ask = async <T>(answer: (contents: Contents) => T): Promise<T> => {
    asking += 1;
    await started;
    if (isOver || !contents) throw new DOMException('It is over', 'TransactionInactiveError');
    const answered = structuredClone(answer(contents));
    asking -= 1;
    endIfIdle();
    return answered;
  };
  const abort = (): void => {
    if (isOver) throw new DOMException('It is over', 'InvalidStateError');
    end(new DOMException('Given up', 'AbortError'));
  };
  return { step: { ...questions(ask), done, commit: () => undefined, abort }, ended };
}

interface Outcome {
  readonly done: Promise<void>;
  readonly succeed: () => void;
  readonly fail: (error: Error) => void;
}

function outcome(): Outcome {
  const settle: Partial<Outcome> = {};
  const done = new Promise<void>((succeed, fail) => Object.assign(settle, { succeed, fail }));
  return { done, succeed: () => settle.succeed?.(), fail: (error) => settle.fail?.(error) };
}

type Ask = <T>(answer: (contents: Contents) => T) => Promise<T>;

const keyOf = ({ id, revision }: Pick<VersionRecord, 'id' | 'revision'>): string => `${id} ${revision}`;

const questions = (ask: Ask): Omit<Step, 'done' | 'commit' | 'abort'> => ({
  design: (id) => ask(({ designs }) => designs.get(id)),
  designs: () => ask(({ designs }) => [...designs]),
  versions: (id) => ask(({ versions }) => [...versions.values()].filter((version) => version.id === id)),
  noteKeys: (prefix) => ask(({ notes }) => [...notes.keys()].filter((key) => key.startsWith(prefix))),
  note: (key) => ask(({ notes }) => notes.get(key)),
  putDesign: (record) => ask(({ designs }) => void designs.set(record.id, structuredClone(record))),
  deleteDesign: (id) => ask(({ designs }) => void designs.delete(id)),
  putVersion: (version) => ask(({ versions }) => void versions.set(keyOf(version), structuredClone(version))),
  deleteVersion: (version) => ask(({ versions }) => void versions.delete(keyOf(version))),
  putNote: (key, value) => ask(({ notes }) => void notes.set(key, structuredClone(value))),
  deleteNote: (key) => ask(({ notes }) => void notes.delete(key)),
});
