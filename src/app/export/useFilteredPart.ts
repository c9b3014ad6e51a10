import { partOf, type Part } from '../../exports/input/part.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { currentInput } from './currentInput.ts';
import { useRowOptions } from './options.ts';

/** What the active filters would leave of the list; null if they leave all of it. */
export function useFilteredPart(): Part | null {
  const options = useRowOptions();
  const filters = useViewStore((state) => state.filters);
  return partOf({ ...currentInput(), filters, options: { ...options, rows: 'filtered' } });
}
