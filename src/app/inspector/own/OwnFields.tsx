import { changeOwn } from '../../../actions/connecting.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import type { OwnConnection } from '../../../design/model/network.ts';
import { portsOfText, portsText } from '../../../design/model/portsText.ts';
import { Select } from '../../../ui/fields/Select.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';

const TRANSPORTS = [
  { value: 'TCP', label: 'TCP' },
  { value: 'UDP', label: 'UDP' },
] as const;

interface OwnFieldsProps {
  readonly connection: OwnConnection;
  readonly readOnly: boolean;
}

/** What an own connection says of itself: its ports, their transport, the protocol's name, and why somebody asks for it. */
export function OwnFields({ connection, readOnly }: OwnFieldsProps) {
  const { transport, ports, protocol, reason } = connection;
  const changePorts = (text: string): void => {
    const read = portsOfText(text);
    if (read.ok) changeOwn(connection, { ports: read.value }, 'Ports');
  };
  return (
    <>
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

function portsMessage(text: string): string | null {
  const read = portsOfText(text);
  return read.ok ? null : read.message;
}
