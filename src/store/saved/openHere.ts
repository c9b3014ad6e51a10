import { session } from '../../platform/permitted.ts';

// Each tab has a design of its own open, and a reload shows that, whatever other tabs have opened meanwhile.

const PLACE = 'portolan.openHere';

/** Notes which design this tab has open; null for the start screen. */
export const noteOpenHere = (id: string | null): void => void session.write(PLACE, id ?? '');

/** Which design this tab had open before it was reloaded; null for the start screen, undefined in a new tab. */
export function openHere(): string | null | undefined {
  const noted = session.read(PLACE);
  if (noted === null) return undefined;
  return noted === '' ? null : noted;
}
