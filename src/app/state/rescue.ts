import { FILE_EXTENSION, writeDesignFile } from '../../design/io/file.ts';
import { fileNameOf } from '../../exports/fileName.ts';
import { download } from '../../files/download.ts';
import { currentDesign } from '../../store/designStore.ts';
import { showToast } from '../../ui/overlays/toasts.ts';

// In the first part of the page, with all that it needs: what saves work must not depend on anything that is loaded later.

/** Gives the user the open design as a file. */
export function downloadDesign(): void {
  const design = currentDesign();
  download(fileNameOf(design.name, FILE_EXTENSION), 'application/json', writeDesignFile(design));
}

/** Says that a part of the page could not be loaded; the design can be had all the same. */
export function sayNotLoaded(what = 'A part of Portolan'): void {
  showToast(`${what} could not be loaded. Try again, or reload the page if it keeps happening.`, {
    tone: 'error',
    action: { label: 'Download the design', run: downloadDesign },
  });
}
