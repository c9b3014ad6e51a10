import { INSTANCE_NAME, PORTS, type SqlInstance } from '../../../design/model/settings.ts';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { Select } from '../../../ui/fields/Select.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { Note } from '../parts/Panel.tsx';

interface InstanceEditorProps {
  readonly instance: SqlInstance;
  readonly readOnly: boolean;
  readonly onChange: (instance: SqlInstance, what: string) => void;
}

const STANDARD_PORT = 1433;
const kinds = [
  { value: 'default', label: 'Default instance' },
  { value: 'named', label: 'Named instance' },
] as const;

/** The SQL Server instance: the default one on its port, or a named one on a fixed or dynamic port. */
export function InstanceEditor({ instance, readOnly, onChange }: InstanceEditorProps) {
  const changeKind = (kind: SqlInstance['kind']): void => {
    if (kind === instance.kind) return;
    onChange(
      kind === 'default' ? { kind, port: STANDARD_PORT } : { kind, name: 'TACHYON', port: instance.port },
      'SQL instance',
    );
  };
  const changePort = (port: number | null): void => {
    if (instance.kind === 'named') onChange({ ...instance, port }, 'SQL port');
    else if (port !== null) onChange({ ...instance, port }, 'SQL port');
  };
  return (
    <>
      <Select label="Instance" value={instance.kind} options={kinds} readOnly={readOnly} onChange={changeKind} />
      {instance.kind === 'named' ? (
        <TextField
          layout="beside"
          label="Instance name"
          value={instance.name}
          maxLength={INSTANCE_NAME}
          readOnly={readOnly}
          onCommit={(name) => onChange({ ...instance, name }, 'instance name')}
        />
      ) : null}
      <NumberField
        {...PORTS}
        layout="beside"
        label="SQL port"
        value={instance.port}
        {...(instance.kind === 'named' ? { empty: 'dynamic' } : {})}
        readOnly={readOnly}
        onCommit={changePort}
      />
      {instance.kind === 'named' ? (
        <Note>
          A named instance also needs SQL Browser on UDP 1434. Without a port it takes a new one at each start.
        </Note>
      ) : null}
    </>
  );
}
