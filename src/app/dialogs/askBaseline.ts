import { showDialog } from '../state/dialogStore.ts';

/** Asks which design is in force. */
export const askBaseline = (): void => showDialog({ kind: 'baseline' });
