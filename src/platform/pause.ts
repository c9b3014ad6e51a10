/** Lets the browser answer what waits before it does what follows: two short tasks instead of a long one. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
