/** Where a pointer goes and what keys are pressed, in the words of the WebDriver standard: both protocols take them as they are. */
export type Action =
  | { readonly type: 'pause'; readonly duration: number }
  | {
      readonly type: 'pointerMove';
      readonly x: number;
      readonly y: number;
      readonly duration: number;
      readonly origin: 'viewport';
    }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: number }
  | { readonly type: 'keyDown' | 'keyUp'; readonly value: string };

export interface ActionSource {
  readonly type: 'pointer' | 'key';
  readonly id: string;
  readonly actions: readonly Action[];
}

/** A browser of any engine, as a proof drives it. */
export interface Engine {
  readonly name: string;
  /** Opens an address and waits until it is loaded. */
  open(address: string): Promise<void>;
  /** Runs the text of a function in the page, with values that JSON can say. */
  evaluate(body: string, values: readonly unknown[]): Promise<unknown>;
  act(sources: readonly ActionSource[]): Promise<void>;
  /** A picture of what is in sight, as the bytes of a PNG in base64. */
  picture(): Promise<string>;
  close(): Promise<void>;
}

/** How long a browser may take to come up, in ms: two slow cores that others use too. */
export const START_LIMIT = 60_000;

/** Tries something until it does not fail, or until the time is over. */
export async function eventually<T>(attempt: () => Promise<T>, limit: number): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
