import { RELATIONS } from '../../../design/model/relations.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Checkbox } from '../../../ui/fields/Checkbox.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import styles from '../parts/Choices.module.css';
import { automaticText, partnerName, PartnerState, type PartnerProps } from './PartnerState.tsx';

/** A relationship with several partners: all that fit, or the chosen ones. */
export function ManyPartners({ resolution, automatic, readOnly, choose }: PartnerProps) {
  const { relation, host, how, partners, candidates } = resolution;
  const { label } = RELATIONS[relation];
  const nothingToChoose = candidates.length <= 1 && how !== 'chosen' && partners.length === candidates.length;
  if (readOnly || nothingToChoose) {
    const text =
      how === 'chosen' ? partners.map((one) => partnerName(one, host)).join(', ') : automaticText(resolution);
    return <TextField label={label} value={text} readOnly onCommit={() => undefined} />;
  }
  const toggle = (id: string, on: boolean): void =>
    choose(candidates.map((one) => one.id).filter((one) => (one === id ? on : partners.some((p) => p.id === one))));
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.scrolled}>
        {candidates.map((one) => {
          const checked = partners.some(({ id }) => id === one.id);
          return (
            <Checkbox
              key={one.id}
              label={partnerName(one, host)}
              checked={checked}
              // Without a partner the choice would be none at all, which means automatic again.
              disabled={checked && partners.length === 1}
              onChange={(on) => toggle(one.id, on)}
            />
          );
        })}
      </div>
      {how === 'chosen' ? (
        <div>
          <Button size="sm" onClick={() => choose([])}>{`Use ${automaticText(automatic)}`}</Button>
        </div>
      ) : (
        <PartnerState resolution={resolution} />
      )}
      {how === 'automatic' ? <p className={styles.state}>automatic: all that fit</p> : null}
    </fieldset>
  );
}
