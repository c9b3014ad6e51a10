import { FILE_EXTENSION, MAX_FILE_LENGTH } from '../design/io/file.ts';
import { failure, type Result } from '../lib/result.ts';
import type { Design } from '../design/model/schema.ts';
import { pause } from '../platform/pause.ts';

const DESIGN_FILES = `${FILE_EXTENSION},.json,application/json`;

/** Lets the user choose a file, a design's if nothing else is told; null when none was chosen. */
export function chooseFile(accept = DESIGN_FILES): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    const choose = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => choose(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => choose(null));
    // In the document, or the browser may forget the field while the user still looks for the file.
    input.hidden = true;
    document.body.append(input);
    input.click();
  });
}

/** The design of a file, or a message about what is wrong with it; never throws. */
export async function readFile(file: File): Promise<Result<Design>> {
  // Refused by its size before a byte is read; a character takes at most three bytes there.
  if (file.size > 3 * MAX_FILE_LENGTH) return failure('The file is too large to be a Portolan design.');
  try {
    // Loaded when a file opens: what stands for fields that were left out is no part of the first picture.
    const { readInSteps } = await import('../design/io/anyFile.ts');
    const steps = readInSteps(await file.text());
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await pause();
    }
  } catch {
    return failure('The file could not be read. It may have been moved or deleted since.');
  }
}
