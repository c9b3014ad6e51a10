import { useId, type DragEvent, type ReactNode } from 'react';
import { addZone } from '../../actions/adding.ts';
import { ADD_OBJECT } from '../../actions/objects.ts';
import { OBJECT_KINDS, type ObjectKind } from '../../design/model/canvasObjects.ts';
import { ZONE_KINDS } from '../../design/model/roles.ts';
import { OBJECT_ICONS } from '../../diagram/model/icons.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { ROLE_DRAG_TYPE } from '../../ui/dragTypes.ts';
import { PathIcon } from '../../ui/signs/PathIcon.tsx';
import { ZoneIcon } from '../../ui/signs/ZoneIcon.tsx';
import { OBJECT_HINTS } from './matches.ts';
import styles from './Palette.module.css';

interface ListProps {
  readonly title: string;
  readonly children: ReactNode;
}

function List({ title, children }: ListProps) {
  const id = useId();
  return (
    <div className={styles.group}>
      <h3 id={id} className={styles.heading}>
        {title}
      </h3>
      <ul className={styles.items} aria-labelledby={id}>
        {children}
      </ul>
    </div>
  );
}

/** The kinds of zone, each to be added by click or by key. */
export function Zones({ disabled, onShow }: { readonly disabled: boolean; readonly onShow: () => void }) {
  return (
    <List title="Zones">
      {keysOf(ZONE_KINDS).map((kind) => (
        <li key={kind} className={styles.row}>
          <button
            type="button"
            data-item
            tabIndex={-1}
            className={styles.item}
            aria-disabled={disabled}
            onPointerEnter={onShow}
            onFocus={onShow}
            onClick={() => disabled || addZone.run(kind)}
          >
            <span className={styles.face}>
              <ZoneIcon kind={kind} />
              <span className={styles.label}>{ZONE_KINDS[kind].label} zone</span>
            </span>
          </button>
        </li>
      ))}
    </List>
  );
}

interface ObjectsProps {
  readonly kinds: readonly ObjectKind[];
  readonly isEntry: boolean; // Tab enters the list here
  readonly disabled: boolean;
  readonly ghost: () => HTMLElement | null;
  readonly onShow: (kind: ObjectKind) => void;
}

/** What stands beside zones and hosts: dragged, clicked or placed with Enter. */
export function Objects({ kinds, isEntry, ...shared }: ObjectsProps) {
  if (kinds.length === 0) return null;
  return (
    <List title="Firewalls and notes">
      {kinds.map((kind, i) => (
        <ObjectItem key={kind} kind={kind} isEntry={isEntry && i === 0} {...shared} />
      ))}
    </List>
  );
}

type ObjectItemProps = Omit<ObjectsProps, 'kinds'> & { readonly kind: ObjectKind };

function ObjectItem({ kind, isEntry, disabled, ghost, onShow }: ObjectItemProps) {
  const onDragStart = ({ dataTransfer }: DragEvent): void => {
    dataTransfer.setData(ROLE_DRAG_TYPE, kind);
    dataTransfer.effectAllowed = 'copy';
    const picture = ghost();
    if (picture) dataTransfer.setDragImage(picture, picture.offsetWidth / 2, picture.offsetHeight / 2);
  };
  const show = (): void => onShow(kind);
  return (
    <li className={styles.row} onPointerEnter={show}>
      <button
        type="button"
        data-item
        data-tooltip={OBJECT_HINTS[kind]}
        data-tooltip-side="right"
        className={styles.item}
        tabIndex={isEntry ? 0 : -1}
        aria-disabled={disabled}
        draggable={!disabled}
        onDragStart={onDragStart}
        onFocus={show}
        onClick={() => disabled || ADD_OBJECT[kind].run()}
      >
        <span className={styles.face}>
          <PathIcon path={OBJECT_ICONS[kind]} />
          <span className={styles.label}>{OBJECT_KINDS[kind].label}</span>
        </span>
      </button>
    </li>
  );
}
