import type { ViewProps } from '../../loading/parts.ts';
import { whyOf, type Why } from '../../rules/explain/why.ts';
import styles from './WhyDetails.module.css';

/** Why a connection exists: each of its purposes, what causes it, and where the source says so. */
export function WhyDetails({ connection, derivation }: ViewProps['whyDetails']) {
  const reasons = whyOf(connection, derivation);
  return (
    <div className={styles.why}>
      <p className={styles.heading}>
        {reasons.length === 1 ? 'Needed for one purpose' : `Needed for ${reasons.length} purposes`}
      </p>
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason.id}>
            <Purpose reason={reason} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Purpose({ reason }: { readonly reason: Why }) {
  return (
    <>
      <p className={styles.ends}>
        {reason.from} <span className={styles.arrow}>→</span> {reason.to}
      </p>
      <p>{reason.usage}</p>
      <dl className={styles.facts}>
        <Fact name="Because">{reason.placement}</Fact>
        {reason.partner === null ? null : <Fact name="Partner">{reason.partner}</Fact>}
        <Fact name="Configurable">{reason.configurable}</Fact>
        {reason.note === null ? null : <Fact name="Note">{reason.note}</Fact>}
        <Fact name="Source">
          {reason.rows.length === 0 ? 'Own connection' : null}
          {reason.rows.map(({ id, place, url }, index) => (
            <span key={id}>
              {index > 0 ? ' · ' : ''}
              <a href={url} target="_blank" rel="noopener noreferrer">
                {id}
              </a>
              {` ${place}`}
            </span>
          ))}
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
