import type { Ref } from 'react';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import { RoleIcon } from '../../ui/signs/RoleIcon.tsx';
import styles from './DragGhost.module.css';

/** What hangs on the pointer while a role is dragged: the host it will be. Rendered out of sight beforehand. */
export function DragGhost({ ref, role }: { readonly ref: Ref<HTMLDivElement>; readonly role: RoleId | null }) {
  return (
    <div ref={ref} className={styles.ghost} aria-hidden="true">
      {role === null ? null : (
        <>
          <span className={styles.icon}>
            <RoleIcon role={role} size={20} />
          </span>
          {ROLES[role].label}
        </>
      )}
    </div>
  );
}
