import { Plus, Trash2 } from 'lucide-react';
import { addRoleTo } from '../../../actions/adding.ts';
import { deleteThings } from '../../../actions/deleting.ts';
import { changeAddresses } from '../../../actions/addressing.ts';
import { changeFqdn, sendToZone } from '../../../actions/editing.ts';
import { writeHostNote } from '../../../actions/notes.ts';
import { renameHost } from '../../../actions/renaming.ts';
import { canJoin } from '../../../design/edit/roleCommands.ts';
import { ROLE_IDS, ROLES } from '../../../design/model/roles.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import { rolesOf, type Host } from '../../../design/model/schema.ts';
import { nameOfZone } from '../../../rules/views/columns.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useDesign, useEditable } from '../../../store/designStore.ts';
import { MenuItem } from '../../../ui/menu/items.tsx';
import { Menu } from '../../../ui/menu/Menu.tsx';
import { RoleIcon } from '../../../ui/signs/RoleIcon.tsx';
import { Select } from '../../../ui/fields/Select.tsx';
import { TextArea } from '../../../ui/fields/TextArea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { AddressList } from '../address/AddressList.tsx';
import { AddressSection } from '../address/AddressSection.tsx';
import { HOME } from '../address/addressWords.ts';
import { fqdnMessage } from '../parts/checks.ts';
import { OwnConnections } from '../own/OwnConnections.tsx';
import { HostFindings } from './HostFindings.tsx';
import { HostTraffic } from './HostTraffic.tsx';
import { Panel, Section } from '../parts/Panel.tsx';
import { Partners } from './Partners.tsx';
import { RoleSection } from './RoleSection.tsx';
import { WebPorts } from './WebPorts.tsx';

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
      <AddressSection host={host} readOnly={!editable} />
      {roles.map((role) => (
        <RoleSection key={role} host={host} role={role} readOnly={!editable} />
      ))}
      <Partners host={host} readOnly={!editable} />
      <OwnConnections host={host} />
      <HostFindings host={host} />
      <HostTraffic host={host} />
    </Panel>
  );
}

function HostActions({ host }: { readonly host: Host }) {
  const name = hostLabel(host);
  const joinable = ROLE_IDS.filter((role) => canJoin(host, role));
  return (
    <>
      {joinable.length === 0 ? null : (
        <Menu trigger={<Button icon={<Plus />}>{addRoleTo.menu}</Button>} footer={`The role is added to ${name}.`}>
          {joinable.map((role) => (
            <MenuItem key={role} icon={<RoleIcon role={role} />} onSelect={() => addRoleTo.run(host.id, role)}>
              {ROLES[role].label}
            </MenuItem>
          ))}
        </Menu>
      )}
      <Button variant="danger" icon={<Trash2 />} onClick={() => deleteThings.run([host.id])}>
        {deleteThings.label([host.id])}
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
  const hasWeb = rolesOf(host).some((role) => ROLES[role].web);
  return (
    <Section title="Host">
      <TextField
        label="Name"
        value={host.name}
        placeholder={hostLabel({ ...host, name: '' })}
        maxLength={LIMITS.name}
        readOnly={readOnly}
        onCommit={(name) => renameHost(host.id, name)}
      />
      <TextField
        label="FQDN"
        value={host.fqdn}
        maxLength={LIMITS.fqdn}
        placeholder="srv01.corp.example.com"
        check={fqdnMessage}
        readOnly={readOnly}
        onCommit={(fqdn) => changeFqdn(host.id, fqdn)}
      />
      <AddressList
        words={HOME}
        addresses={host.addresses}
        readOnly={readOnly}
        onChange={(addresses) => changeAddresses(host.id, host.zone, addresses)}
      />
      <Select
        label="Zone"
        value={host.zone}
        options={zones.map((zone) => ({ value: zone.id, label: nameOfZone(zone) }))}
        readOnly={readOnly}
        onChange={(zone) => sendToZone.run([host.id], zone)}
      />
      {hasWeb ? <WebPorts host={host} readOnly={readOnly} /> : null}
      <TextArea
        label="Note"
        value={host.note ?? ''}
        rows={2}
        maxLength={LIMITS.note}
        hint="Shown on the host: its first two lines"
        readOnly={readOnly}
        onCommit={(note) => writeHostNote(host.id, note)}
      />
    </Section>
  );
}
