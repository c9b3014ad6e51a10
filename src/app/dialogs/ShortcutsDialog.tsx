import { Fragment, useState } from 'react';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { Kbd } from '../../ui/signs/Kbd.tsx';
import { ACTIONS, type Action } from '../commands/actions.ts';
import { hideDialog } from '../state/dialogStore.ts';
import { isMac, isSingleKey, shownKeys } from '../../ui/shortcutKeys.ts';
import { hasSingleKeys, setSingleKeys } from '../state/preferences.ts';
import { CANVAS_KEYS } from '../state/canvasKeys.ts';
import styles from './Dialogs.module.css';

const GROUPS = ['Design', 'Edit', 'View', 'Help'] as const;
const withKeys: readonly Action[] = Object.values<Action>(ACTIONS).filter(({ keys }) => keys.length > 0);

/** Every shortcut, and a switch for those of a single key. */
export function ShortcutsDialog() {
  const [single, setSingle] = useState(hasSingleKeys);
  const change = (on: boolean): void => {
    setSingle(on);
    setSingleKeys(on);
  };
  return (
    <Dialog title="Keyboard shortcuts" size="lg" onClose={hideDialog}>
      <div className={styles.columns}>
        {GROUPS.map((group) => (
          <KeyList
            key={group}
            title={group}
            rows={withKeys.filter((action) => action.group === group)}
            single={single}
          />
        ))}
        <KeyList title="On the canvas" rows={CANVAS_KEYS} single={single} />
      </div>
      <Checkbox label="Shortcuts of a single key (F, N, 1 …)" checked={single} onChange={change} />
    </Dialog>
  );
}

interface KeyListProps {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly keys: readonly string[] }[];
  readonly single: boolean;
}

function KeyList({ title, rows, single }: KeyListProps) {
  return (
    <section className={styles.stack}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.keys}>
        {rows.map(({ label, keys }) => (
          <li key={label}>
            <span>{label}</span>
            <span>
              {keys
                .filter((one) => single || !isSingleKey(one))
                .map((one, i) => (
                  <Fragment key={one}>
                    {i > 0 ? <span className={styles.or}>or</span> : null}
                    <Kbd keys={shownKeys(one, isMac())} />
                  </Fragment>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
