import { partOf, type Part } from '../../exports/input/part.ts';
import { useDerivation } from '../../store/derived.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { inputKnowing } from './currentInput.ts';
import { useRowOptions } from './options.ts';

/** What the active filters would leave of the list; null if they leave all of it. */
export function useFilteredPart(): Part | null {
  const options = useRowOptions();
  const filters = useViewStore((state) => state.filters);
  const derivation = useDerivation();
  return partOf({ ...inputKnowing(derivation), filters, options: { ...options, rows: 'filtered' } });
}
