import { useEffect, useState } from 'react';
import { findUnprintableNames, type UnprintableName } from '../../exports/fonts/unprintable.ts';
import { loadFont } from '../../render/fontFiles.ts';
import { currentDesign } from '../../store/designStore.ts';
import styles from './ExportDialog.module.css';

const SHOWN = 20;

/** What the PDF can't print as it is written, told before it is made. */
export function UnprintableNames() {
  const [names, setNames] = useState<readonly UnprintableName[]>([]);
  useEffect(() => {
    let wanted = true;
    findUnprintableNames(currentDesign(), loadFont).then(
      (found) => {
        if (wanted) setNames(found);
      },
      () => undefined, // a font that can't be had: the export itself says so
    );
    return () => {
      wanted = false;
    };
  }, []);
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
