import { useEffect, useRef, type RefObject } from 'react';
import { FLOW_NODE } from '../../platform/places.ts';
import { setCanvas } from './canvasStore.ts';

/** A field that stands for what it changes: selected at first; ended once, keeping what was typed or not, with the focus back on its node. */
export function useInPlace<Field extends HTMLInputElement | HTMLTextAreaElement>(
  text: string,
  write: (typed: string) => void,
): { readonly field: RefObject<Field | null>; readonly finish: (keep: boolean) => void } {
  const field = useRef<Field>(null);
  const done = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    const node = field.current?.closest<HTMLElement>(FLOW_NODE);
    const typed = field.current?.value.trim() ?? '';
    setCanvas({ editing: null });
    if (keep && typed !== text) write(typed);
    node?.focus({ preventScroll: true });
  };
  return { field, finish };
}
