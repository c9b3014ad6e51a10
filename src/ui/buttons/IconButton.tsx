import type { ComponentProps, ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'children'> {
  readonly label: string; // its accessible name and its tooltip
  readonly icon: ReactNode;
  readonly shortcut?: string; // shown in the tooltip
  readonly size?: 'md' | 'sm';
}

/** A button with a picture only; the tooltip says what it does. */
export function IconButton({ label, icon, shortcut, size = 'md', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      data-tooltip={label}
      data-shortcut={shortcut}
      {...rest}
      className={classes(styles.button, className)}
      data-size={size}
    >
      {icon}
    </button>
  );
}
