import { showDialog } from '../state/dialogStore.ts';

/** Asks which design is in force, or how the change is sent: as a link that opens as a comparison. */
export const askBaseline = (kind: 'baseline' | 'shareChange'): void => showDialog({ kind });
