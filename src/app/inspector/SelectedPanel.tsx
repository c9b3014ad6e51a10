import type { ViewProps } from '../../loading/parts.ts';
import { objectsOf } from '../../design/model/canvasObjects.ts';
import type { Host } from '../../design/model/schema.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { findingOf } from '../../rules/derivation.ts';
import type { Selection } from '../../store/viewStore.ts';
import { ConnectionsPanel } from './connection/ConnectionsPanel.tsx';
import { DesignPanel } from './DesignPanel.tsx';
import { FindingPanel } from './FindingPanel.tsx';
import { HostPanel } from './host/HostPanel.tsx';
import { HostsPanel } from './hosts/HostsPanel.tsx';
import { ObjectsPanel } from './ObjectsPanel.tsx';
import { ZonePanel } from './ZonePanel.tsx';

/** The panel for the selection; each thing gets a panel of its own, so that what was typed stays with it. */
export function SelectedPanel({ design, derivation, selection }: ViewProps['selectedPanel']) {
  switch (selection.kind) {
    case 'hosts':
      return <SelectedHosts hosts={design.hosts.filter(({ id }) => selection.ids.includes(id))} />;
    case 'objects': {
      const objects = objectsOf(design).filter(({ id }) => selection.ids.includes(id));
      if (objects.length === 0) return <DesignPanel />;
      return <ObjectsPanel objects={objects} hosts={design.hosts.filter(({ id }) => selection.hosts.includes(id))} />;
    }
    case 'zone': {
      const zone = design.zones.find(({ id }) => id === selection.id);
      return zone ? <ZonePanel key={zone.id} zone={zone} /> : <DesignPanel />;
    }
    case 'edge':
    case 'connections': {
      const chosen = derivation.connections.filter((one) => isSelected(one, selection));
      return chosen[0] ? <ConnectionsPanel key={keyOf(chosen[0])} connections={chosen} /> : <DesignPanel />;
    }
    case 'finding': {
      const finding = findingOf(derivation, selection.id);
      return finding ? <FindingPanel key={finding.id} finding={finding} /> : <DesignPanel />;
    }
    case 'nothing':
      return <DesignPanel />;
  }
}

function SelectedHosts({ hosts }: { readonly hosts: readonly Host[] }) {
  const [host] = hosts;
  if (!host) return <DesignPanel />;
  if (hosts.length > 1) return <HostsPanel key={hosts.map(({ id }) => id).join(' ')} hosts={hosts} />;
  return <HostPanel key={host.id} host={host} />;
}

/** By its hosts: another port or transport may give a connection another id while it is edited. */
const keyOf = ({ initiator, listener }: Connection): string => `${initiator.id}>${listener.id}`;

type ConnectionSelection = Extract<Selection, { kind: 'edge' | 'connections' }>;

function isSelected({ id, initiator, listener }: Connection, selection: ConnectionSelection): boolean {
  return selection.kind === 'edge'
    ? initiator.id === selection.from && listener.id === selection.to
    : selection.ids.includes(id);
}
