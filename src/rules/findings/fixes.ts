import { addHost, choosePartners, editHost, moveHome, type Command } from '../../design/edit/commands.ts';
import { editRole, removeRole, splitHome, splitRole } from '../../design/edit/roleCommands.ts';
import { withoutHostBits } from '../../design/edit/counting.ts';
import type { RelationId } from '../../design/model/relations.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Host, SettingsChange } from '../../design/model/schema.ts';

/** What one click can do about a finding, as data. */
export type Fix = { readonly label: string } & (
  | { readonly kind: 'addHost'; readonly role: RoleId }
  | { readonly kind: 'choose'; readonly host: string; readonly relation: RelationId; readonly partner: string }
  | { readonly kind: 'moveHome'; readonly host: string; readonly role: RoleId }
  | { readonly kind: 'splitHome'; readonly host: string; readonly role: RoleId }
  | { readonly kind: 'splitRole'; readonly host: string; readonly role: RoleId }
  | { readonly kind: 'removeRole'; readonly host: string; readonly role: RoleId }
  | { readonly kind: 'editRole'; readonly host: string; readonly role: RoleId; readonly change: SettingsChange }
  | { readonly kind: 'editHost'; readonly host: string; readonly change: Partial<Pick<Host, 'web'>> }
  | { readonly kind: 'useAddress'; readonly host: string; readonly text: string; readonly as: 'address' | 'network' }
);

/** The command that carries a fix out. */
export function commandOf(fix: Fix): Command {
  switch (fix.kind) {
    case 'addHost':
      return addHost(fix.role);
    case 'choose':
      return choosePartners(fix.host, fix.relation, [fix.partner]);
    case 'moveHome':
      return moveHome(fix.host, fix.role);
    case 'splitHome':
      return splitHome(fix.host, fix.role);
    case 'splitRole':
      return splitRole(fix.host, fix.role);
    case 'removeRole':
      return removeRole(fix.host, fix.role);
    case 'editRole':
      return editRole(fix.host, fix.role, fix.change);
    case 'editHost':
      return editHost(fix.host, fix.change);
    case 'useAddress':
      return withoutHostBits(fix.host, fix.text, fix.as);
  }
}
