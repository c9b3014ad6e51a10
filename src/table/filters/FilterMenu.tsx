import { ChevronDown } from 'lucide-react';
import { Suspense } from 'react';
import type { ViewProps } from '../../loading/parts.ts';
import { view } from '../../loading/view.tsx';
import { useViewStore } from '../../store/viewStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Menu } from '../../ui/menu/Menu.tsx';
import { FILTER_LABELS } from './filterOptions.ts';
import styles from './FilterBar.module.css';

const FilterItems = view('filterItems');

/** One filter: any of its values lets a connection pass. */
export function FilterMenu({ filter, options, ...more }: ViewProps['filterItems']) {
  const filters = useViewStore((state) => state.filters);
  const wanted: readonly string[] = more.pairs ? [...filters[filter], ...filters.between] : filters[filter];
  const label = FILTER_LABELS[filter];
  const trigger = (
    <Button
      variant="ghost"
      size="sm"
      disabled={options.length === 0}
      data-active={wanted.length > 0}
      trailing={<ChevronDown aria-hidden="true" />}
    >
      <span className="visually-hidden">Filter by </span>
      {label}
      {wanted.length > 0 ? (
        <>
          <span className={styles.count}>{wanted.length}</span>
          <span className="visually-hidden"> chosen</span>
        </>
      ) : null}
    </Button>
  );
  return (
    <Menu trigger={trigger}>
      <Suspense fallback={null}>
        <FilterItems filter={filter} options={options} {...more} />
      </Suspense>
    </Menu>
  );
}
