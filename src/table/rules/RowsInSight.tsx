import { useVirtualizer } from '@tanstack/react-virtual';
import { startTransition, useLayoutEffect, useRef } from 'react';
import type { Sight, ViewProps } from '../../loading/parts.ts';

/** Tells which rows are in sight; draws nothing. Apart from the table, which most designs show whole, without this code. */
export function RowsInSight({ count, keyOf, heightOf, scroller, onSight }: ViewProps['rowsInSight']) {
  'use no memo'; // the virtualizer changes inside while its identity stays, which the compiler can't see
  const told = useRef<Sight | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- told to the compiler by the directive above
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan: 6,
    useFlushSync: false,
  });
  const shown = virtualizer.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];
  const place = {
    start: first?.index ?? 0,
    end: last ? last.index + 1 : 0,
    above: first?.start ?? 0,
    below: last ? virtualizer.getTotalSize() - last.end : 0,
  };
  useLayoutEffect(() => {
    if (told.current && isSame(told.current, place)) return;
    const isFirst = told.current === null;
    const sight: Sight = {
      ...place,
      measure: (element) => virtualizer.measureElement(element instanceof HTMLElement ? element : null),
      bringIn: (index) => virtualizer.scrollToIndex(index, { align: 'center' }),
    };
    told.current = sight;
    // At first, rows are drawn already, and all else is still to come; later, they follow the scrolling.
    if (isFirst) startTransition(() => onSight(sight));
    else onSight(sight);
  });
  return null;
}

type Place = Pick<Sight, 'start' | 'end' | 'above' | 'below'>;

const isSame = (a: Place, b: Place): boolean =>
  a.start === b.start && a.end === b.end && a.above === b.above && a.below === b.below;
