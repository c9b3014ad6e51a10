import { ChevronDown, Columns3, Copy, Group, HelpCircle, Tag } from 'lucide-react';
import { Suspense } from 'react';
import { view as viewOf } from '../../loading/view.tsx';
import { rowFactsOf } from '../../rules/views/rowFacts.ts';
import { GROUPINGS, type TableView } from '../../rules/views/tableView.ts';
import { useDerivation } from '../../store/derived.ts';
import { useTableStore } from '../../store/tableStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Menu } from '../../ui/menu/Menu.tsx';
import { copyRows } from '../columns/clipboard.ts';
import { SameHostToggle } from './SameHostToggle.tsx';
import styles from '../columns/TableTools.module.css';
import { ToolPopover } from './ToolPopover.tsx';
import { useSelectedIds } from './useSelectedIds.ts';
import { counted } from '../../lib/words.ts';

const ColumnLines = viewOf('columnLines');
const GroupItems = viewOf('groupItems');
const SelectedFacts = viewOf('selectedFacts');

interface TableToolsProps {
  readonly view: TableView;
  readonly asksWhyNot: boolean;
  readonly onAskWhyNot: (asks: boolean) => void;
}

/** What changes how the table is laid out, and what takes rows away from it. */
export function TableTools({ view, asksWhyNot, onAskWhyNot }: TableToolsProps) {
  const derivation = useDerivation();
  const selected = useSelectedIds();
  const rows = [...new Set(view.groups.flatMap((group) => group.rows))];
  const chosen = rows.filter(({ id }) => selected.has(id));
  const copied = chosen.length > 0 ? chosen : rows;
  const whole =
    rows.length === view.total
      ? `all ${counted(rows.length, 'row')}`
      : `${rows.length} of ${counted(view.total, 'row')}`;
  return (
    <div className={styles.tools}>
      <SameHostToggle />
      <GroupMenu />
      <ToolPopover label="Columns" tooltip="Choose columns" icon={<Columns3 aria-hidden="true" />}>
        <ColumnLines />
      </ToolPopover>
      <ToolPopover
        label="Facts"
        tooltip="Ticket, owner, expiry and state of the selected rows"
        icon={<Tag aria-hidden="true" />}
      >
        <SelectedFacts />
      </ToolPopover>
      <Button
        variant="ghost"
        size="sm"
        icon={<Copy aria-hidden="true" />}
        disabled={copied.length === 0}
        aria-label={chosen.length > 0 ? `Copy ${counted(chosen.length, 'row')} selected` : `Copy ${whole}`}
        data-tooltip={chosen.length > 0 ? `Copy ${counted(chosen.length, 'row')}` : `Copy ${whole}`}
        onClick={() => void copyRows(copied, rowFactsOf(derivation), view.columns)}
      >
        Copy
      </Button>
      <Button
        variant="ghost"
        size="sm"
        icon={<HelpCircle aria-hidden="true" />}
        aria-expanded={asksWhyNot}
        data-tooltip="What is not needed, and why"
        onClick={() => onAskWhyNot(!asksWhyNot)}
      >
        Why not?
      </Button>
    </div>
  );
}

function GroupMenu() {
  const grouping = useTableStore((state) => state.grouping);
  const name = GROUPINGS[grouping].label;
  const trigger = (
    <Button
      variant="ghost"
      size="sm"
      icon={<Group aria-hidden="true" />}
      trailing={<ChevronDown aria-hidden="true" />}
      aria-label={`Group by: ${name}`}
      data-tooltip="Group rows"
    >
      {grouping === 'none' ? 'Group' : name}
    </Button>
  );
  return (
    <Menu trigger={trigger} align="end">
      <Suspense fallback={null}>
        <GroupItems />
      </Suspense>
    </Menu>
  );
}
