import { fileNameOf } from '../../exports/fileName.ts';
import { FORMATS, type Format, type FormatId } from '../../exports/formats.ts';
import { partOf, partOfName } from '../../exports/input/part.ts';
import { download } from '../../files/download.ts';
import { FontMissing, NoWorker } from '../../render/jobs.ts';
import { makeExport, type Watching } from '../../render/makeExport.ts';
import { isSingleFile } from '../../platform/embedded.ts';
import { loadRules } from '../../store/rules.ts';
import { showToast } from '../../ui/overlays/toasts.ts';
import { showDialog } from '../state/dialogStore.ts';
import { NOT_MADE, sayNotMade } from './exporting.ts';
import { asksFirst } from './asking.ts';
import { currentInput } from './currentInput.ts';

/** What is said when a file could not be made. */
export function problemOf(error: unknown): string {
  if (error instanceof NoWorker) {
    return 'This file is made by a web worker, and the host or the browser refuses to start one (Content-Security-Policy: worker-src, trusted-types). The design itself can be exported as JSON.';
  }
  if (!(error instanceof FontMissing)) return NOT_MADE;
  return isSingleFile
    ? 'This copy of Portolan includes fonts for Latin, Greek, Cyrillic, Georgian and Armenian only, and the design uses other scripts. Export lists or Excel, or use Portolan from a web server for this format.'
    : 'This design needs a font that is not downloaded yet. Connect to the network and try again.';
}

/** Shows the dialog of the format where there is something to choose or to say; makes the file at once where not. */
export async function askOrMake(id: FormatId): Promise<void> {
  await loadRules().catch(() => undefined); // the design itself is to be had without them
  if (asksFirst(id, currentInput())) showDialog({ kind: 'export', format: id });
  else await makeAndDownload(id).catch((error: unknown) => sayNotMade(problemOf(error)));
}

/** Makes the file and gives it to the user; rejects when it can't be made or is stopped. */
export async function makeAndDownload(id: FormatId, watching: Watching = {}): Promise<void> {
  const { extension, mime, choosesRows }: Format = FORMATS[id];
  const input = currentInput();
  const made = await makeExport(id, input, watching);
  const name = fileNameOf(input.design.name, extension, choosesRows ? partOfName(partOf(input)) : '');
  download(name, mime, made);
  showToast(`${name} downloaded`, { tone: 'success' });
}
