import { LIMITS } from '../../../design/model/bounds.ts';
import { PORTS, settings, type SettingId } from '../../../design/model/settings.ts';
import { Checkbox } from '../../../ui/fields/Checkbox.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { Select } from '../../../ui/fields/Select.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { DatabasesEditor } from './DatabasesEditor.tsx';
import { InstanceEditor } from './InstanceEditor.tsx';
import { RangeEditor } from './RangeEditor.tsx';
import { SwitchesEditor } from './SwitchesEditor.tsx';

interface SettingEditorProps {
  readonly setting: SettingId;
  readonly value: unknown;
  readonly readOnly: boolean;
  readonly onChange: (value: unknown, what: string) => void; // what: "Workflow port", for the name of the step
}

/** Edits one setting; its form says how. */
export function SettingEditor(props: SettingEditorProps) {
  const { form } = settings[props.setting];
  switch (form) {
    case 'port':
      return <NumberEditor {...props} {...PORTS} />;
    case 'count':
      return <NumberEditor {...props} min={0} max={10_000_000} empty="unknown" />;
    case 'choice':
      return <MembershipEditor {...props} />;
    case 'range':
    case 'rangeOrNone':
      return <RpcRangeEditor {...props} />;
    case 'onOrOff':
      return <OnOrOffEditor {...props} />;
    case 'text':
      return <LabelEditor {...props} />;
    case 'databases':
    case 'instance':
    case 'switches':
      return <ServerEditor {...props} form={form} />;
  }
}

/** What has parts of its own: databases, instance and Switches. */
function ServerEditor(props: SettingEditorProps & { readonly form: 'databases' | 'instance' | 'switches' }) {
  switch (props.form) {
    case 'databases': {
      const hosted = settings.databases.schema.safeParse(props.value);
      return hosted.success ? <DatabasesEditor {...props} hosted={hosted.data} /> : null;
    }
    case 'instance': {
      const instance = settings.instance.schema.safeParse(props.value);
      return instance.success ? <InstanceEditor {...props} instance={instance.data} /> : null;
    }
    case 'switches': {
      const switches = settings.switches.schema.safeParse(props.value);
      return switches.success ? <SwitchesEditor {...props} switches={switches.data} /> : null;
    }
  }
}

interface NumberEditorProps extends SettingEditorProps {
  readonly min: number;
  readonly max: number;
  readonly empty?: string;
}

function NumberEditor({ setting, value, onChange, ...rest }: NumberEditorProps) {
  const { label } = settings[setting];
  return (
    <NumberField
      {...rest}
      layout="beside"
      label={label}
      value={typeof value === 'number' ? value : null}
      onCommit={(number) => onChange(number, label)}
    />
  );
}

const { label, choices, initial, schema } = settings.membership;
const options = [
  { value: 'domain', label: choices.domain },
  { value: 'workgroup', label: choices.workgroup },
] as const;

function MembershipEditor({ value, readOnly, onChange }: SettingEditorProps) {
  const chosen = schema.safeParse(value);
  return (
    <Select
      label={label}
      value={chosen.success ? chosen.data : initial}
      options={options}
      readOnly={readOnly}
      onChange={(choice) => onChange(choice, label)}
    />
  );
}

function RpcRangeEditor({ setting, value, ...rest }: SettingEditorProps) {
  const range = settings.rpcRange.schema.safeParse(value);
  const canBeOff = settings[setting].form === 'rangeOrNone';
  return <RangeEditor {...rest} range={range.success ? range.data : null} canBeOff={canBeOff} />;
}

function OnOrOffEditor({ setting, value, readOnly, onChange }: SettingEditorProps) {
  const { label: name } = settings[setting];
  return <Checkbox label={name} checked={value === true} disabled={readOnly} onChange={(on) => onChange(on, name)} />;
}

function LabelEditor({ value, readOnly, onChange }: SettingEditorProps) {
  const { label: name } = settings.label;
  return (
    <TextField
      label={name}
      value={typeof value === 'string' ? value : ''}
      placeholder="Monitoring, proxy, backup …"
      maxLength={LIMITS.label}
      readOnly={readOnly}
      onCommit={(text) => onChange(text, 'description')}
    />
  );
}
