import { ChevronDown } from 'lucide-react';
import { filterBy, useViewStore } from '../../store/viewStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuCheckItem } from '../../ui/Menu.tsx';
import { FILTER_LABELS, withValue, type FilterKey, type FilterOption } from './filterOptions.ts';
import styles from './FilterBar.module.css';

interface FilterMenuProps {
  readonly filter: FilterKey;
  readonly options: readonly FilterOption[];
}

/** One filter: any of its values lets a connection pass. */
export function FilterMenu({ filter, options }: FilterMenuProps) {
  const filters = useViewStore((state) => state.filters);
  const wanted: readonly string[] = filters[filter];
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
      {options.map(({ value, label: name }) => (
        <MenuCheckItem
          key={value}
          checked={wanted.includes(value)}
          onChange={(checked) => filterBy(withValue(filters, filter, value, checked))}
        >
          {name}
        </MenuCheckItem>
      ))}
    </Menu>
  );
}
