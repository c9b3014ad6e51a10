import { create } from 'zustand';
import { ALL_ROWS, type RowOptions } from '../exports/rows.ts';
import type { Format, FormatId } from '../exports/formats.ts';
import { download } from '../handover/download.ts';
import { currentDerivation } from '../store/derived.ts';
import { currentDesign } from '../store/designStore.ts';
import { useViewStore } from '../store/viewStore.ts';
import { showToast } from '../ui/toasts.ts';

/** Which rows the lists take along, as chosen in the menu. */
export const useRowOptions = create<RowOptions>(() => ALL_ROWS);

/** What exports are made from is loaded when it is needed. */
export const loadFormats = () => import('../exports/formats.ts');

/** Makes a file of the open design and gives it to the user. */
export async function exportAs(id: FormatId): Promise<void> {
  try {
    const { FORMATS, fileNameOf } = await loadFormats();
    const format: Format = FORMATS[id];
    const design = currentDesign();
    if (typeof format.make !== 'function') throw new Error('no worker yet');
    const made = format.make({
      design,
      derivation: currentDerivation(),
      filters: useViewStore.getState().filters,
      options: useRowOptions.getState(),
      madeOn: today(),
    });
    const name = fileNameOf(design.name, format.extension);
    download(name, format.mime, made);
    showToast(`${name} downloaded`, { tone: 'success' });
  } catch {
    showToast(
      'The file could not be made. The design is as it was; try again, or reload the page if it keeps happening.',
      { tone: 'error' },
    );
  }
}

/** The day by the user's clock, as it is printed: 2025-03-14. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
