import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { Field } from './Field.tsx';
import fieldStyles from './Field.module.css';
import styles from './Select.module.css';
import { classes } from '../classes.ts';
import { describedBy, layoutOf, TextValue } from './TextField.tsx';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly hint?: string;
  readonly layout?: 'stacked' | 'beside';
  readonly hiddenLabel?: boolean;
  readonly readOnly?: boolean;
}

/** One of several, by the browser's own list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, options, onChange, hint, readOnly } = props;
  const id = useId();
  const shared = { ...layoutOf(props), label, controlId: id };
  if (readOnly) return <TextValue {...shared} value={options.find((one) => one.value === value)?.label ?? ''} />;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const pick = (text: string): void => {
    const option = options.find((one) => one.value === text);
    if (option) onChange(option.value);
  };
  return (
    <Field {...shared} hint={hint} hintId={hintId}>
      <span className={styles.frame}>
        <select
          id={id}
          className={classes(fieldStyles.input, styles.select)}
          value={value}
          aria-describedby={describedBy(hintId)}
          onChange={(event) => pick(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={styles.arrow} aria-hidden="true" />
      </span>
    </Field>
  );
}
