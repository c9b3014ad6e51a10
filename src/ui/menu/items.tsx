import { Check, ChevronRight, Square, SquareCheck } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import { useId, type ReactNode } from 'react';
import { Kbd } from '../signs/Kbd.tsx';
import styles from './Menu.module.css';

// What stands in menus. It is made with a library that comes after the first picture, so only parts that come then import it.

/** Puts an open menu at the end of the page, in a landmark of its own, so that nothing shown lies outside of all. */
export function MenuPortal({ label = 'Menu', children }: { readonly label?: string; readonly children: ReactNode }) {
  return (
    <Radix.Portal>
      <section aria-label={label}>{children}</section>
    </Radix.Portal>
  );
}

/** A note below the items; not an item itself. */
export function MenuFooter({ children }: { readonly children: ReactNode }) {
  return children === undefined ? null : <div className={styles.footer}>{children}</div>;
}

/** The place of an icon; without one, text begins at the edge. */
function Slot({ children }: { readonly children: ReactNode }) {
  return children === undefined ? null : <span className={styles.slot}>{children}</span>;
}

interface ItemProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly hint?: string; // a second line
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly onSelect: () => void;
}

/** Something to do. */
export function MenuItem({ children, icon, shortcut, hint, disabled, danger, onSelect }: ItemProps) {
  return (
    <Radix.Item
      className={styles.item}
      disabled={disabled ?? false}
      data-danger={danger}
      textValue={typeof children === 'string' ? children : ''}
      aria-description={hint}
      aria-keyshortcuts={shortcut}
      onSelect={onSelect}
    >
      <Slot>{icon}</Slot>
      <span className={styles.text}>
        {children}
        {hint === undefined ? null : (
          <span className={styles.hint} aria-hidden="true">
            {hint}
          </span>
        )}
      </span>
      {shortcut === undefined ? null : <Kbd keys={shortcut} hidden />}
    </Radix.Item>
  );
}

interface CheckProps {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly shortcut?: string;
}

/** Something to switch on or off; the menu stays open for the next one. */
export function MenuCheckItem({ children, checked, onChange, shortcut }: CheckProps) {
  return (
    <Radix.CheckboxItem
      className={styles.item}
      checked={checked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <Slot>{checked ? <SquareCheck aria-hidden="true" /> : <Square aria-hidden="true" />}</Slot>
      <span className={styles.text}>{children}</span>
      {shortcut === undefined ? null : <Kbd keys={shortcut} hidden />}
    </Radix.CheckboxItem>
  );
}

interface RadioGroupProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of several. */
export function MenuRadioGroup<Value extends string>({ label, value, options, onChange }: RadioGroupProps<Value>) {
  const pick = (text: string): void => {
    const option = options.find((one) => one.value === text);
    if (option) onChange(option.value);
  };
  return (
    <Radix.RadioGroup value={value} onValueChange={pick} aria-label={label}>
      <Radix.Label className={styles.label}>{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} className={styles.item} value={option.value}>
          <span className={styles.slot}>{option.value === value ? <Check aria-hidden="true" /> : null}</span>
          <span className={styles.text}>{option.label}</span>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

interface SubProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** A menu inside a menu. */
export function MenuSub({ label, icon, disabled, children }: SubProps) {
  return (
    <Radix.Sub>
      <Radix.SubTrigger className={styles.item} disabled={disabled ?? false}>
        <Slot>{icon}</Slot>
        <span className={styles.text}>{label}</span>
        <ChevronRight className={styles.chevron} aria-hidden="true" />
      </Radix.SubTrigger>
      <MenuPortal label={`${label} menu`}>
        <Radix.SubContent className={styles.menu} sideOffset={2} alignOffset={-5} collisionPadding={8} loop>
          {children}
        </Radix.SubContent>
      </MenuPortal>
    </Radix.Sub>
  );
}

/** A line between groups of items. */
export function MenuSeparator() {
  return <Radix.Separator className={styles.separator} />;
}

interface GroupProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Items that belong together, under a heading. */
export function MenuGroup({ label, children }: GroupProps) {
  const id = useId();
  return (
    <Radix.Group aria-labelledby={id}>
      <Radix.Label id={id} className={styles.label}>
        {label}
      </Radix.Label>
      {children}
    </Radix.Group>
  );
}

/** A heading over a group of items. */
export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <Radix.Label className={styles.label}>{children}</Radix.Label>;
}
