import { useState } from 'react';
import type { ZoneChoice } from '../../design/hostList/zones.ts';
import { ROLE_IDS, ROLES, type RoleId } from '../../design/model/roles.ts';
import { Select, type Option } from '../../ui/fields/Select.tsx';
import styles from './HostListDialog.module.css';
import type { PlanRowProps } from './PlanRow.tsx';
import { zoneOfValue, zoneValue } from './zoneOptions.ts';

interface RoleChoiceProps extends PlanRowProps {
  readonly roles: readonly RoleId[];
  readonly isGuessed: boolean;
}

/** The role of a new host; several stay together until another is chosen. */
export function RoleChoice({ row, roles, isGuessed, choices, onChange }: RoleChoiceProps) {
  const value = roles.join('+');
  const label = roles.map((role) => ROLES[role].label).join(' + ');
  const held: Option<string> = { value, label: isGuessed ? `${label} (guess)` : label || 'Choose…' };
  const single = ROLE_IDS.map((role) => (role === value ? held : { value: role, label: ROLES[role].label }));
  const choose = (text: string): void => {
    const role = ROLE_IDS.find((one) => one === text);
    if (role) onChange({ ...choices, roles: new Map(choices.roles).set(row.row, [role]) });
  };
  return (
    <div className={styles.choice} data-guess={isGuessed}>
      <RowSelect
        label={`Role of row ${row.row}`}
        value={value}
        options={roles.length === 1 ? single : [held, ...single]}
        onChange={choose}
      />
    </div>
  );
}

interface ZoneChooserProps extends PlanRowProps {
  readonly zone: ZoneChoice;
  readonly byRole: Option<string>;
}

/** The zone of a new host. */
export function ZoneChooser({ row, zone, byRole, zones, choices, onChange }: ZoneChooserProps) {
  return (
    <div className={styles.choice}>
      <RowSelect
        label={`Zone of row ${row.row}`}
        value={zoneValue(zone)}
        options={[byRole, ...zones]}
        onChange={(value) => onChange({ ...choices, zones: new Map(choices.zones).set(row.row, zoneOfValue(value)) })}
      />
    </div>
  );
}

interface RowSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option<string>[];
  readonly onChange: (value: string) => void;
}

/** A list of choices that are in the page when it is about to be used: 20 rows with up to 200 zones each are a lot to draw. */
function RowSelect({ value, options, ...rest }: RowSelectProps) {
  const [isAsked, setAsked] = useState(false);
  const ask = (): void => setAsked(true);
  const held = options.filter((one) => one.value === value);
  return (
    <div onFocus={ask} onPointerEnter={ask}>
      <Select hiddenLabel value={value} options={isAsked ? options : held} {...rest} />
    </div>
  );
}
