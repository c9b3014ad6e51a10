import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly badge?: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly extra?: ReactNode; // at the far end of the row of tabs
}

/** Panels of which one is shown; the arrow keys go from tab to tab. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, extra }: TabsProps<Id>) {
  const pick = (id: string): void => {
    const tab = tabs.find((one) => one.id === id);
    if (tab) onSelect(tab.id);
  };
  return (
    <Radix.Root className={styles.root} value={selected} onValueChange={pick}>
      <div className={styles.bar}>
        <Radix.List className={styles.list} aria-label={label}>
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.id} className={styles.tab} value={tab.id}>
              {tab.label}
              {tab.badge}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {extra === undefined ? null : <div className={styles.extra}>{extra}</div>}
      </div>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} className={styles.content} value={tab.id} tabIndex={-1}>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
