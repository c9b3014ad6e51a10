import { suggestPassphrase } from '../../crypto/sealing.ts';
import { canEncrypt } from '../../platform/encryption.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { RadioGroup } from '../../ui/fields/RadioGroup.tsx';
import { writeClipboard } from '../../platform/permitted.ts';
import { showToast } from '../../ui/overlays/toasts.ts';
import { PassphraseField } from './PassphraseField.tsx';
import styles from './Share.module.css';
import { LEAST_PASSPHRASE, weaknessOf, type LinkChoices as Choices } from './sharedLink.ts';

const CONTENTS = [
  { value: 'everything', label: 'Everything', hint: 'Names, addresses and all settings.' },
  {
    value: 'structure',
    label: 'Without names and addresses',
    hint: 'Structure only: hosts are named by role, zones by kind. Ports and choices stay.',
  },
] as const;

const LOCKED = 'Encrypted in this browser. Without the passphrase nobody can read it, and nobody can recover it.';
const NO_LOCK = 'Not available: this page was not opened over HTTPS, and without it browsers offer no encryption.';

const FACTS = 'Title, people, tickets, owners, notes and states. The file holds them in any case.';

interface LinkChoicesProps {
  readonly choices: Choices;
  readonly hasFacts: boolean;
  readonly hasBaseline: boolean;
  readonly onChange: (change: Partial<Choices>) => void;
}

/** What the link holds, whether it is locked, and how it opens. */
export function LinkChoices({ choices, hasFacts, hasBaseline, onChange }: LinkChoicesProps) {
  const { holds, locked, readOnly, facts, baseline } = choices;
  const available = canEncrypt();
  return (
    <div className={styles.choices}>
      <RadioGroup
        label="What the link holds"
        value={holds}
        options={CONTENTS}
        onChange={(next) => onChange({ holds: next })}
      />
      {hasFacts ? (
        <Checkbox
          label="With facts of the request and of rules"
          hint={FACTS}
          checked={facts && holds === 'everything'}
          disabled={holds !== 'everything'}
          onChange={(on) => onChange({ facts: on })}
        />
      ) : null}
      {hasBaseline ? (
        <Checkbox
          label="With the baseline"
          hint="Opens as a comparison: what the design adds, removes and changes."
          checked={baseline && holds === 'everything'}
          disabled={holds !== 'everything'}
          onChange={(on) => onChange({ baseline: on })}
        />
      ) : null}
      <fieldset className={styles.group}>
        <legend>How it opens</legend>
        <Checkbox
          label="With a passphrase"
          hint={available ? LOCKED : NO_LOCK}
          checked={locked}
          disabled={!available}
          onChange={(on) => onChange({ locked: on })}
        />
        {locked ? <Passphrase choices={choices} onChange={onChange} /> : null}
        <Checkbox
          label="View only"
          hint="Opens without tools to edit or share. Not a protection: a copy can still be saved."
          checked={readOnly}
          onChange={(on) => onChange({ readOnly: on })}
        />
      </fieldset>
    </div>
  );
}

function Passphrase({ choices: { passphrase }, onChange }: Omit<LinkChoicesProps, 'hasFacts' | 'hasBaseline'>) {
  const suggest = (): void => onChange({ passphrase: suggestPassphrase() });
  const copy = async (): Promise<void> => {
    const copied = await writeClipboard(passphrase);
    showToast(copied ? 'Passphrase copied' : 'The browser refused the clipboard. Select the passphrase and copy it.', {
      tone: copied ? 'success' : 'error',
    });
  };
  return (
    <div className={styles.passphrase}>
      <PassphraseField
        shown
        value={passphrase}
        onChange={(next) => onChange({ passphrase: next })}
        error={weaknessOf(passphrase)}
        hint={`At least ${LEAST_PASSPHRASE} characters. Send it separately from the link.`}
      />
      <div className={styles.buttons}>
        <Button size="sm" onClick={suggest}>
          Suggest one
        </Button>
        <Button size="sm" disabled={passphrase === ''} onClick={() => void copy()}>
          Copy passphrase
        </Button>
      </div>
    </div>
  );
}
