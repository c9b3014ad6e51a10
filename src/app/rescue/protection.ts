import { isStorageProtected, local, protectStorage } from '../../platform/permitted.ts';
import { useKeeping } from '../../store/saved/persistence.ts';
import { showToast } from '../../ui/overlays/toasts.ts';

const OFFERED = 'portolan-protection-offered';

/**
 * Offers, once in this browser and when the user has just saved or named a design, to ask the browser not to clear designs when
 * disk space runs low. Some browsers then ask the user, who should know what for.
 */
export async function offerProtection(): Promise<void> {
  if (useKeeping.getState().state === 'failed' || local.read(OFFERED) !== null) return;
  if ((await isStorageProtected()) !== false) return; // protected already, or the browser makes no such promise
  if (!local.write(OFFERED, 'yes')) return;
  const action = { label: 'Protect designs', run: () => void protect() };
  showToast('Designs are saved in this browser only, and it may clear them when disk space runs low.', { action });
}

async function protect(): Promise<void> {
  if (await protectStorage())
    showToast('The browser will keep saved designs until you delete them.', { tone: 'success' });
  else showToast('The browser declined. Download the designs you need as files.');
}
