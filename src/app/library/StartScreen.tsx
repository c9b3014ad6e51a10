import { FilePlus2, FolderOpen, Library } from 'lucide-react';
import { Suspense, useEffect, useId, useState, type ReactNode } from 'react';
import { emptyDesign } from '../../design/edit/commands.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { sayNotLoaded } from '../../loading/loading.ts';
import type { ViewProps } from '../../loading/parts.ts';
import { view } from '../../loading/view.tsx';
import { listKept, useKeeping } from '../../store/saved/persistence.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { ACTIONS } from '../commands/actions.ts';
import { DesignPicture } from './DesignPicture.tsx';
import { Mark } from '../../ui/signs/Mark.tsx';
import { openFileDialog, startNew } from '../open/opening.ts';
import styles from './StartScreen.module.css';
import { ViewBoundary } from '../rescue/ViewBoundary.tsx';

const KeptList = view('keptList');
const listAgain = (again: () => void) => <Button onClick={again}>Show designs</Button>;

const SHOWN = 5; // designs, the last changed first

/** What one sees while no design is open: what to begin with, and what is kept here. */
export function StartScreen() {
  const entries = useKeeping((state) => state.entries);
  const problem = useKeeping((state) => state.problem);
  const [hadSome, setHadSome] = useState(false); // the only one may be deleted, and that taken back
  if (entries && entries.length > 0 && !hadSome) setHadSome(true);
  useEffect(() => {
    document.title = 'Portolan';
    void listKept();
  }, []);
  return (
    <main className={styles.start} tabIndex={-1}>
      <header className={styles.header}>
        <Mark className={styles.mark} />
        <div>
          <h1 className={styles.title}>Portolan</h1>
          <p className={styles.lead}>Draw a 1E deployment and see every connection and port it needs.</p>
        </div>
        <Button variant="ghost" onClick={ACTIONS.about.run}>
          About
        </Button>
      </header>
      {entries && hadSome ? <OwnDesigns entries={entries} /> : null}
      <section className={styles.section} aria-labelledby="begin">
        <h2 id="begin">Start a new design</h2>
        <ul className={styles.cards}>
          {TEMPLATES.map(({ id, name, summary, design }) => (
            <Card key={id} name={name} summary={summary} onChoose={() => void startNew(design)}>
              <DesignPicture design={design} />
            </Card>
          ))}
          <Card name="Blank" summary="An empty canvas" onChoose={() => void startNew(emptyDesign('Untitled'))}>
            <FilePlus2 className={styles.sign} aria-hidden="true" />
          </Card>
          <Card
            name="Open a file"
            summary="A .portolan.json file, or drop it on this page"
            onChoose={() => void openFileDialog()}
          >
            <FolderOpen className={styles.sign} aria-hidden="true" />
          </Card>
        </ul>
      </section>
      <p className={styles.privacy}>
        {problem ??
          'What you draw stays in this browser: nothing is sent anywhere. Designs are saved here until you delete them.'}
      </p>
    </main>
  );
}

/** What is kept in this browser, the last changed first. */
function OwnDesigns({ entries }: Pick<ViewProps['keptList'], 'entries'>) {
  return (
    <section className={styles.section} aria-labelledby="kept">
      <h2 id="kept">Your designs</h2>
      <ViewBoundary view="list" onFail={sayNotLoaded} instead={listAgain}>
        <Suspense fallback={null}>
          <KeptList entries={entries} most={SHOWN} />
        </Suspense>
      </ViewBoundary>
      {entries.length > SHOWN ? (
        <div>
          <Button icon={<Library />} onClick={ACTIONS.designs.run}>
            {`All designs (${entries.length})…`}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface CardProps {
  readonly name: string;
  readonly summary: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Card({ name, summary, onChoose, children }: CardProps) {
  const id = useId();
  return (
    <li className={styles.card}>
      <button type="button" className={styles.choose} aria-describedby={id} onClick={onChoose}>
        <span className={styles.picture}>{children}</span>
        <span className={styles.name}>{name}</span>
      </button>
      <p id={id} className={styles.summary}>
        {summary}
      </p>
    </li>
  );
}
