import { setView, useViewStore } from '../store/viewStore.ts';
import { Checkbox } from '../ui/Checkbox.tsx';

/** Whether connections that never leave their host are shown, here and on the canvas. */
export function SameHostToggle() {
  const shown = useViewStore((state) => state.showSameHost);
  return (
    <Checkbox
      label="Show same-host connections"
      checked={shown}
      onChange={(showSameHost) => setView({ showSameHost })}
    />
  );
}
