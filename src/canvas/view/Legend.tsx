import { EDGE_STYLE } from '../../diagram/model/diagramModel.ts';
import { useViewStore } from '../../store/viewStore.ts';
import styles from './Legend.module.css';

/** What colours, dashes and numbers on edges mean. */
export function Legend() {
  const showNumbers = useViewStore((state) => state.showNumbers);
  return (
    <dl className={styles.legend} aria-label="Legend">
      <Scope scope="sameZone" words="Inside a zone" />
      <Scope scope="crossesZones" words="Crosses zones" />
      {showNumbers ? (
        <div className={`${styles.entry} ${styles.numbered}`}>
          <dt className={styles.sample}>
            <span className={styles.numbers}>3: </span>443
          </dt>
          <dd>Table row: port</dd>
        </div>
      ) : null}
    </dl>
  );
}

function Scope({ scope, words }: { readonly scope: 'sameZone' | 'crossesZones'; readonly words: string }) {
  return (
    <div className={styles.entry}>
      <dt>
        <svg className={styles.line} data-scope={scope} width="34" height="10" aria-hidden="true">
          <path d="M1 5H26" strokeDasharray={EDGE_STYLE.dashes[scope].join(' ')} />
          <path className={styles.head} d="M34 5L25 1V9Z" />
        </svg>
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
