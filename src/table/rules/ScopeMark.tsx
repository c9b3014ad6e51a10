import { SCOPES } from '../../rules/views/columns.ts';
import type { Scope } from '../../rules/connect/connection.ts';
import styles from './ScopeMark.module.css';

/** A scope by its word, with the line that its edges have on the canvas. */
export function ScopeMark({ scope }: { readonly scope: Scope }) {
  return (
    <span className={styles.scope} data-scope={scope}>
      {SCOPES[scope]}
    </span>
  );
}
