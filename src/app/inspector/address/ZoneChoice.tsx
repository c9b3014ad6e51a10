import { zoneLabel } from '../../../design/model/names.ts';
import { useDesign } from '../../../store/designStore.ts';
import { Checkbox } from '../../../ui/fields/Checkbox.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import styles from '../parts/Choices.module.css';

interface ZoneChoiceProps {
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (zones: string[]) => void;
}

/** Some zones, one at least. */
export function ZoneChoice({ legend, chosen, readOnly, onChange }: ZoneChoiceProps) {
  const { zones } = useDesign();
  const named = zones.filter(({ id }) => chosen.includes(id));
  if (readOnly)
    return <TextField label={legend} value={named.map(zoneLabel).join(', ')} readOnly onCommit={() => undefined} />;
  const toggle = (id: string, on: boolean): void =>
    onChange(zones.map((zone) => zone.id).filter((one) => (one === id ? on : chosen.includes(one))));
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.scrolled}>
        {zones.map((zone) => (
          <Checkbox
            key={zone.id}
            label={zoneLabel(zone)}
            checked={chosen.includes(zone.id)}
            disabled={chosen.includes(zone.id) && chosen.length === 1}
            onChange={(on) => toggle(zone.id, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}
