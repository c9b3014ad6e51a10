/** What reading gives: the value, or one message that says what is wrong and where. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** A result that worked. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** A result that didn't; the message is shown to the user as it is. */
export const failure = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });
