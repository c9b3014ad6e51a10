import type { FormatId } from '../../exports/formats.ts';
import { tasks } from '../../loading/loading.ts';
import { showToast } from '../../ui/overlays/toasts.ts';
import { downloadDesign } from '../state/rescue.ts';

/** What is said when a file could not be made, and nothing is known about why. */
export const NOT_MADE =
  'The file could not be made. The design is as it was; try again, or reload the page if it keeps happening.';

/** Makes a file of the open design and gives it to the user, after a dialog where there is something to choose or to say. */
export async function exportAs(id: FormatId): Promise<void> {
  try {
    await (
      await tasks.load('exporting')
    )(id);
  } catch {
    sayNotMade(NOT_MADE);
  }
}

/** Says why a file could not be made, and offers the design itself. */
export const sayNotMade = (problem: string): void =>
  showToast(problem, { tone: 'error', action: { label: 'Download the design', run: downloadDesign } });
