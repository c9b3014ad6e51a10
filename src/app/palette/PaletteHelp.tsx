import { canJoin } from '../../design/edit/roleCommands.ts';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import type { Host } from '../../design/model/schema.ts';
import { hostLabel } from '../../design/model/names.ts';
import { Kbd } from '../../ui/signs/Kbd.tsx';
import styles from './PaletteHelp.module.css';

interface PaletteHelpProps {
  readonly role: RoleId | null;
  readonly host: Host | undefined;
  readonly editable: boolean;
}

/** What the item under the pointer or the focus is, and how it is placed; always there, so that nothing jumps. */
export function PaletteHelp({ role, host, editable }: PaletteHelpProps) {
  if (!editable) return <p className={styles.help}>View only. Save a copy to add roles.</p>;
  return (
    <div className={styles.help} aria-hidden="true">
      <p>{role === null ? 'Drag onto the canvas: into a zone, or onto a host to share it.' : ROLES[role].hint}</p>
      <p className={styles.keys}>
        <Kbd keys="Enter" /> places it where it belongs
      </p>
      {role !== null && host && canJoin(host, role) ? (
        <p className={styles.keys}>
          <Kbd keys="Shift+Enter" /> adds it to {hostLabel(host)}
        </p>
      ) : null}
    </div>
  );
}
