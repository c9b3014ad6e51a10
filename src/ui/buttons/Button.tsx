import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from '../classes.ts';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  readonly size?: 'md' | 'sm';
  readonly icon?: ReactNode;
  readonly trailing?: ReactNode; // behind the text: a chevron, a key
  readonly wide?: boolean;
  readonly submits?: boolean; // the button of a form
}

/** A button with words. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'md', icon, trailing, wide, submits, className, children, ...rest } = props;
  const shared = {
    ...rest,
    className: classes(styles.button, className),
    'data-variant': variant,
    'data-size': size,
    'data-wide': wide,
  };
  const content = (
    <>
      {icon}
      <span className={styles.text}>{children}</span>
      {trailing}
    </>
  );
  return submits ? (
    <button type="submit" {...shared}>
      {content}
    </button>
  ) : (
    <button type="button" {...shared}>
      {content}
    </button>
  );
}
