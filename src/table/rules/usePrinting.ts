import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: then everything has to be in it, not only what is in sight. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    // The browser takes its picture when the handlers return, so the rows must be there by then.
    const set = (value: boolean) => () => flushSync(() => setPrinting(value));
    window.addEventListener('beforeprint', set(true), { signal: stop.signal });
    window.addEventListener('afterprint', set(false), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return printing;
}
