import { Suspense, useDeferredValue, useState } from 'react';
import { tableView } from '../../rules/views/tableView.ts';
import { useDerivation } from '../../store/derived.ts';
import { useTableStore } from '../../store/tableStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import styles from './ConnectionsTab.module.css';
import { FilterBar } from '../filters/FilterBar.tsx';
import { view } from '../../loading/view.tsx';
import { RuleTable } from './RuleTable.tsx';
import { TableFooter } from '../tools/TableFooter.tsx';
import { TableTools } from '../tools/TableTools.tsx';

const NoRows = view('noRows');
const WhyNot = view('whyNot');

/** The rule table with its filters and tools. */
export function ConnectionsTab() {
  const derivation = useDerivation();
  const [asksWhyNot, setAsksWhyNot] = useState(false);
  const view = useTableView();
  return (
    <div className={styles.tab}>
      <FilterBar>
        <TableTools view={view} asksWhyNot={asksWhyNot} onAskWhyNot={setAsksWhyNot} />
      </FilterBar>
      <div className={styles.body}>
        {view.shown > 0 ? (
          <RuleTable view={view} derivation={derivation} />
        ) : (
          <Suspense fallback={null}>
            <NoRows total={view.total} />
          </Suspense>
        )}
        {asksWhyNot ? (
          <Suspense fallback={null}>
            <WhyNot onClose={() => setAsksWhyNot(false)} />
          </Suspense>
        ) : null}
      </div>
      <TableFooter shown={view.shown} total={view.total} />
    </div>
  );
}

function useTableView() {
  const derivation = useDerivation();
  // Typing in the search stays ahead of a long table.
  const filters = useDeferredValue(useViewStore((state) => state.filters));
  const showSameHost = useViewStore((state) => state.showSameHost);
  const sort = useTableStore((state) => state.sort);
  const grouping = useTableStore((state) => state.grouping);
  const order = useTableStore((state) => state.order);
  const hidden = useTableStore((state) => state.hidden);
  return tableView(derivation, { filters, showSameHost, sort, grouping, order, hidden });
}
