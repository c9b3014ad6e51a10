import type { Design } from '../../design/schema.ts';
import type { Derivation } from '../../rules/derivation.ts';
import { useDerivation } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { useViewStore, type Selection } from '../../store/viewStore.ts';
import { ConnectionsPanel } from './ConnectionsPanel.tsx';
import { DesignPanel } from './DesignPanel.tsx';
import { FindingPanel } from './FindingPanel.tsx';
import { HostPanel } from './HostPanel.tsx';
import { HostsPanel } from './HostsPanel.tsx';
import styles from './Inspector.module.css';
import { ZonePanel } from './ZonePanel.tsx';

/** Everything about what is selected, to read and to change. */
export function Inspector() {
  const selection = useViewStore((state) => state.selection);
  return (
    <section className={styles.inspector} aria-label="Inspector">
      <Selected design={useDesign()} derivation={useDerivation()} selection={selection} />
    </section>
  );
}

interface SelectedProps {
  readonly design: Design;
  readonly derivation: Derivation;
  readonly selection: Selection;
}

/** The panel for the selection; each thing gets a panel of its own, so that what was typed stays with it. */
function Selected({ design, derivation, selection }: SelectedProps) {
  switch (selection.kind) {
    case 'hosts': {
      const hosts = design.hosts.filter(({ id }) => selection.ids.includes(id));
      const [host] = hosts;
      if (hosts.length > 1) return <HostsPanel key={hosts.map(({ id }) => id).join(' ')} hosts={hosts} />;
      if (host) return <HostPanel key={host.id} host={host} />;
      break;
    }
    case 'zone': {
      const zone = design.zones.find(({ id }) => id === selection.id);
      if (zone) return <ZonePanel key={zone.id} zone={zone} />;
      break;
    }
    case 'edge':
    case 'connections': {
      const chosen = derivation.connections.filter((one) =>
        selection.kind === 'edge'
          ? one.initiator.id === selection.from && one.listener.id === selection.to
          : selection.ids.includes(one.id),
      );
      if (chosen.length > 0) return <ConnectionsPanel key={chosen[0]?.id} connections={chosen} />;
      break;
    }
    case 'finding': {
      const finding = derivation.findings.find(({ id }) => id === selection.id);
      if (finding) return <FindingPanel key={finding.id} finding={finding} />;
      break;
    }
    case 'nothing':
      break;
  }
  return <DesignPanel />;
}
