import { changePort, turnHttp } from '../../../actions/editing.ts';
import type { Host } from '../../../design/model/schema.ts';
import { PORTS } from '../../../design/model/settings.ts';
import { Checkbox } from '../../../ui/fields/Checkbox.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';

interface WebPortsProps {
  readonly host: Host;
  readonly readOnly: boolean;
}

/** The web site of a host, which all its roles share: its HTTPS port, and its HTTP port where it has that binding. */
export function WebPorts({ host, readOnly }: WebPortsProps) {
  const { https, http } = host.web;
  const change = (site: 'https' | 'http', port: number | null): void => changePort(host.id, { in: 'web', site }, port);
  const shared = { ...PORTS, layout: 'beside', readOnly } as const;
  return (
    <>
      <NumberField {...shared} label="Web HTTPS port" value={https} onCommit={(port) => change('https', port)} />
      <Checkbox
        label="HTTP binding"
        hint="1E's post-installation page says that it may be removed, the source of these rules says nothing of it."
        checked={http !== null}
        disabled={readOnly}
        onChange={(on) => turnHttp(host, on)}
      />
      {http === null ? null : (
        <NumberField {...shared} label="Web HTTP port" value={http} onCommit={(port) => change('http', port)} />
      )}
    </>
  );
}
