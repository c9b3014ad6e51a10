import { rollbackOf } from '../../rules/change/change.ts';
import { phasesOf, type Phase } from '../../rules/change/workWords.ts';
import type { SetChange } from '../../rules/change/setChange.ts';
import styles from './ChangeTab.module.css';

/** In which order the work on a firewall is done, and how it is taken back. */
export function Work({ set: { changes } }: { readonly set: SetChange }) {
  return (
    <>
      <Phases title="Order of work" phases={phasesOf(changes)} />
      <Phases title="Rollback" phases={phasesOf(rollbackOf(changes))} />
    </>
  );
}

function Phases({ title, phases }: { readonly title: string; readonly phases: readonly Phase[] }) {
  return (
    <details className={styles.kept}>
      <summary>{title}</summary>
      <ol className={styles.sentences}>
        {phases.map((phase) => (
          <li key={phase.title}>
            {phase.title}
            {phase.steps.length > 0 ? (
              <ul className={styles.sentences}>
                {phase.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
