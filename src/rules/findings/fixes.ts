import { moveCard } from '../../design/edit/addressCommands.ts';
import { addHost, choosePartners, editHost, moveHome, moveToZone, type Command } from '../../design/edit/commands.ts';
import { removeThings } from '../../design/edit/objectCommands.ts';
import { linkFirewall, nameZone, setRoute } from '../../design/edit/networkCommands.ts';
import { addServer, editRole, removeRole, splitHome, splitRole } from '../../design/edit/roleCommands.ts';
import { withoutHostBits } from '../../design/edit/counting.ts';
import { hostLabel, listed } from '../../design/model/names.ts';
import type { Route } from '../../design/model/network.ts';
import type { RelationId } from '../../design/model/relations.ts';
import type { RoleId } from '../../design/model/roles.ts';
import type { Host, SettingsChange } from '../../design/model/schema.ts';

/** What one click can do about a finding, as data. */
export type Fix = { readonly label: string } & (
  | { readonly kind: 'addHost'; readonly role: RoleId; readonly switches?: number } // absent: as a role begins
  | { readonly kind: 'choose'; readonly host: string; readonly relation: RelationId; readonly partner: string }
  | { readonly kind: 'moveHome'; readonly host: string; readonly role: RoleId }
  | { readonly kind: 'moveToZone'; readonly host: string; readonly zone: string }
  | { readonly kind: 'moveCard'; readonly host: string; readonly from: string; readonly to: string } // zones
  | { readonly kind: 'splitHome'; readonly host: string; readonly role: RoleId }
  | { readonly kind: 'splitRole'; readonly host: string; readonly role: RoleId }
  | { readonly kind: 'removeRole'; readonly host: string; readonly role: RoleId }
  | { readonly kind: 'editRole'; readonly host: string; readonly role: RoleId; readonly change: SettingsChange }
  | { readonly kind: 'editHost'; readonly host: string; readonly change: Partial<Pick<Host, 'web'>> }
  | { readonly kind: 'useAddress'; readonly host: string; readonly text: string; readonly as: 'address' | 'network' }
  | NetworkFix
  | { readonly kind: 'all'; readonly steps: readonly Fix[] }
);

/** What is done about firewalls and the paths between zones. */
type NetworkFix =
  | { readonly kind: 'setRoute'; readonly zones: readonly [string, string]; readonly path: Route['path'] | null }
  | { readonly kind: 'joinZone' | 'unnameZone'; readonly firewall: string; readonly zone: string }
  | { readonly kind: 'removeFirewall'; readonly firewall: string };

/** The command that carries a fix out. */
export function commandOf(fix: Fix): Command {
  if (isOfRole(fix)) return OF_ROLE[fix.kind](fix.host, fix.role);
  if (isOfNetwork(fix)) return networkCommand(fix);
  switch (fix.kind) {
    case 'addHost':
      return fix.switches === undefined ? addHost(fix.role) : addServer(fix.role, fix.switches);
    case 'choose':
      return choosePartners(fix.host, fix.relation, [fix.partner]);
    case 'moveToZone':
      return moveToZone(fix.host, fix.zone);
    case 'moveCard':
      return moveCard(fix.host, fix.from, fix.to);
    case 'editRole':
      return editRole(fix.host, fix.role, fix.change);
    case 'editHost':
      return editHost(fix.host, fix.change);
    case 'useAddress':
      return withoutHostBits(fix.host, fix.text, fix.as);
    case 'all':
      return (design) => fix.steps.reduce((before, step) => commandOf(step)(before), design);
  }
}

function networkCommand(fix: NetworkFix): Command {
  switch (fix.kind) {
    case 'setRoute':
      return setRoute(fix.zones, fix.path);
    case 'joinZone':
      return linkFirewall(fix.firewall, fix.zone, true);
    case 'unnameZone':
      return nameZone(fix.firewall, fix.zone, '');
    case 'removeFirewall':
      return removeThings([fix.firewall]);
  }
}

const NETWORK_KINDS: ReadonlySet<Fix['kind']> = new Set<NetworkFix['kind']>([
  'setRoute',
  'joinZone',
  'unnameZone',
  'removeFirewall',
]);

/** Whether a fix is about firewalls and paths, not about hosts. */
export const isOfNetwork = (fix: Fix): fix is Extract<Fix, NetworkFix> => NETWORK_KINDS.has(fix.kind);

/** What needs to know nothing but a host and one of its roles. */
const OF_ROLE = { moveHome, splitHome, splitRole, removeRole } as const;
const isOfRole = (fix: Fix): fix is Extract<Fix, { readonly kind: keyof typeof OF_ROLE }> => fix.kind in OF_ROLE;

/** Leaves something to one of the hosts that have it and takes it off all others: a fix for each that may keep it. */
export function keepOne(hosts: readonly Host[], what: string, takeOff: (host: Host, label: string) => Fix): Fix[] {
  const keepers = hosts.slice(0, MOST_KEEPERS).toReversed();
  return keepers.map((keeper) => {
    const others = hosts.filter((one) => one !== keeper);
    const label = `Take ${what} off ${listed(others.map(hostLabel))}`;
    const steps = others.map((host) => takeOff(host, label));
    const [first] = steps;
    return first && steps.length === 1 ? first : { kind: 'all', label, steps };
  });
}

const MOST_KEEPERS = 6;
