import { Network, PanelLeft, PanelRight, Search, Share2 } from 'lucide-react';
import { sayNotLoaded } from '../../loading/loading.ts';
import { useOwn, useReadOnly } from '../../store/designStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Kbd } from '../../ui/signs/Kbd.tsx';
import { ToggleButton } from '../../ui/buttons/ToggleButton.tsx';
import { useDrawn } from '../../ui/useDrawn.ts';
import { ACTIONS } from '../commands/actions.ts';
import { DesignName } from './DesignName.tsx';
import { ExportButton } from '../export/ExportButton.tsx';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { HistoryTools } from './HistoryTools.tsx';
import { isMac, shownKeys } from '../../ui/shortcutKeys.ts';
import { togglePanel, usePanel } from '../state/layout.ts';
import { MainMenu } from './MainMenu.tsx';
import { MainMenuButton } from './MenuButtons.tsx';
import styles from './Topbar.module.css';
import { ViewBoundary } from '../rescue/ViewBoundary.tsx';

const menuAgain = (again: () => void) => <MainMenuButton onClick={again} />;

const exportAgain = (again: () => void) => <ExportButton onClick={again} />;

/** The bar at the top: the design's name, what was done, how it is looked at, and what is handed over. */
export function Topbar() {
  const own = useOwn();
  const readOnly = useReadOnly();
  const palette = usePanel('palette');
  const inspector = usePanel('inspector');
  const drawn = useDrawn();
  if (!drawn) return <div className={styles.bar} />; // its room, while the diagram goes first
  return (
    <div className={styles.bar}>
      <ViewBoundary view="menu" onFail={sayNotLoaded} instead={menuAgain}>
        <MainMenu />
      </ViewBoundary>
      <DesignName />
      {own ? <HistoryTools /> : null}
      {own ? (
        <IconButton
          label={ACTIONS.arrange.label}
          icon={<Network />}
          shortcut={shownKeys(ACTIONS.arrange.keys[0], isMac())}
          onClick={ACTIONS.arrange.run}
        />
      ) : null}
      <SearchButton />
      <div className={styles.group}>
        {readOnly ? null : (
          <Button icon={<Share2 />} onClick={ACTIONS.share.run}>
            Share
          </Button>
        )}
        <ViewBoundary view="Export menu" onFail={sayNotLoaded} instead={exportAgain}>
          <ExportMenu />
        </ViewBoundary>
      </div>
      <div className={`${styles.group} ${styles.sides}`}>
        {own ? (
          <ToggleButton
            label="Palette"
            icon={<PanelLeft />}
            shortcut={shownKeys(ACTIONS.palette.keys[0], isMac())}
            pressed={palette}
            onToggle={() => togglePanel('palette')}
          />
        ) : null}
        <ToggleButton
          label="Inspector"
          icon={<PanelRight />}
          shortcut={shownKeys(ACTIONS.inspector.keys[0], isMac())}
          pressed={inspector}
          onToggle={() => togglePanel('inspector')}
        />
      </div>
    </div>
  );
}

function SearchButton() {
  const keys = shownKeys(ACTIONS.search.keys[0], isMac());
  return (
    <button type="button" className={styles.search} onClick={ACTIONS.search.run}>
      <Search aria-hidden="true" />
      <span className={styles.searchText}>Search</span>
      <span aria-hidden="true">
        <Kbd keys={keys} />
      </span>
    </button>
  );
}
