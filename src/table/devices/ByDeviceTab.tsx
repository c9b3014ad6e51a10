import { useDeferredValue } from 'react';
import { deviceSections } from '../../rules/views/byDevice.ts';
import { visibleConnections } from '../../rules/views/tableView.ts';
import { useDerivation } from '../../store/derived.ts';
import { useViewStore } from '../../store/viewStore.ts';
import styles from '../rules/ConnectionsTab.module.css';
import { DeviceTable } from './DeviceTable.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { NoRows } from '../tools/NoRows.tsx';
import { SameHostToggle } from '../tools/SameHostToggle.tsx';
import { TableFooter } from '../tools/TableFooter.tsx';

/** The connections in the source document's own shape: what each device opens and listens on. */
export function ByDeviceTab() {
  const derivation = useDerivation();
  const filters = useDeferredValue(useViewStore((state) => state.filters));
  const showSameHost = useViewStore((state) => state.showSameHost);
  const connections = visibleConnections(derivation, filters, showSameHost);
  const total = derivation.connections.filter(({ scope }) => showSameHost || scope !== 'sameHost').length;
  const sections = deviceSections(connections);
  return (
    <div className={styles.tab}>
      <FilterBar>
        <SameHostToggle />
      </FilterBar>
      <div className={styles.body}>
        {sections.length > 0 ? <DeviceTable sections={sections} /> : <NoRows total={total} />}
      </div>
      <TableFooter shown={connections.length} total={total} />
    </div>
  );
}
