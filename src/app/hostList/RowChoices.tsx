import type { ZoneChoice } from '../../design/hostList/zones.ts';
import { OFFERED_ROLES, ROLES, type RoleId } from '../../design/model/roles.ts';
import { Select, type Option } from '../../ui/fields/Select.tsx';
import styles from './HostListDialog.module.css';
import type { PlanRowProps } from './PlanRow.tsx';
import { zoneOfValue, zoneValue } from './zoneOptions.ts';

interface RoleChoiceProps extends PlanRowProps {
  readonly roles: readonly RoleId[];
  readonly isGuessed: boolean;
}

const single: readonly Option<string>[] = OFFERED_ROLES.map((role) => ({ value: role, label: ROLES[role].label }));

/** The role of a new host; several stay together until another is chosen. */
export function RoleChoice({ row, roles, isGuessed, choices, onChange }: RoleChoiceProps) {
  const value = roles.join('+');
  const label = roles.map((role) => ROLES[role].label).join(' + ');
  const held: Option<string>[] = roles.length === 1 ? [] : [{ value, label: label || 'Choose…' }];
  const marked = single.map((one) =>
    isGuessed && one.value === value ? { ...one, label: `${one.label} (guess)` } : one,
  );
  const choose = (text: string): void => {
    const role = OFFERED_ROLES.find((one) => one === text);
    if (role) onChange({ ...choices, roles: new Map(choices.roles).set(row.row, [role]) });
  };
  return (
    <div className={styles.choice} data-guess={isGuessed}>
      <Select
        label={`Role of row ${row.row}`}
        hiddenLabel
        value={value}
        options={[...held, ...marked]}
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
      <Select
        label={`Zone of row ${row.row}`}
        hiddenLabel
        value={zoneValue(zone)}
        options={[byRole, ...zones]}
        onChange={(value) => onChange({ ...choices, zones: new Map(choices.zones).set(row.row, zoneOfValue(value)) })}
      />
    </div>
  );
}
