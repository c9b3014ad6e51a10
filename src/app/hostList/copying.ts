import { hostListText } from '../../exports/lists/hostList.ts';
import { counted } from '../../lib/words.ts';
import { writeClipboard } from '../../platform/permitted.ts';
import { currentDesign } from '../../store/designStore.ts';
import { showToast } from '../../ui/overlays/toasts.ts';
import { showDialog } from '../state/dialogStore.ts';

/** Copies the hosts as a list for a spreadsheet, to be filled in there and pasted back. */
export async function copyHostList(): Promise<void> {
  const design = currentDesign();
  const { length } = design.hosts;
  if (length === 0) return showToast('No hosts to copy');
  if (await writeClipboard(hostListText(design, 'tabs')))
    return showToast(`${counted(length, 'host')} copied as a list. Paste it into a spreadsheet, and back.`, {
      tone: 'success',
    });
  showToast('The browser refused the clipboard. Export the host list as CSV instead.', { tone: 'error' });
}

/** Shows what a host list comes to; asks for one where none is given. */
export const offerHostList = (text = ''): void => showDialog({ kind: 'hostList', text });
