import { useEffect, useState } from 'react';

const FIRST = 150;
const BATCH = 60; // a frame

/**
 * How many of `total` things to draw now: some at once, then more with every frame, so that no frame waits for a thousand of them.
 * Another `key` begins anew.
 */
export function useGrowing(total: number, key: string): number {
  const [grown, setGrown] = useState({ key, count: FIRST });
  const count = grown.key === key ? grown.count : FIRST;
  const growing = count < total;
  useEffect(() => {
    if (!growing) return undefined;
    const frame = requestAnimationFrame(() => setGrown({ key, count: count + BATCH }));
    return () => cancelAnimationFrame(frame);
  }, [growing, count, key]);
  return count;
}
