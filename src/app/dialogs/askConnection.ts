import { showDialog } from '../state/dialogStore.ts';

/** Asks which host a new connection goes to; without the host it comes from, asks for that first. */
export const askConnection = (from: string | null): void => showDialog({ kind: 'connect', from });
