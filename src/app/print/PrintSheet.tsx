import { Fragment, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { fileNameOf } from '../../exports/fileName.ts';
import { acceptedText, findingsListed } from '../../exports/input/findings.ts';
import { countTexts, partOf, partOfName, partText } from '../../exports/input/part.ts';
import { printable } from '../../exports/input/printable.ts';
import { requestFacts } from '../../exports/input/requestFacts.ts';
import { sceneFor } from '../../exports/picture/picture.ts';
import { rowsOf, type ExportInput } from '../../exports/input/rows.ts';
import { viaOf, zonePairsOf, type ZonePair } from '../../exports/input/zonePairs.ts';
import { pageCellOf, pageColumnsFor, pageHeaderOf, type PageColumn } from '../../exports/input/pageColumns.ts';
import { rowFactsOf, type RowFacts } from '../../rules/views/rowFacts.ts';
import { notCoveredIn, NOT_COVERED_TITLE } from '../../rules/rulebook/notCovered.ts';
import { RULEBOOK_VERSION } from '../../rules/rulebook/requirements.ts';
import { documentsOf } from '../../rules/rulebook/cited.ts';
import { citedIn } from '../../rules/views/columns.ts';
import { currentInput } from '../export/currentInput.ts';
import styles from './PrintSheet.module.css';
import { SceneSvg } from './SceneSvg.tsx';

/**
 * What the browser's own print gives, instead of the screen: made when printing begins, gone when it ends. The page's title
 * meanwhile is what the browser proposes as the file's name.
 */
export function PrintSheet() {
  const [input, setInput] = useState<ExportInput | null>(null);
  useEffect(() => {
    // The browser takes its picture right after the event: the sheet must stand by then.
    let title = document.title;
    const begin = (): void => {
      const made = forPaper();
      title = document.title;
      document.title = fileNameOf(made.design.name, '', partOfName(partOf(made)));
      flushSync(() => setInput(made));
    };
    const end = (): void => {
      document.title = title;
      setInput(null);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return input === null ? null : createPortal(<Sheet input={input} />, document.body);
}

/** On paper: light, without a heading of its own, and what the filters show. */
function forPaper(): ExportInput {
  const input = currentInput();
  const { drawing, options } = input;
  return {
    ...input,
    options: { ...options, rows: 'filtered', per: 'connection' },
    ...(drawing && { drawing: { ...drawing, look: 'light', heading: false, transparent: true } }),
  };
}

function Sheet({ input }: { readonly input: ExportInput }) {
  const { design, madeOn, derivation } = input;
  const part = partOf(input);
  const rows = rowsOf(input);
  const rowFacts = rowFactsOf(derivation);
  const columns = pageColumnsFor(rows, rowFacts);
  const { withoutPath } = countTexts(input);
  const undecided = withoutPath === '0' ? '' : `${withoutPath} without a path`;
  const facts = [madeOn, `Rulebook ${RULEBOOK_VERSION}`, design.author.trim(), undecided].filter(Boolean);
  return (
    <article className={styles.sheet}>
      <header>
        <h1>{printable(design.name).trim() || 'Untitled'}</h1>
        <p className={styles.facts}>{printable(facts.join(' · '))}</p>
        {requestFacts(input).map(([label, value]) => (
          <p key={label}>
            <span className={styles.facts}>{label}:</span> {printable(value)}
          </p>
        ))}
        {part ? <p className={styles.part}>{printable(partText(part))}</p> : null}
      </header>
      <SceneSvg className={styles.picture} scene={sceneFor(input)} />
      {zonePairsOf(rows).map((pair) => (
        <RuleTable key={pair.key} pair={pair} columns={columns} facts={rowFacts} />
      ))}
      {findingsListed(derivation).length > 0 ? <Findings input={input} /> : null}
      <section>
        <h2>{NOT_COVERED_TITLE}</h2>
        <ul>
          {notCoveredIn(input.design).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {documentsOf(citedIn(rowsOf(input))).map(({ url }) => (
          <p key={url} className={styles.facts}>
            Source: {url}
          </p>
        ))}
      </section>
    </article>
  );
}

/** A name that may be broken after its dots, before it is broken anywhere. */
const withBreaks = (name: string) =>
  name.split(/(?<=\.)/).map((part, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of a name never change places
    <Fragment key={at}>
      <wbr />
      {part}
    </Fragment>
  ));

interface RuleTableProps {
  readonly pair: ZonePair;
  readonly columns: readonly PageColumn[];
  readonly facts: RowFacts;
}

function RuleTable({ pair, columns, facts }: RuleTableProps) {
  const { heading, rows } = pair;
  const via = viaOf(pair, facts);
  return (
    <section>
      <h2>{printable(heading)}</h2>
      {via === '' ? null : <p className={styles.facts}>{printable(via)}</p>}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column[0]} scope="col" data-column={column[0]}>
                {pageHeaderOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column[0]} data-column={column[0]}>
                  {pageCellOf(column, row, facts).map(({ id, text, whole }, at) => (
                    // oxlint-disable-next-line react/no-array-index-key -- the lines of a cell on paper never change
                    <div key={at} data-line={id} data-whole={whole}>
                      {id.endsWith('Fqdn') ? withBreaks(text) : text}
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Findings({ input: { derivation } }: { readonly input: ExportInput }) {
  return (
    <section>
      <h2>Findings</h2>
      <ul>
        {findingsListed(derivation).map((finding) => (
          <li key={finding.id}>
            <strong>{finding.severity}</strong>{' '}
            {printable(`${finding.message} ${acceptedText(finding) || finding.action}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
