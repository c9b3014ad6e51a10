import { FILTER_KEYS, narrows, NO_FILTERS } from '../../rules/views/filters.ts';
import { filterBy, useViewStore } from '../../store/viewStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Chip } from '../../ui/signs/Chip.tsx';
import { FILTER_LABELS, withValue, type FilterKey, type FilterOption } from './filterOptions.ts';
import styles from './FilterBar.module.css';

/** The filters that are on, each removable, and all at once. */
export function FilterChips({ options }: { readonly options: Record<FilterKey, readonly FilterOption[]> }) {
  const filters = useViewStore((state) => state.filters);
  if (!narrows(filters)) return null;
  const chips = FILTER_KEYS.flatMap((key) =>
    filters[key].map((value: string) => ({
      id: `${key} ${value}`,
      text: `${FILTER_LABELS[key]}: ${options[key].find((option) => option.value === value)?.label ?? 'none here'}`,
      remove: () => filterBy(withValue(filters, key, value, false)),
    })),
  );
  const search = { id: 'text', text: `Text: ${filters.text}`, remove: () => filterBy({ text: '' }) };
  return (
    <div className={styles.chips}>
      <ul className={styles.chipList} aria-label="Active filters">
        {(filters.text.trim() === '' ? chips : [search, ...chips]).map(({ id, text, remove }) => (
          <li key={id}>
            <Chip removeLabel={`Remove filter ${text}`} onRemove={remove}>
              {text}
            </Chip>
          </li>
        ))}
      </ul>
      <Button variant="ghost" size="sm" onClick={() => filterBy(NO_FILTERS)}>
        Clear all
      </Button>
    </div>
  );
}
