import { useEffect, useState } from 'react';
import { findUnprintableNames, type UnprintableName } from '../../exports/fonts/unprintable.ts';
import { loadFont } from '../../render/fontFiles.ts';
import { currentDesign } from '../../store/designStore.ts';
import styles from './ExportDialog.module.css';
import { problemOf } from './making.ts';

const SHOWN = 20;

/** What the PDF can't print as it is written, told before it is made. */
export function UnprintableNames() {
  const { names, problem } = useUnprintableNames();
  if (problem) return <p className={styles.notice}>{problem}</p>;
  if (names.length === 0) return null;
  return (
    <section className={`${styles.notice} ${styles.unprintable}`} aria-labelledby="unprintable-names">
      <h3 id="unprintable-names">Names the PDF can’t print</h3>
      <p>The PDF has no font for some of their letters. It prints the code of each instead:</p>
      <ul>
        {names.slice(0, SHOWN).map(({ name, printed }) => (
          <li key={name}>
            <bdi>{name}</bdi> <span>{printed}</span>
          </li>
        ))}
        {names.length > SHOWN ? <li>and {names.length - SHOWN} more</li> : null}
      </ul>
    </section>
  );
}

interface Found {
  readonly names: readonly UnprintableName[];
  readonly problem?: string; // a font that can't be had, and with it the whole file
}

function useUnprintableNames(): Found {
  const [found, setFound] = useState<Found>({ names: [] });
  useEffect(() => {
    let wanted = true;
    const tell = (what: Found): void => {
      if (wanted) setFound(what);
    };
    findUnprintableNames(currentDesign(), loadFont).then(
      (names) => tell({ names }),
      (error: unknown) => tell({ names: [], problem: problemOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return found;
}
