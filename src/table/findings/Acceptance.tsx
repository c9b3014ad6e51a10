import { useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import { acceptFinding, reopenFinding } from '../../actions/accepting.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import { FIELDS } from '../../platform/places.ts';
import { acceptanceOf } from '../../rules/findings/accepted.ts';
import type { Finding } from '../../rules/findings/finding.ts';
import { useDesign } from '../../store/designStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { PlainField } from '../../ui/fields/PlainField.tsx';
import styles from './Acceptance.module.css';

/** The button that accepts a finding, and the form it opens. It stands at the end of a card: the form asks for the reason. */
export function AcceptButton({ finding }: { readonly finding: Finding }) {
  const [asking, setAsking] = useState(false);
  const design = useDesign();
  if (finding.accepted !== undefined) {
    return (
      <Button size="sm" onClick={() => reopenFinding.run(finding)}>
        {reopenFinding.label}
      </Button>
    );
  }
  if (asking)
    return (
      <ReasonForm finding={finding} before={acceptanceOf(design, finding)?.reason} onDone={() => setAsking(false)} />
    );
  return (
    <Button size="sm" onClick={() => setAsking(true)}>
      {acceptFinding.label}
    </Button>
  );
}

interface ReasonFormProps {
  readonly finding: Finding;
  readonly before: string | undefined; // the reason given while it was about something else
  readonly onDone: () => void;
}

function ReasonForm({ finding, before = '', onDone }: ReasonFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState(before);
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>(FIELDS)?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing) return setTried(true);
    onDone();
    acceptFinding.run(finding, reason.trim());
  };
  return (
    // Escape cancels it from wherever in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles.form}
      aria-label="Accept finding"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <PlainField
        label="Reason"
        value={reason}
        placeholder="Why this stays as it is"
        maxLength={LIMITS.reason}
        error={tried && missing ? 'Enter a reason: it is shown on exports.' : null}
        onChange={setReason}
      />
      <div className={styles.buttons}>
        <Button size="sm" variant="primary" submits>
          Accept finding
        </Button>
        <Button size="sm" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Why a finding is accepted; or that it was, while it was about something else. */
export function AcceptanceNote({ finding }: { readonly finding: Finding }) {
  const before = acceptanceOf(useDesign(), finding);
  if (finding.accepted !== undefined) return <p className={styles.reason}>Accepted: {finding.accepted}</p>;
  if (!before) return null;
  return <p className={styles.reason}>Was accepted ({before.reason}), but what it is about has changed since.</p>;
}
