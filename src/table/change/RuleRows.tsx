import { select } from '../../store/viewStore.ts';
import type { EndWords } from '../../rules/change/changeWords.ts';
import styles from './ChangeTab.module.css';
import { SIGNS, type ChangeRow } from './changeRows.ts';

const HEADERS = ['Change', 'Rule ID', 'From → to', 'Source', 'Destination', 'Port', 'Why'] as const;

/** The same on every firewall, so that columns stand below one another. */
const WIDTHS = ['8%', '8%', '16%', '18%', '18%', '12%', '20%'] as const;

/** Rules and what becomes of each. */
export function RuleRows({ label, rows }: { readonly label: string; readonly rows: readonly ChangeRow[] }) {
  return (
    <table className={styles.rows} aria-label={label}>
      <colgroup>
        {WIDTHS.map((width, i) => (
          <col key={HEADERS[i]} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {HEADERS.map((header) => (
            <th key={header} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={`${row.kind} ${row.id}`} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: ChangeRow }) {
  const { sign, word } = SIGNS[row.kind];
  return (
    <tr data-kind={row.kind}>
      <td className={styles.sign}>
        <span aria-hidden="true">{sign}</span> {word}
      </td>
      <td className={styles.whole}>
        <RuleId row={row} />
      </td>
      <td>{row.way}</td>
      <End end={row.source} />
      <End end={row.destination} />
      <td className={styles.whole}>
        {row.oldService === null ? null : (
          <>
            <del>{row.oldService}</del>{' '}
          </>
        )}
        {row.oldService === null ? row.service : <ins>{row.service}</ins>}
      </td>
      <td>
        {row.notes.map((note) => (
          <span key={note} className={styles.why}>
            {note}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** Shows the rule's connections on the canvas, where it has some now. */
function RuleId({ row: { id, connections } }: { readonly row: ChangeRow }) {
  if (connections.length === 0) return id;
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={`Show rule ${id}`}
      onClick={() => select({ kind: 'connections', ids: connections })}
    >
      {id}
    </button>
  );
}

function End({ end }: { readonly end: EndWords }) {
  return (
    <td>
      {end.hosts} <span className={styles.addresses}>{end.addresses.join(', ')}</span>
    </td>
  );
}
