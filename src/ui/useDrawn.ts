import { startTransition, useEffect, useState } from 'react';

/**
 * Whether what draws this has been on the screen for so many pictures: what may come after it waits for that.
 * Things of different turns are drawn one after the other, so that no picture waits for all of them.
 */
export function useDrawn(turn = 1): boolean {
  const [pictures, setPictures] = useState(0);
  const waiting = pictures < turn;
  useEffect(() => {
    if (!waiting) return undefined;
    // After the next picture, not before it.
    const frame = requestAnimationFrame(() => setTimeout(() => startTransition(() => setPictures(pictures + 1))));
    return () => cancelAnimationFrame(frame);
  }, [pictures, waiting]);
  return !waiting;
}
