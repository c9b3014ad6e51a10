import { notCoveredIn, NOT_COVERED_TITLE } from '../../rules/rulebook/notCovered.ts';
import { SOURCE_URL } from '../../rules/rulebook/sourceAddress.ts';
import { useDesign } from '../../store/designStore.ts';
import styles from './TableFooter.module.css';
import { useSelectedIds } from './useSelectedIds.ts';

interface TableFooterProps {
  readonly shown: number;
  readonly total: number;
}

/** How much is shown, and what the list can't hold. */
export function TableFooter({ shown, total }: TableFooterProps) {
  const selected = useSelectedIds().size;
  const design = useDesign();
  const count = shown === total ? `${total} connections` : `${shown} of ${total} connections`;
  return (
    <footer className={styles.footer}>
      <span className={styles.count}>
        {total === 1 && shown === 1 ? '1 connection' : count}
        {selected > 0 ? ` · ${selected} selected` : ''}
      </span>
      <details className={styles.details}>
        <summary>{NOT_COVERED_TITLE}</summary>
        <div className={styles.note}>
          <ul>
            {notCoveredIn(design).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>
            Everything else follows 1E’s page{' '}
            <a href={SOURCE_URL} target="_blank" rel="noopener noreferrer">
              Communication ports
            </a>
            , and Microsoft’s articles 179442 and 832017 where their services are placed.
          </p>
        </div>
      </details>
    </footer>
  );
}
