import styles from './Kbd.module.css';

/** Keys to press, written as `Ctrl+Z`; each key in a cap of its own. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      {keys.split(/(?<=.)\+/).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
