import { GROUPING_IDS, GROUPINGS } from '../../rules/views/tableView.ts';
import { groupBy, useTableStore } from '../../store/tableStore.ts';
import { MenuRadioGroup } from '../../ui/menu/items.tsx';

const groupings = GROUPING_IDS.map((value) => ({ value, label: GROUPINGS[value].label }));

/** What rows can be grouped by. */
export function GroupItems() {
  const grouping = useTableStore((state) => state.grouping);
  return <MenuRadioGroup label="Group by" value={grouping} options={groupings} onChange={groupBy} />;
}
