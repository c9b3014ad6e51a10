import { useEffect } from 'react';
import { listenToKeys } from '../keyboard/keys.ts';

/** Follows the keys of the canvas; draws nothing. Apart from other listeners: where those don't arrive, editing by key stays. */
export function CanvasKeys() {
  useEffect(listenToKeys, []);
  return null;
}
