import { setView, useViewStore } from '../../store/viewStore.ts';
import styles from '../columns/TableTools.module.css';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';

/** Whether connections that never leave their host are shown, here and on the canvas. */
export function SameHostToggle() {
  const shown = useViewStore((state) => state.showSameHost);
  return (
    <Checkbox
      label={
        <>
          <span className={styles.wide}>Show </span>
          <span className={styles.capital}>same-host</span>
          <span className={styles.wide}> connections</span>
        </>
      }
      checked={shown}
      onChange={(showSameHost) => setView({ showSameHost })}
    />
  );
}
