import { startAnnouncing } from './announceChanges.ts';
import { startOffline } from '../offline/offline.ts';
import { startNoting } from '../open/openingNotes.ts';

/** Sets going what runs beside the page and need not be there with it. */
export function startBeside(): void {
  startAnnouncing();
  startNoting();
  startOffline();
}
