import styles from './Kbd.module.css';

/** Keys to press, written as `Ctrl+Z`, each in a cap of its own; `hidden` where they would spoil a control's name. */
export function Kbd({ keys, hidden }: { readonly keys: string; readonly hidden?: boolean }) {
  return (
    <span className={styles.keys} aria-hidden={hidden}>
      {keys.split(/(?<=.)\+/).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
