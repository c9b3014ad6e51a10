import { useEffect, useState } from 'react';

const AT_ONCE = 150;
const FIRST = 40; // of many: with them comes all that stands around them
const BATCH = 60; // a frame, and what may be added later without waiting for one

/** Whether so many things are more than one frame has time for. */
export const isMany = (total: number): boolean => total > AT_ONCE;

/**
 * How many of `total` things to draw now: all where they are few, else more with every frame, so that no frame waits for a thousand.
 * Another `key` begins anew.
 */
export function useGrowing(total: number, key: string): number {
  'use memo';
  const first = isMany(total) ? FIRST : AT_ONCE;
  const [grown, setGrown] = useState({ key, count: first });
  const count = grown.key === key ? grown.count : first;
  const growing = count < total + (isMany(total) ? BATCH : 0);
  useEffect(() => {
    if (!growing) return undefined;
    const frame = requestAnimationFrame(() => setGrown({ key, count: count + BATCH }));
    return () => cancelAnimationFrame(frame);
  }, [growing, count, key]);
  return count;
}
