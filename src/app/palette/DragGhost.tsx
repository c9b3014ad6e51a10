import type { Ref } from 'react';
import { OBJECT_KINDS, type ObjectKind } from '../../design/model/canvasObjects.ts';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import { OBJECT_ICONS, ROLE_ICONS } from '../../diagram/model/icons.ts';
import { PathIcon } from '../../ui/signs/PathIcon.tsx';
import styles from './DragGhost.module.css';

interface DragGhostProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly shown: RoleId | ObjectKind | null;
}

/** What hangs on the pointer while something of the palette is dragged: what it will be. Rendered out of sight beforehand. */
export function DragGhost({ ref, shown }: DragGhostProps) {
  return (
    <div ref={ref} className={styles.ghost} aria-hidden="true">
      {shown === null ? null : (
        <>
          <span className={styles.icon}>
            <PathIcon path={ICONS[shown]} size={20} />
          </span>
          {LABELS[shown].label}
        </>
      )}
    </div>
  );
}

const ICONS = { ...ROLE_ICONS, ...OBJECT_ICONS };
const LABELS = { ...ROLES, ...OBJECT_KINDS };
