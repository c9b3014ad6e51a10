import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './Dialog.module.css';
import { openModal } from '../modals.ts';
import { IconButton } from '../buttons/IconButton.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void; // by Escape or the close button
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  readonly description?: string;
  readonly footer?: ReactNode; // buttons, the main one last
  readonly children: ReactNode;
}

/** A modal dialog; rendered only while it is open. Native, so focus is kept inside and goes back where it was. */
export function Dialog({ title, onClose, size = 'md', description, footer, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => (dialog.current ? openModal(dialog.current) : undefined), []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={`${id}-title`}
      aria-describedby={description === undefined ? undefined : `${id}-description`}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return; // a file chooser inside was cancelled
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.frame}>
        <header className={styles.header}>
          <h2 className={styles.title} id={`${id}-title`}>
            {title}
          </h2>
          <IconButton label="Close" icon={<X />} onClick={onClose} />
        </header>
        <div className={styles.body}>
          {description === undefined ? null : (
            <p className={styles.description} id={`${id}-description`}>
              {description}
            </p>
          )}
          {children}
        </div>
        {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
      </div>
    </dialog>
  );
}
