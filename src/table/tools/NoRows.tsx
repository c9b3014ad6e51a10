import type { ViewProps } from '../../loading/parts.ts';
import { FilterX, Network } from 'lucide-react';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import { listed } from '../../design/model/names.ts';
import { NO_FILTERS } from '../../rules/views/filters.ts';
import { useDerivation } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { filterBy, setView } from '../../store/viewStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { EmptyState } from '../../ui/signs/EmptyState.tsx';
import styles from './NoRows.module.css';

/** Says why the table is empty, and what to do about it. */
export function NoRows({ total }: ViewProps['noRows']) {
  return (
    // A region that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.empty} aria-label="No connections" tabIndex={0}>
      {total > 0 ? <AllFiltered total={total} /> : <NothingYet />}
    </section>
  );
}

function AllFiltered({ total }: ViewProps['noRows']) {
  return (
    <EmptyState icon={<FilterX aria-hidden="true" />} title="No connection matches the filters">
      {total === 1 ? 'One connection is hidden.' : `All ${total} connections are hidden.`}
      <Button size="sm" onClick={() => filterBy(NO_FILTERS)}>
        Clear all filters
      </Button>
    </EmptyState>
  );
}

const CORE: readonly RoleId[] = ['masterStack', 'responseStack', 'sqlServer', 'clients', 'browsers'];

function NothingYet() {
  const { hosts } = useDesign();
  const { connections } = useDerivation();
  const missing = CORE.filter((role) => hosts.every((host) => host.roles[role] === undefined));
  const next = listed(
    missing.map((role) => ROLES[role].label),
    CORE.length,
  );
  return (
    <EmptyState icon={<Network aria-hidden="true" />} title="No connections yet">
      {missing.length > 0
        ? `Connections appear when hosts need each other. Add: ${next}.`
        : 'The hosts placed so far need no network connections.'}
      {connections.length > 0 ? (
        <Button size="sm" onClick={() => setView({ showSameHost: true })}>
          {connections.length === 1
            ? 'Show the same-host connection'
            : `Show ${connections.length} same-host connections`}
        </Button>
      ) : null}
    </EmptyState>
  );
}
