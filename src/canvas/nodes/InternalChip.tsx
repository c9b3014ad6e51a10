import type { Host } from '../../design/model/schema.ts';
import { hostLabel } from '../../design/model/names.ts';
import { currentDerivation } from '../../store/derived.ts';
import { select } from '../../store/viewStore.ts';
import styles from './HostNode.module.css';
import { counted } from '../../lib/words.ts';

/** How many connections stay inside a host; selects them, so that the table shows which. */
export function InternalChip({ host, count }: { readonly host: Host; readonly count: number }) {
  const words = counted(count, 'same-host connection');
  const show = (): void => {
    const inside = currentDerivation().connections.filter(
      ({ scope, initiator }) => scope === 'sameHost' && initiator.id === host.id,
    );
    select({ kind: 'connections', ids: inside.map(({ id }) => id) });
  };
  return (
    <button
      type="button"
      className={`${styles.internal} nodrag`}
      aria-label={`${count} internal: ${words} on ${hostLabel(host)}`}
      data-tooltip={`${words}: show in the table`}
      onClick={(event) => {
        event.stopPropagation();
        show();
      }}
    >
      {count} internal
    </button>
  );
}
