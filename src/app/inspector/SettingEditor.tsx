import { settings, type SettingId } from '../../design/settings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { DatabasesEditor } from './DatabasesEditor.tsx';
import { InstanceEditor } from './InstanceEditor.tsx';
import { SwitchesEditor } from './SwitchesEditor.tsx';

interface SettingEditorProps {
  readonly setting: SettingId;
  readonly value: unknown;
  readonly readOnly: boolean;
  readonly onChange: (value: unknown, what: string) => void; // what: "Workflow port", for the name of the step
}

/** Edits one setting; its form says how. */
export function SettingEditor({ setting, value, readOnly, onChange }: SettingEditorProps) {
  const entry = settings[setting];
  switch (entry.form) {
    case 'port':
    case 'count':
      return (
        <NumberField
          layout="beside"
          label={entry.label}
          value={typeof value === 'number' ? value : null}
          min={entry.form === 'port' ? 1 : 0}
          max={entry.form === 'port' ? 65_535 : 10_000_000}
          {...(entry.form === 'count' ? { empty: 'unknown' } : {})}
          readOnly={readOnly}
          onCommit={(number) => onChange(number, entry.label)}
        />
      );
    case 'choice': {
      const chosen = entry.schema.safeParse(value);
      const { domain, workgroup } = entry.choices;
      return (
        <Select
          layout="beside"
          label={entry.label}
          value={chosen.success ? chosen.data : entry.initial}
          options={[
            { value: 'domain', label: domain },
            { value: 'workgroup', label: workgroup },
          ]}
          readOnly={readOnly}
          onChange={(choice) => onChange(choice, entry.label)}
        />
      );
    }
    case 'databases': {
      const hosted = entry.schema.safeParse(value);
      const edit = (databases: unknown): void => onChange(databases, entry.label);
      return hosted.success ? <DatabasesEditor hosted={hosted.data} readOnly={readOnly} onChange={edit} /> : null;
    }
    case 'instance': {
      const instance = entry.schema.safeParse(value);
      return instance.success ? (
        <InstanceEditor instance={instance.data} readOnly={readOnly} onChange={onChange} />
      ) : null;
    }
    case 'switches': {
      const switches = entry.schema.safeParse(value);
      return switches.success ? (
        <SwitchesEditor switches={switches.data} readOnly={readOnly} onChange={onChange} />
      ) : null;
    }
  }
}
