import type { RoleId } from '../../design/model/roles.ts';
import { ROLE_ICONS } from '../../diagram/model/icons.ts';
import { PathIcon } from './PathIcon.tsx';

/** The picture of a role; its name stands beside it. */
export function RoleIcon({ role, size }: { readonly role: RoleId; readonly size?: number }) {
  return <PathIcon path={ROLE_ICONS[role]} size={size ?? 16} />;
}
