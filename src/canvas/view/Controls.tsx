import { useStore } from '@xyflow/react';
import { Hash, Map as MapIcon, Maximize, Minus, Plus, Repeat2, ScanSearch } from 'lucide-react';
import { setView, useViewStore } from '../../store/viewStore.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { ToggleButton } from '../../ui/buttons/ToggleButton.tsx';
import { setCanvas, useCanvas } from '../state/canvasStore.ts';
import { percentOf } from '../state/zoom.ts';
import styles from './Controls.module.css';
import { fitView, zoomIn, zoomOut, zoomToActualSize, zoomToSelection } from '../state/viewport.ts';

/** Zoom, and what of the edges is shown. */
export function Controls() {
  const showNumbers = useViewStore((state) => state.showNumbers);
  const showSameHost = useViewStore((state) => state.showSameHost);
  const minimap = useCanvas((state) => state.minimap);
  return (
    <div className={styles.bar} role="toolbar" aria-label="View">
      <IconButton size="sm" label="Zoom out" icon={<Minus />} onClick={zoomOut} />
      <ZoomLevel />
      <IconButton size="sm" label="Zoom in" icon={<Plus />} onClick={zoomIn} />
      <IconButton size="sm" label="Fit to screen" icon={<Maximize />} onClick={fitView} />
      <IconButton size="sm" label="Zoom to selection" icon={<ScanSearch />} onClick={zoomToSelection} />
      <span className={styles.gap} />
      <ToggleButton
        size="sm"
        label="Row numbers"
        icon={<Hash />}
        pressed={showNumbers}
        onToggle={(on) => setView({ showNumbers: on })}
      />
      <ToggleButton
        size="sm"
        label="Same-host connections"
        icon={<Repeat2 />}
        pressed={showSameHost}
        onToggle={(on) => setView({ showSameHost: on })}
      />
      <ToggleButton
        size="sm"
        label="Map"
        icon={<MapIcon />}
        pressed={minimap}
        onToggle={(on) => setCanvas({ minimap: on })}
      />
    </div>
  );
}

function ZoomLevel() {
  const percent = useStore(({ transform }) => percentOf(transform[2]));
  return (
    <button
      type="button"
      className={styles.level}
      aria-label={`Zoom ${percent} %: show at 100 %`}
      data-tooltip="Zoom to 100 %"
      onClick={zoomToActualSize}
    >
      {percent} %
    </button>
  );
}
