import { useStore } from '@xyflow/react';
import { useLayoutEffect } from 'react';
import { useDerivationWhen } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { CANVAS } from '../../platform/places.ts';

const MANY = 250; // hosts and connections
const LEGIBLE = 0.3; // zoom

/** Whether a large design is seen from so far away that what is too small to be seen is left out. */
export function useFar(): boolean {
  const hosts = useDesign().hosts.length;
  const tooSmall = useStore((state) => state.transform[2] < LEGIBLE);
  const derivation = useDerivationWhen(tooSmall);
  return derivation !== null && hosts + derivation.connections.length > MANY;
}

/** Tells the style sheet, without drawing any host again, and before any is drawn for the first time. */
export function Distance() {
  'use memo';
  const far = useFar();
  useLayoutEffect(() => void document.querySelector(CANVAS)?.toggleAttribute('data-far', far), [far]);
  return null;
}
