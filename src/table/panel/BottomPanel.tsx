import { Maximize2, Minimize2 } from 'lucide-react';
import { Suspense, useId, type ReactNode } from 'react';
import { view } from '../../loading/view.tsx';
import { useDerivation } from '../../store/derived.ts';
import { setView, useViewStore, type PanelTab } from '../../store/viewStore.ts';
import { Tabs, type Tab } from '../../ui/buttons/Tabs.tsx';
import { ToggleButton } from '../../ui/buttons/ToggleButton.tsx';
import styles from './BottomPanel.module.css';
import { ConnectionsTab } from '../rules/ConnectionsTab.tsx';
import { FindingsBadge } from '../findings/FindingsBadge.tsx';
import { PanelResizer } from './PanelResizer.tsx';

const ByDeviceTab = view('byDeviceTab');
const RuleSetsTab = view('ruleSetsTab');
const FindingsTab = view('findingsTab');
const ChangeTab = view('changeTab');

/** What follows from the design, in words: the rule table, the same by device and by firewall, the findings, and what changes. */
export function BottomPanel() {
  const id = useId();
  const tab = useViewStore((state) => state.tab);
  const height = useViewStore((state) => state.panelHeight);
  const maximised = useViewStore((state) => state.panelMaximised);
  const { findings } = useDerivation();
  // A tab's content is drawn only while it is looked at: three tables at once would be paid for at every edit.
  const tabs: readonly Tab<PanelTab>[] = [
    { id: 'connections', label: 'Connections', content: tab === 'connections' ? <ConnectionsTab /> : null },
    { id: 'byDevice', label: 'By device', content: tab === 'byDevice' ? <Later of={<ByDeviceTab />} /> : null },
    { id: 'ruleSets', label: 'Rule sets', content: tab === 'ruleSets' ? <Later of={<RuleSetsTab />} /> : null },
    {
      id: 'findings',
      label: 'Findings',
      badge: <FindingsBadge findings={findings} />,
      content: tab === 'findings' ? <Later of={<FindingsTab />} /> : null,
    },
    { id: 'change', label: 'Change', content: tab === 'change' ? <Later of={<ChangeTab />} /> : null },
  ];
  const toggle = (
    <ToggleButton
      label={maximised ? 'Restore panel' : 'Maximise panel'}
      icon={maximised ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
      size="sm"
      pressed={maximised}
      onToggle={(panelMaximised) => setView({ panelMaximised })}
    />
  );
  return (
    <section
      id={id}
      className={styles.panel}
      aria-label="Connections and findings"
      data-maximised={maximised}
      style={maximised ? {} : { height }}
    >
      <PanelResizer controls={id} />
      <Tabs
        label="Connections and findings"
        tabs={tabs}
        selected={tab}
        onSelect={(tab) => setView({ tab })}
        extra={toggle}
      />
    </section>
  );
}

function Later({ of }: { readonly of: ReactNode }) {
  return <Suspense fallback={null}>{of}</Suspense>;
}
