import { Ellipsis, Split, Trash2 } from 'lucide-react';
import { settingOf } from '../../../design/edit/editSetting.ts';
import { ROLES, type RoleId } from '../../../design/model/roles.ts';
import { rolesOf, type Host } from '../../../design/model/schema.ts';
import type { SettingId } from '../../../design/model/settings.ts';
import { IconButton } from '../../../ui/buttons/IconButton.tsx';
import { changeSetting, removeRole, splitRole } from '../../../actions/roles.ts';
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
          onChange={(value, what) => changeSetting(host.id, role, id, value, what)}
        />
      ))}
    </Section>
  );
}

function RoleMenu({ host, role }: Omit<RoleSectionProps, 'readOnly'>) {
  const { label } = ROLES[role];
  const isOnly = rolesOf(host).length === 1;
  return (
    <Menu align="end" trigger={<IconButton size="sm" label={`${label} actions`} icon={<Ellipsis />} />}>
      <MenuItem icon={<Split />} disabled={isOnly} onSelect={() => splitRole.run(host.id, role)}>
        {splitRole.label}
      </MenuItem>
      <MenuItem icon={<Trash2 />} danger onSelect={() => removeRole.run(host.id, role)}>
        {removeRole.label(isOnly)}
      </MenuItem>
    </Menu>
  );
}
