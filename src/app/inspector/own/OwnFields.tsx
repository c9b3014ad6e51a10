import { changeOwn } from '../../../actions/connecting.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import type { OwnConnection } from '../../../design/model/network.ts';
import { portsOfText, portsText } from '../../../design/model/portsText.ts';
import { useDesign } from '../../../store/designStore.ts';
import { Select } from '../../../ui/fields/Select.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

const TRANSPORTS = [
  { value: 'TCP', label: 'TCP' },
  { value: 'UDP', label: 'UDP' },
] as const;

/** Where an own connection starts or ends. */
export type End = 'from' | 'to';

const ENDS = { from: 'Source', to: 'Destination' } as const satisfies Record<End, string>;

interface OwnFieldsProps {
  readonly connection: OwnConnection;
  readonly ends: readonly End[]; // those that can be changed here
  readonly readOnly: boolean;
}

/** What an own connection says of itself: its ports, their transport, the protocol's name, and why somebody asks for it. */
export function OwnFields({ connection, ends, readOnly }: OwnFieldsProps) {
  const { transport, ports, protocol, reason } = connection;
  const changePorts = (text: string): void => {
    const read = portsOfText(text);
    if (read.ok) changeOwn(connection, { ports: read.value }, 'Ports');
  };
  return (
    <>
      {ends.map((end) => (
        <EndField key={end} connection={connection} end={end} readOnly={readOnly} />
      ))}
      <TextField
        label="Ports"
        value={portsText(ports)}
        placeholder="5986, 8080-8090"
        check={portsMessage}
        readOnly={readOnly}
        onCommit={changePorts}
      />
      <Select
        label="Transport"
        value={transport}
        options={TRANSPORTS}
        readOnly={readOnly}
        onChange={(value) => changeOwn(connection, { transport: value }, 'Transport')}
      />
      <TextField
        label="Protocol"
        value={protocol}
        placeholder="WinRM"
        maxLength={LIMITS.protocol}
        readOnly={readOnly}
        onCommit={(value) => changeOwn(connection, { protocol: value }, 'Protocol')}
      />
      <TextField
        label="Reason"
        value={reason}
        placeholder="Who needs it, and what for"
        maxLength={LIMITS.reason}
        readOnly={readOnly}
        onCommit={(value) => changeOwn(connection, { reason: value }, 'Reason')}
      />
    </>
  );
}

interface EndFieldProps {
  readonly connection: OwnConnection;
  readonly end: End;
  readonly readOnly: boolean;
}

/** Any host but the other end. */
function EndField({ connection, end, readOnly }: EndFieldProps) {
  const { hosts } = useDesign();
  const other = connection[end === 'from' ? 'to' : 'from'];
  return (
    <Select
      label={ENDS[end]}
      value={connection[end]}
      options={hosts.filter(({ id }) => id !== other).map((host) => ({ value: host.id, label: hostLabel(host) }))}
      readOnly={readOnly}
      onChange={(id) => changeOwn(connection, { [end]: id }, ENDS[end])}
    />
  );
}

function portsMessage(text: string): string | null {
  const read = portsOfText(text);
  return read.ok ? null : read.message;
}
