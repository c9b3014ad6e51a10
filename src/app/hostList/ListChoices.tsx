import type { ReactNode } from 'react';
import type { Choices } from '../../design/hostList/plan.ts';
import { ROLE_IDS, ROLES, type RoleId } from '../../design/model/roles.ts';
import { Checkbox } from '../../ui/fields/Checkbox.tsx';
import { Select, type Option } from '../../ui/fields/Select.tsx';
import { chosenColumn, CHOSEN, columnOptions, labelOfColumn, withColumn } from './listColumns.ts';
import styles from './HostListDialog.module.css';
import type { Preview } from './usePreview.ts';

interface ListChoicesProps {
  readonly preview: Preview;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly show: ReactNode; // which rows are shown
}

const fallbacks: readonly Option<RoleId | 'none'>[] = [
  { value: 'none', label: 'Leave out' },
  ...ROLE_IDS.map((role) => ({ value: role, label: ROLES[role].label })),
];

/** Which column holds what, and the role of hosts that nothing tells one of. */
export function ListChoices({ preview, choices, onChange, show }: ListChoicesProps) {
  const { columns } = preview.plan;
  const fall = (value: RoleId | 'none'): void => {
    const { fallback: _, ...rest } = choices;
    onChange(value === 'none' ? rest : { ...rest, fallback: value });
  };
  return (
    <fieldset className={styles.choices}>
      <legend>Columns of the list</legend>
      <div className={styles.columns}>
        {CHOSEN.map((id) => (
          <Select
            key={id}
            label={labelOfColumn(id)}
            value={chosenColumn(preview, id)}
            options={columnOptions(preview, id)}
            onChange={(value) => onChange({ ...choices, columns: withColumn(preview, id, value) })}
          />
        ))}
      </div>
      <div className={styles.further}>
        <Checkbox
          label="The first row is a header"
          checked={columns.hasHeader}
          onChange={(hasHeader) => onChange({ ...choices, columns: { ...columns, hasHeader } })}
        />
        <Select
          label="Where no role is recognised"
          layout="beside"
          value={choices.fallback ?? 'none'}
          options={fallbacks}
          onChange={fall}
        />
        {show}
      </div>
    </fieldset>
  );
}
