import { startAnnouncing } from './announceChanges.ts';
import { startOffline } from '../offline/offline.ts';

/** Sets going what runs beside the page and need not be there with it. */
export function startLater(): void {
  startAnnouncing();
  startOffline();
}
