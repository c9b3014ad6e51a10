/** Past, present and future of a value; whole values are kept, and a label says what each step did. */
export interface History<T> {
  readonly past: readonly Step<T>[];
  readonly present: T;
  readonly future: readonly Step<T>[];
}
interface Step<T> {
  readonly value: T; // what undo (past) or redo (future) brings back
  readonly label: string; // what the step between it and its neighbour did
}

const MOST_STEPS = 200;

/** A history that begins with the value. */
export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** Makes the value the present; the same value again is no step. */
export function record<T>(history: History<T>, label: string, value: T): History<T> {
  if (value === history.present) return history;
  const past = [...history.past, { value: history.present, label }].slice(-MOST_STEPS);
  return { past, present: value, future: [] };
}

/** Replaces the present without a step of its own, so that one gesture stays one step. */
export function amend<T>(history: History<T>, value: T): History<T> {
  return { ...history, present: value };
}

/** One step back; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const step = history.past.at(-1);
  if (!step) return history;
  const future = [{ value: history.present, label: step.label }, ...history.future];
  return { past: history.past.slice(0, -1), present: step.value, future };
}

/** One step forward; the same history when there is none. */
export function redo<T>(history: History<T>): History<T> {
  const [step, ...future] = history.future;
  if (!step) return history;
  const past = [...history.past, { value: history.present, label: step.label }];
  return { past, present: step.value, future };
}
