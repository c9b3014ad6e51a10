/** The time and the timers that saving goes by. */
export interface Clock {
  readonly now: () => number; // ms since 1970, by this machine's clock: it may be set back
  readonly elapsed: () => number; // ms since the page began: never set back
  readonly after: (ms: number, act: () => void) => () => void; // gives what calls it off
}

export const browserClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
