import type { ViewProps } from '../../loading/parts.ts';
import { filterBy, useViewStore } from '../../store/viewStore.ts';
import { MenuCheckItem, MenuGroup, MenuSeparator } from '../../ui/menu/items.tsx';
import { withValue } from './filterOptions.ts';

/** The values of one filter, each to be asked for or not; below zones, the pairs of them that are crossed. */
export function FilterItems({ filter, options, pairs }: ViewProps['filterItems']) {
  return (
    <>
      <Values filter={filter} options={options} />
      {pairs && pairs.length > 0 ? (
        <>
          <MenuSeparator />
          <MenuGroup label="Between two zones">
            <Values filter="between" options={pairs} />
          </MenuGroup>
        </>
      ) : null}
    </>
  );
}

function Values({ filter, options }: Pick<ViewProps['filterItems'], 'filter' | 'options'>) {
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
