import type { Result } from '../../lib/result.ts';
import { parseInSteps } from '../model/parse.ts';
import type { Design } from '../model/schema.ts';
import { readFileContent } from './file.ts';
import { completed } from './leftOut.ts';
import { placed } from './unplaced.ts';

/** A design from the text of a design file, by hand or by a program, or a message; never throws. */
export function readAnyFile(text: string): Result<Design> {
  const steps = readInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in short steps, as `parseInSteps`: to take the text apart takes as long as to check a large design. */
export function* readInSteps(text: string): Generator<undefined, Result<Design>> {
  const content = readFileContent(text);
  if (!content.ok) return content;
  yield;
  const { version, design } = content.value;
  const parsed = yield* parseInSteps(version, design, completed);
  return parsed.ok ? { ...parsed, value: placed(parsed.value, design) } : parsed;
}
