import { Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { Field } from '../../ui/fields/Field.tsx';
import fieldStyles from '../../ui/fields/Field.module.css';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { describedBy } from '../../ui/fields/TextField.tsx';
import styles from './Share.module.css';

interface PassphraseFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly shown?: boolean; // from the beginning
  readonly disabled?: boolean;
  readonly field?: React.Ref<HTMLInputElement>;
}

/** A passphrase, hidden from those who look over one's shoulder until it is asked to show. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { value, onChange, hint, error = null, shown: shownFirst = false, disabled, field } = props;
  const [shown, setShown] = useState(shownFirst);
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  return (
    <Field label="Passphrase" controlId={id} hint={hint} hintId={hintId} error={error} errorId={`${id}-error`}>
      <span className={styles.secret}>
        <input
          ref={field}
          id={id}
          type={shown ? 'text' : 'password'}
          className={fieldStyles.input}
          value={value}
          maxLength={500}
          disabled={disabled}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={error !== null}
          aria-describedby={describedBy(error !== null && `${id}-error`, hintId)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <IconButton
          label={shown ? 'Hide the passphrase' : 'Show the passphrase'}
          icon={shown ? <EyeOff /> : <Eye />}
          onClick={() => setShown(!shown)}
        />
      </span>
    </Field>
  );
}
