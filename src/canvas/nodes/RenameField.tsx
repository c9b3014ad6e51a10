import { useEffect, useRef } from 'react';
import type { ViewProps } from '../../loading/parts.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import { setCanvas } from '../state/canvasStore.ts';
import styles from './RenameField.module.css';
import { FLOW_NODE } from '../../platform/places.ts';

/** Names something where it stands. Enter or leaving keeps the name, Escape the old one. */
export function RenameField({ label, name, onRename }: ViewProps['renameField']) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    const node = field.current?.closest<HTMLElement>(FLOW_NODE);
    const typed = field.current?.value.trim() ?? '';
    setCanvas({ editing: null });
    if (keep && typed !== name) onRename(typed);
    node?.focus({ preventScroll: true });
  };
  return (
    <input
      ref={field}
      className={`${styles.field} nodrag nopan nokey`}
      aria-label={label}
      defaultValue={name}
      maxLength={LIMITS.name}
      spellCheck={false}
      autoComplete="off"
      onBlur={() => finish(true)}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(true);
        if (event.key === 'Escape') finish(false);
      }}
    />
  );
}
