import { useState } from 'react';
import { connectHosts } from '../../actions/connecting.ts';
import { hostNamed } from '../../actions/selecting.ts';
import type { ViewProps } from '../../loading/parts.ts';
import { useDesign } from '../../store/designStore.ts';
import { hideDialog } from '../state/dialogStore.ts';
import { hostEntries, type SearchEntry } from './searchEntries.ts';
import { SearchDialog } from './SearchDialog.tsx';

/** Chooses the hosts of a new connection from a list that typing narrows: the source, where it isn't known, then the destination. */
export function ConnectDialog({ from: known }: ViewProps['connectDialog']) {
  const { hosts } = useDesign();
  const [from, setFrom] = useState(known);
  const entries = hostEntries({ hosts: hosts.filter(({ id }) => id !== from) });
  const choose = ({ goal }: SearchEntry): void => {
    const [id] = goal.kind === 'hosts' ? goal.ids : [];
    if (id === undefined) return;
    if (from === null) return setFrom(id);
    hideDialog();
    queueMicrotask(() => connectHosts.run(from, id)); // once the focus is back: it goes on to what is edited next
  };
  return (
    <SearchDialog
      key={from} // what was typed was for the other host
      title={from === null ? 'New connection' : `New connection from ${hostNamed(from)}`}
      field={from === null ? 'Search the host that connects' : `Search the host that ${hostNamed(from)} connects to`}
      entries={entries}
      onChoose={choose}
    />
  );
}
