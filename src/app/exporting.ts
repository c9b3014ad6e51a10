import { settledRoutes } from '../canvas/routing.ts';
import type { Format, FormatId } from '../exports/formats.ts';
import type { ExportInput } from '../exports/rows.ts';
import { download } from '../handover/download.ts';
import { FontMissing } from '../handover/jobs.ts';
import type { Watching } from '../handover/makeExport.ts';
import { isSingleFile } from '../platform/embedded.ts';
import { currentDerivation } from '../store/derived.ts';
import { currentDesign } from '../store/designStore.ts';
import { useViewStore } from '../store/viewStore.ts';
import { showToast } from '../ui/toasts.ts';
import { showDialog } from './dialogStore.ts';
import { useDrawingOptions, usePageOptions, useRowOptions } from './export/options.ts';

/** What exports are made with is loaded when it is needed. */
export const loadFormats = () => import('../exports/formats.ts');
const loadMaker = () => import('../handover/makeExport.ts');

/** Makes a file of the open design and gives it to the user, after asking for options where the format has some. */
export async function exportAs(id: FormatId): Promise<void> {
  try {
    const { FORMATS } = await loadFormats();
    const format: Format = FORMATS[id];
    if (format.asks) return showDialog({ kind: 'export', format: id });
    await makeAndDownload(id);
  } catch (error) {
    showToast(problemOf(error), { tone: 'error' });
  }
}

/** What is said when a file could not be made. */
export function problemOf(error: unknown): string {
  if (!(error instanceof FontMissing))
    return 'The file could not be made. The design is as it was; try again, or reload the page if it keeps happening.';
  return isSingleFile
    ? 'This copy of Portolan brings letters for Latin, Greek and Cyrillic only, and the design has others. Lists and Excel can be exported here; for this format, use Portolan from a web server.'
    : 'The letters of this design need a font that is not in this browser yet. Connect to the network and try again.';
}

/** Makes the file and gives it to the user; rejects when it can't be made or is stopped. */
export async function makeAndDownload(id: FormatId, watching: Watching = {}): Promise<void> {
  const [{ FORMATS, fileNameOf }, { makeExport }] = await Promise.all([loadFormats(), loadMaker()]);
  const { extension, mime }: Format = FORMATS[id];
  const input = currentInput();
  const made = await makeExport(id, input, watching);
  const name = fileNameOf(input.design.name, extension);
  download(name, mime, made);
  showToast(`${name} downloaded`, { tone: 'success' });
}

/** The open design with the options as they are chosen, and the screen's routes. */
export function currentInput(): ExportInput {
  const routed = settledRoutes();
  return {
    design: currentDesign(),
    derivation: currentDerivation(),
    filters: useViewStore.getState().filters,
    options: useRowOptions.getState(),
    drawing: useDrawingOptions.getState(),
    page: usePageOptions.getState(),
    madeOn: today(),
    ...(routed && { routed }),
  };
}

/** The day by the user's clock, as it is printed: 2025-03-14. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
