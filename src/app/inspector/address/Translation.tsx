import { X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { IconButton } from '../../../ui/buttons/IconButton.tsx';
import styles from './Translation.module.css';

interface TranslationProps {
  readonly title: string;
  readonly remove: string; // what its button is called
  readonly readOnly: boolean;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** An address that stands for another one: which, and below it what can be said of it. */
export function Translation({ title, remove, readOnly, onRemove, children }: TranslationProps) {
  const id = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the heading stands beside its button, which no legend can
    <div className={styles.translation} role="group" aria-labelledby={id}>
      <div className={styles.head}>
        <span id={id} className={styles.title}>
          {title}
        </span>
        {readOnly ? null : <IconButton size="sm" label={remove} icon={<X />} onClick={onRemove} />}
      </div>
      {children}
    </div>
  );
}
