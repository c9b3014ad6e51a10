import { Search } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { FILTER_KEYS } from '../../rules/views/filters.ts';
import { useDerivation } from '../../store/derived.ts';
import { filterBy, useViewStore } from '../../store/viewStore.ts';
import styles from './FilterBar.module.css';
import { FilterChips } from './FilterChips.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { filterOptions } from './filterOptions.ts';

/** What narrows table and canvas: search, a menu for each filter, and what is on as chips. */
export function FilterBar({ children }: { readonly children?: ReactNode }) {
  const options = filterOptions(useDerivation());
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <SearchField />
        <div className={styles.menus}>
          {FILTER_KEYS.filter((key) => key !== 'between' && (key !== 'firewalls' || options.firewalls.length > 0)).map(
            (key) => (
              <FilterMenu
                key={key}
                filter={key}
                options={options[key]}
                {...(key === 'zones' && { pairs: options.between })}
              />
            ),
          )}
        </div>
        {children === undefined ? null : <div className={styles.tools}>{children}</div>}
      </div>
      <FilterChips options={options} />
    </div>
  );
}

function SearchField() {
  const id = useId();
  const text = useViewStore((state) => state.filters.text);
  return (
    <div className={styles.search}>
      <label className="visually-hidden" htmlFor={id}>
        Search connections
      </label>
      <Search aria-hidden="true" />
      <input
        id={id}
        type="search"
        value={text}
        placeholder="Search connections"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => filterBy({ text: event.currentTarget.value })}
      />
    </div>
  );
}
