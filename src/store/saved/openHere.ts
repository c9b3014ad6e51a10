import type { TextStore } from '../../platform/permitted.ts';

// Each tab has a design of its own open, and a reload shows that, whatever other tabs have opened meanwhile.

const PLACE = 'portolan.openHere';

/** Which design this tab has open, as it is known after a reload. */
export interface OpenHere {
  readonly note: (id: string | null) => void; // null for the start screen
  readonly read: () => string | null | undefined; // undefined in a new tab
}

/** Which design this tab has open, in a store of texts that outlasts a reload. */
export const createOpenHere = (texts: TextStore): OpenHere => ({
  note: (id) => void texts.write(PLACE, id ?? ''),
  read: () => {
    const noted = texts.read(PLACE);
    if (noted === null) return undefined;
    return noted === '' ? null : noted;
  },
});
