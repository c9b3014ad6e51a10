import { Plus } from 'lucide-react';
import { useId, type DragEvent, type MouseEvent } from 'react';
import { addRoleTo } from '../../actions/adding.ts';
import { ROLES, type RoleId } from '../../design/model/roles.ts';
import { ROLE_DRAG_TYPE } from '../../ui/dragTypes.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { RoleIcon } from '../../ui/signs/RoleIcon.tsx';
import styles from './Palette.module.css';

interface RoleItemProps {
  readonly role: RoleId;
  readonly entry: boolean; // where Tab enters the list
  readonly disabled: boolean;
  readonly joins: string | undefined; // the selected host that may carry the role too
  readonly ghost: () => HTMLElement | null;
  readonly onShow: (role: RoleId) => void;
  readonly onPlace: () => void;
  readonly onJoin: () => void;
}

/** A role to place: drag it, click it or press Enter; Shift puts it on the selected host. */
export function RoleItem(props: RoleItemProps) {
  const { role, entry, disabled, joins, ghost, onShow, onPlace, onJoin } = props;
  const { label, hint } = ROLES[role];
  const hintId = useId();
  const onDragStart = (event: DragEvent): void => {
    event.dataTransfer.setData(ROLE_DRAG_TYPE, role);
    event.dataTransfer.effectAllowed = 'copy';
    const picture = ghost();
    if (picture) event.dataTransfer.setDragImage(picture, picture.offsetWidth / 2, picture.offsetHeight / 2);
  };
  const onClick = (event: MouseEvent): void => {
    if (disabled) return;
    if (event.shiftKey && joins !== undefined) onJoin();
    else onPlace();
  };
  return (
    <li className={styles.row} onPointerEnter={() => onShow(role)}>
      <button
        type="button"
        data-item
        data-tooltip={hint}
        data-tooltip-side="right"
        className={styles.item}
        tabIndex={entry ? 0 : -1}
        aria-disabled={disabled}
        aria-describedby={hintId}
        draggable={!disabled}
        onDragStart={onDragStart}
        onFocus={() => onShow(role)}
        onClick={onClick}
      >
        {/* The face fills the button: Firefox drags a button by what is in it only. */}
        <span className={styles.face}>
          <RoleIcon role={role} />
          <span className={styles.label}>{label}</span>
        </span>
      </button>
      <span id={hintId} hidden>
        {joins === undefined ? hint : `${label}: ${hint}. Shift and Enter add it to ${joins}.`}
      </span>
      {joins === undefined || disabled ? null : (
        <IconButton
          size="sm"
          className={styles.join}
          tabIndex={-1}
          label={addRoleTo.label(joins)}
          aria-describedby={hintId}
          icon={<Plus />}
          onClick={onJoin}
        />
      )}
    </li>
  );
}
