import { Ellipsis, Split, Trash2 } from 'lucide-react';
import { removeRole, splitRole } from '../../../design/edit/roleCommands.ts';
import { editSetting, settingOf } from '../../../design/edit/editSetting.ts';
import { ROLES, type RoleId } from '../../../design/model/roles.ts';
import { rolesOf, type Host } from '../../../design/model/schema.ts';
import type { SettingId } from '../../../design/model/settings.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { currentDesign, run } from '../../../store/designStore.ts';
import { select } from '../../../store/viewStore.ts';
import { announce } from '../../../ui/overlays/Announcer.tsx';
import { IconButton } from '../../../ui/buttons/IconButton.tsx';
import { MenuItem } from '../../../ui/menu/items.tsx';
import { Menu } from '../../../ui/menu/Menu.tsx';
import { RoleIcon } from '../../../ui/signs/RoleIcon.tsx';
import { Note, Section } from '../parts/Panel.tsx';
import { SettingEditor } from '../settings/SettingEditor.tsx';

interface RoleSectionProps {
  readonly host: Host;
  readonly role: RoleId;
  readonly readOnly: boolean;
}

/** A role of a host with its settings, as the tables have them. */
export function RoleSection({ host, role, readOnly }: RoleSectionProps) {
  const { label, hint, settings } = ROLES[role];
  const ids: readonly SettingId[] = settings;
  return (
    <Section
      title={label}
      icon={<RoleIcon role={role} />}
      aside={readOnly ? null : <RoleMenu host={host} role={role} />}
    >
      {ids.length === 0 ? <Note>{hint}. No settings.</Note> : null}
      {ids.map((id) => (
        <SettingEditor
          key={id}
          setting={id}
          value={settingOf(host, role, id)}
          readOnly={readOnly}
          onChange={(value, what) => run(`Change ${what} of ${hostLabel(host)}`, editSetting(host.id, role, id, value))}
        />
      ))}
    </Section>
  );
}

function RoleMenu({ host, role }: Omit<RoleSectionProps, 'readOnly'>) {
  const { label } = ROLES[role];
  const name = hostLabel(host);
  const isOnly = rolesOf(host).length === 1;
  const split = (): void => {
    run(`Move ${label} to its own host`, splitRole(host.id, role));
    const made = currentDesign().hosts.at(-1);
    if (!made || made.id === host.id) return;
    select({ kind: 'hosts', ids: [made.id] });
    announce(`${label} moved from ${name} to ${hostLabel(made)}`);
  };
  const remove = (): void => {
    run(`Remove ${label} from ${name}`, removeRole(host.id, role));
    if (isOnly) select({ kind: 'nothing' });
    announce(`${label} removed from ${name}`);
  };
  return (
    <Menu align="end" trigger={<IconButton size="sm" label={`${label} actions`} icon={<Ellipsis />} />}>
      <MenuItem icon={<Split />} disabled={isOnly} onSelect={split}>
        Move to its own host
      </MenuItem>
      <MenuItem icon={<Trash2 />} danger onSelect={remove}>
        {isOnly ? 'Remove with its host' : 'Remove'}
      </MenuItem>
    </Menu>
  );
}
