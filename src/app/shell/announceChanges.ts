import { changesBetween, changesInWords } from '../../rules/explain/changes.ts';
import { derivationOf } from '../../store/derived.ts';
import { useDesignStore } from '../../store/designStore.ts';
import { announce } from '../../ui/overlays/Announcer.tsx';

const PAUSE = 700; // ms: what follows is said after what was done, and once for a burst of changes

/** Says after each change what followed from it ("3 connections added, 1 finding resolved"). Called once. */
export function startAnnouncing(): void {
  let since = useDesignStore.getState();
  let timer: number | undefined;
  useDesignStore.subscribe((state) => {
    window.clearTimeout(timer);
    if (state.origin !== since.origin) since = state;
    timer = window.setTimeout(() => {
      const before = derivationOf(since.history.present);
      const after = derivationOf(useDesignStore.getState().history.present);
      since = useDesignStore.getState();
      const words = changesInWords(changesBetween(before, after));
      if (words !== '') announce(words);
    }, PAUSE);
  });
}
