import { useId, type ReactNode } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly aside?: ReactNode; // badges
  readonly actions?: ReactNode | undefined; // what can be done with the whole, in a row below
  readonly children: ReactNode;
}

/** What is selected, and everything about it. */
export function Panel({ icon, title, subtitle, aside, actions, children }: PanelProps) {
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <span className={styles.icon}>{icon}</span>
        <div className={styles.names}>
          <h2 className={styles.title}>{title}</h2>
          {subtitle === undefined ? null : <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {aside}
      </header>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the panel under a heading. */
export function Section({ title, icon, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        {icon}
        <h3 id={id} className={styles.sectionTitle}>
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A sentence in small print. */
export function Note({ children }: { readonly children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}

/** Facts by name: "Hosts 8". */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
