import { startTransition, useEffect, useState } from 'react';

/** Whether what draws this is on the screen once: what may come after it waits for that. */
export function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    // After the next picture, not before it.
    const frame = requestAnimationFrame(() => setTimeout(() => startTransition(() => setDrawn(true))));
    return () => cancelAnimationFrame(frame);
  }, []);
  return drawn;
}
