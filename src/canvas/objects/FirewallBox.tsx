import { Suspense } from 'react';
import { renameFirewall } from '../../actions/firewalls.ts';
import { firewallLabel } from '../../design/model/canvasObjects.ts';
import type { Firewall } from '../../design/model/network.ts';
import { firewallPicture } from '../../diagram/model/firewallPictures.ts';
import { FIREWALL_ICON } from '../../diagram/model/icons.ts';
import { counted } from '../../lib/words.ts';
import { view } from '../../loading/view.tsx';
import { passersOf } from '../../rules/firewalls/passers.ts';
import { useDerivation } from '../../store/derived.ts';
import { PathIcon } from '../../ui/signs/PathIcon.tsx';
import styles from './FirewallBox.module.css';

const RenameField = view('renameField');

interface FirewallBoxProps {
  readonly firewall: Firewall;
  readonly selected: boolean;
  readonly editing: boolean;
}

/** A firewall: its name, platform, and how many connections pass it. Its box has exactly the size the geometry says. */
export function FirewallBox({ firewall, selected, editing }: FirewallBoxProps) {
  const { name, detail } = firewallPicture(firewall, []);
  const count = passersOf(useDerivation()).byFirewall.get(firewall.id)?.length ?? 0;
  return (
    <div className={styles.firewall} data-selected={selected}>
      <PathIcon path={FIREWALL_ICON} size={20} className={styles.icon} />
      <div className={styles.texts}>
        {editing ? (
          <Suspense fallback={null}>
            <RenameField
              label={`Name of ${firewallLabel(firewall)}`}
              name={firewall.name}
              onRename={(next) => renameFirewall(firewall.id, next)}
            />
          </Suspense>
        ) : (
          <div className={styles.name}>{name}</div>
        )}
        <div className={styles.line}>
          <span className={styles.detail}>{detail}</span>
          <span
            className={styles.count}
            data-tooltip={`${counted(count, 'connection')} through ${firewallLabel(firewall)}`}
          >
            {count}
            <span className="visually-hidden">{count === 1 ? ' connection' : ' connections'}</span>
          </span>
        </div>
      </div>
    </div>
  );
}
