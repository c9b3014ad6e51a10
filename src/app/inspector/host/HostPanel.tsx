import { Plus, Trash2 } from 'lucide-react';
import { editHost, moveToZone, removeHosts } from '../../../design/edit/commands.ts';
import { canJoin, joinRole } from '../../../design/edit/roleCommands.ts';
import { ROLE_IDS, ROLES } from '../../../design/model/roles.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import { rolesOf, type Host } from '../../../design/model/schema.ts';
import { PORTS } from '../../../design/model/settings.ts';
import { nameOfZone } from '../../../rules/views/columns.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { run, useDesign, useEditable } from '../../../store/designStore.ts';
import { select } from '../../../store/viewStore.ts';
import { announce } from '../../../ui/overlays/Announcer.tsx';
import { Button } from '../../../ui/buttons/Button.tsx';
import { MenuItem } from '../../../ui/menu/items.tsx';
import { Menu } from '../../../ui/menu/Menu.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { RoleIcon } from '../../../ui/signs/RoleIcon.tsx';
import { Select } from '../../../ui/fields/Select.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { AddressList } from './AddressList.tsx';
import { fqdnMessage } from '../parts/checks.ts';
import { HostFindings } from './HostFindings.tsx';
import { HostTraffic } from './HostTraffic.tsx';
import { Panel, Section } from '../parts/Panel.tsx';
import { Partners } from './Partners.tsx';
import { RoleSection } from './RoleSection.tsx';

/** One host: its names and addresses, its roles with their settings, its partners, findings and connections. */
export function HostPanel({ host }: { readonly host: Host }) {
  const editable = useEditable();
  const design = useDesign();
  const roles = rolesOf(host);
  const zone = design.zones.find(({ id }) => id === host.zone);
  const [first] = roles;
  return (
    <Panel
      icon={first ? <RoleIcon role={first} size={20} /> : null}
      title={hostLabel(host)}
      subtitle={`${roles.map((role) => ROLES[role].label).join(' · ')}${zone ? ` in ${nameOfZone(zone)}` : ''}`}
      actions={editable ? <HostActions host={host} /> : undefined}
    >
      <Identity host={host} readOnly={!editable} />
      {roles.map((role) => (
        <RoleSection key={role} host={host} role={role} readOnly={!editable} />
      ))}
      <Partners host={host} readOnly={!editable} />
      <HostFindings host={host} />
      <HostTraffic host={host} />
    </Panel>
  );
}

function HostActions({ host }: { readonly host: Host }) {
  const name = hostLabel(host);
  const joinable = ROLE_IDS.filter((role) => canJoin(host, role));
  const remove = (): void => {
    run(`Delete ${name}`, removeHosts([host.id]));
    select({ kind: 'nothing' });
    announce(`${name} deleted`);
  };
  return (
    <>
      {joinable.length === 0 ? null : (
        <Menu trigger={<Button icon={<Plus />}>Add role</Button>} footer={`The role is added to ${name}.`}>
          {joinable.map((role) => (
            <MenuItem
              key={role}
              icon={<RoleIcon role={role} />}
              onSelect={() => run(`Add ${ROLES[role].label} to ${name}`, joinRole(host.id, role))}
            >
              {ROLES[role].label}
            </MenuItem>
          ))}
        </Menu>
      )}
      <Button variant="danger" icon={<Trash2 />} onClick={remove}>
        Delete host
      </Button>
    </>
  );
}

interface PartProps {
  readonly host: Host;
  readonly readOnly: boolean;
}

function Identity({ host, readOnly }: PartProps) {
  const { zones } = useDesign();
  const name = hostLabel(host);
  const hasWeb = rolesOf(host).some((role) => ROLES[role].web);
  return (
    <Section title="Host">
      <TextField
        label="Name"
        value={host.name}
        placeholder={hostLabel({ ...host, name: '' })}
        maxLength={LIMITS.name}
        readOnly={readOnly}
        onCommit={(next) => run(`Rename ${name}`, editHost(host.id, { name: next }))}
      />
      <TextField
        label="FQDN"
        value={host.fqdn}
        maxLength={LIMITS.fqdn}
        placeholder="srv01.corp.example.com"
        check={fqdnMessage}
        readOnly={readOnly}
        onCommit={(fqdn) => run(`Change FQDN of ${name}`, editHost(host.id, { fqdn }))}
      />
      <AddressList
        addresses={host.addresses}
        readOnly={readOnly}
        onChange={(addresses) => run(`Change addresses of ${name}`, editHost(host.id, { addresses }))}
      />
      <Select
        label="Zone"
        value={host.zone}
        options={zones.map((zone) => ({ value: zone.id, label: nameOfZone(zone) }))}
        readOnly={readOnly}
        onChange={(zone) => run(`Move ${name} to another zone`, moveToZone(host.id, zone))}
      />
      {hasWeb ? <WebPorts host={host} readOnly={readOnly} /> : null}
    </Section>
  );
}

function WebPorts({ host, readOnly }: PartProps) {
  const change = (site: 'https' | 'http', port: number | null): void => {
    if (port === null) return;
    const label = `Change ${site.toUpperCase()} port of ${hostLabel(host)}`;
    run(label, editHost(host.id, { web: { ...host.web, [site]: port } }));
  };
  const shared = { ...PORTS, layout: 'beside', readOnly } as const;
  return (
    <>
      <NumberField
        {...shared}
        label="Web HTTPS port"
        value={host.web.https}
        onCommit={(port) => change('https', port)}
      />
      <NumberField {...shared} label="Web HTTP port" value={host.web.http} onCommit={(port) => change('http', port)} />
    </>
  );
}
