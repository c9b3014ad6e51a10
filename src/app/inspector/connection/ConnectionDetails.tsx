import { ChevronRight } from 'lucide-react';
import { configurablesOf, listeningAddressOf, SCOPES } from '../../../rules/views/columns.ts';
import { portText } from '../../../design/model/portNumbers.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { whyOf, type Why } from '../../../rules/explain/why.ts';
import { useDerivation } from '../../../store/derived.ts';
import { classes } from '../../../ui/classes.ts';
import disclosure from '../../../ui/signs/Disclosure.module.css';
import styles from './ConnectionDetails.module.css';
import { Facts, Note } from '../parts/Panel.tsx';
import { PortEditor } from './PortEditor.tsx';

interface ConnectionDetailsProps {
  readonly connection: Connection;
  readonly isOpen: boolean;
  readonly named: boolean; // says between whom
}

/** One connection: its port, where that is set, and each of its purposes with the reason and the source. */
export function ConnectionDetails({ connection, isOpen, named }: ConnectionDetailsProps) {
  const { number, transport, port, protocols, scope, initiator, listener } = connection;
  const derivation = useDerivation();
  const reasons = whyOf(connection, derivation);
  const address = listeningAddressOf(connection);
  return (
    <details className={classes(disclosure.box, styles.connection)} open={isOpen}>
      <summary className={classes(disclosure.summary, styles.summary)}>
        <ChevronRight className={disclosure.chevron} size={14} aria-hidden="true" />
        <span className={styles.port}>
          {transport} {portText(port)}
        </span>
        <span className={styles.protocol}>
          {protocols.join(', ')}
          {named ? ` · ${hostLabel(initiator)} → ${hostLabel(listener)}` : ''}
        </span>
        {number === null ? null : <span className={styles.number}>#{number}</span>}
      </summary>
      <div className={styles.body}>
        <Facts facts={[['Scope', SCOPES[scope]], ...(address === '' ? [] : [['Listens at', address] as const])]} />
        {connection.purposes.length === 0 ? null : <PortEditor connection={connection} />}
        {configurablesOf(connection).map((text) => (
          <Note key={text}>Can the port be changed? {text}.</Note>
        ))}
        <h3 className={styles.heading}>{reasons.length === 1 ? 'Why' : `Why: ${reasons.length} purposes`}</h3>
        <ul className={styles.reasons}>
          {reasons.map((why) => (
            <Reason key={why.id} why={why} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function Reason({ why: { from, to, usage, placement, partner, note, rows } }: { readonly why: Why }) {
  return (
    <li className={styles.reason}>
      <p className={styles.components}>
        {from} → {to}
      </p>
      <p>{usage}.</p>
      <p className={styles.muted}>{placement}</p>
      {partner === null ? null : <p className={styles.muted}>{partner}.</p>}
      {note === null ? null : <p className={styles.muted}>{note}</p>}
      <p className={styles.muted}>
        Source: {rows.length === 0 ? 'own connection' : null}
        {rows.map(({ id, place, url }, i) => (
          <span key={id}>
            {i > 0 ? ', ' : ''}
            <a href={url} target="_blank" rel="noopener noreferrer">
              {id}
            </a>{' '}
            ({place})
          </span>
        ))}
      </p>
    </li>
  );
}
