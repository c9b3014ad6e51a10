import type { ViewProps } from '../../loading/parts.ts';
import { filterBy, useViewStore } from '../../store/viewStore.ts';
import { MenuCheckItem } from '../../ui/menu/items.tsx';
import { withValue } from './filterOptions.ts';

/** The values of one filter, each to be asked for or not. */
export function FilterItems({ filter, options }: ViewProps['filterItems']) {
  const filters = useViewStore((state) => state.filters);
  const wanted: readonly string[] = filters[filter];
  return options.map(({ value, label }) => (
    <MenuCheckItem
      key={value}
      checked={wanted.includes(value)}
      onChange={(checked) => filterBy(withValue(filters, filter, value, checked))}
    >
      {label}
    </MenuCheckItem>
  ));
}
