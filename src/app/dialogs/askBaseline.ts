import { showDialog } from '../state/dialogStore.ts';

/** Asks which design is in force. */
export const askBaseline = (): void => showDialog({ kind: 'baseline' });

/** Makes a link that opens as a comparison. */
export const sendChange = (): void => showDialog({ kind: 'shareChange' });
