/** What reading gives: the value and notes of what it lost on the way, or one message that says what is wrong and where. */
export type Result<T> = Success<T> | { readonly ok: false; readonly message: string };

/** Something read. A note is a sentence that the user is to see once. */
export interface Success<T> {
  readonly ok: true;
  readonly value: T;
  readonly notes?: readonly string[]; // absent: nothing was lost
}

/** A result that worked. */
export const success = <T>(value: T, notes: readonly string[] = []): Success<T> =>
  notes.length > 0 ? { ok: true, value, notes } : { ok: true, value };

/** A result that didn't; the message is shown to the user as it is. */
export const failure = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });
