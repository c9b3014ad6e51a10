import type { ViewProps } from '../../loading/parts.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import { useInPlace } from '../state/useInPlace.ts';
import styles from './RenameField.module.css';

/** Names something where it stands. Enter or leaving keeps the name, Escape the old one. */
export function RenameField({ label, name, onRename }: ViewProps['renameField']) {
  const { field, finish } = useInPlace<HTMLInputElement>(name, onRename);
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
