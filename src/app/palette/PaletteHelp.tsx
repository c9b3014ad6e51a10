import type { ObjectKind } from '../../design/model/canvasObjects.ts';
import { canJoin } from '../../design/edit/roleCommands.ts';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import type { Host } from '../../design/model/schema.ts';
import { hostLabel } from '../../design/model/names.ts';
import { Kbd } from '../../ui/signs/Kbd.tsx';
import { OBJECT_HINTS } from './matches.ts';
import styles from './PaletteHelp.module.css';

interface PaletteHelpProps {
  readonly shown: RoleId | ObjectKind | null;
  readonly host: Host | undefined;
  readonly editable: boolean;
}

/** What the item under the pointer or the focus is, and how it is placed; always there, so that nothing jumps. */
export function PaletteHelp({ shown, host, editable }: PaletteHelpProps) {
  if (!editable) return <p className={styles.help}>View only. Save a copy to add roles.</p>;
  return (
    <div className={styles.help} aria-hidden="true">
      <p>{shown === null ? 'Drag onto the canvas: into a zone, or onto a host to share it.' : hintOf(shown)}</p>
      <p className={styles.keys}>
        <Kbd keys="Enter" /> places it where it belongs
      </p>
      {shown !== null && isRole(shown) && host && canJoin(host, shown) ? (
        <p className={styles.keys}>
          <Kbd keys="Shift+Enter" /> adds it to {hostLabel(host)}
        </p>
      ) : null}
    </div>
  );
}

const isRole = (shown: RoleId | ObjectKind): shown is RoleId => shown in ROLES;

const hintOf = (shown: RoleId | ObjectKind): string => (isRole(shown) ? ROLES[shown].hint : OBJECT_HINTS[shown]);
