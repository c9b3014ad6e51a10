import { tasks } from '../loading/loading.ts';

/** Offers, once, to have the browser asked not to clear designs; where that can't be loaded, another time. */
export function offerProtection(): void {
  tasks.load('offerProtection').then(
    (offer) => offer(),
    () => undefined,
  );
}
