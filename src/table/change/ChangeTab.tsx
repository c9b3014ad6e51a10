import { useDeferredValue } from 'react';
import { acceptChange, dropBaseline, markInForce } from '../../actions/baseline.ts';
import { isPlain, summaryOf } from '../../rules/change/changeWords.ts';
import { taskOrWords } from '../../loading/loading.ts';
import type { DesignChange } from '../../rules/change/changeOfDesigns.ts';
import { changeOf } from '../../store/change.ts';
import { useDesign, useEditable } from '../../store/designStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { EmptyState } from '../../ui/signs/EmptyState.tsx';
import styles from './ChangeTab.module.css';
import { Causes, Texts } from './Differences.tsx';
import { HostSets } from './HostSets.tsx';
import { Pairing } from './Pairing.tsx';
import { SetSection } from './SetSection.tsx';

/** What becomes of the rules of each firewall between what is in force and what is drawn. */
export function ChangeTab() {
  const design = useDesign();
  const change = changeOf(useDeferredValue(design)); // typing stays ahead of a large comparison
  if (!change) return <NoBaseline />;
  return (
    // A region that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.change} aria-label="Change" tabIndex={0}>
      <Heading label={design.baseline?.label ?? ''} />
      {isPlain(change) ? <NoChange change={change} /> : <Whole change={change} />}
      <Texts change={change} />
      <Pairing change={change} />
    </section>
  );
}

const choose = (): void => void taskOrWords('askBaseline', 'The list of designs').then((ask) => ask?.('baseline'));

const send = (): void => void taskOrWords('askBaseline', 'Sharing').then((ask) => ask?.('shareChange'));

function NoBaseline() {
  const editable = useEditable();
  return (
    <EmptyState title="No baseline">
      <p className={styles.hint}>
        A baseline is the design as it is in force. With one, this view shows what your edits add, remove and change on
        each firewall, and why.
      </p>
      {editable ? (
        <span className={styles.buttons}>
          <Button variant="primary" onClick={markInForce.run}>
            {markInForce.label}
          </Button>
          <Button onClick={choose}>Choose baseline…</Button>
        </span>
      ) : null}
    </EmptyState>
  );
}

function Heading({ label }: { readonly label: string }) {
  const editable = useEditable();
  return (
    <div className={styles.head}>
      <p>
        <span className={styles.muted}>Compared with</span> <strong>{label || 'the baseline'}</strong>
      </p>
      {editable ? (
        <span className={styles.buttons}>
          <Button size="sm" variant="primary" onClick={acceptChange.run}>
            {acceptChange.label}
          </Button>
          <Button size="sm" onClick={send}>
            Send the change…
          </Button>
          <Button size="sm" onClick={choose}>
            Choose baseline…
          </Button>
          <Button size="sm" onClick={dropBaseline.run}>
            {dropBaseline.label}
          </Button>
        </span>
      ) : null}
    </div>
  );
}

function NoChange({ change }: { readonly change: DesignChange }) {
  const kept = change.sets.reduce((sum, { keep }) => sum + keep.length, 0);
  return (
    <p className={styles.summary} data-quiet>
      No rule changes. {kept} firewall rules stay as they are.
    </p>
  );
}

function Whole({ change }: { readonly change: DesignChange }) {
  return (
    <>
      <p className={styles.summary}>{summaryOf(change)}</p>
      <Notes change={change} />
      <Causes change={change} />
      {change.sets.map((set) => (
        <SetSection key={set.filter} set={set} />
      ))}
      <HostSets sets={change.hostSets} />
    </>
  );
}

/** What the comparison rests on, or leaves out. */
function Notes({ change: { borrowed, withoutPath } }: { readonly change: DesignChange }) {
  const notes = [
    ...(borrowed === 'baseline'
      ? ['The baseline shows no firewall: the present ones are taken to have been there.']
      : []),
    ...(borrowed === 'present' ? ['No firewall is drawn now: those of the baseline are taken to be there still.'] : []),
    ...(withoutPath.before.length + withoutPath.after.length > 0
      ? [
          `Without a path, and in no rule set: ${withoutPath.before.length} connections in force, ${withoutPath.after.length} now.`,
        ]
      : []),
  ];
  return notes.map((note) => (
    <p key={note} className={styles.muted}>
      {note}
    </p>
  ));
}
