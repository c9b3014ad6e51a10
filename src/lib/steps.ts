/** Work cut into short steps, so that a page can do other things in between: each `next()` does one. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
