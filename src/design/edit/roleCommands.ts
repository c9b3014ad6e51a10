import { extendChoices, keepEachOther, redirectChoices, withHosts, withoutStaleChoices } from './choices.ts';
import { withoutDangling } from './dangling.ts';
import { addHost, moveHome, removeHosts, type Command } from './commands.ts';
import { freeHostName, initialRole, newHost, nextHostId } from './newHosts.ts';
import { freePlace } from './placing.ts';
import { ROLES, type RoleId } from '../model/roles.ts';
import { rolesOf, type Design, type Host, type Roles, type SettingsChange } from '../model/schema.ts';
import { settings } from '../model/settings.ts';

/** Whether the role may join the host: both share hosts at all, and the host doesn't carry it yet. */
export function canJoin(host: Host, role: RoleId): boolean {
  return ROLES[role].joins && host.roles[role] === undefined && rolesOf(host).every((other) => ROLES[other].joins);
}

/** Adds a role to a host (co-location). */
export const joinRole =
  (id: string, role: RoleId): Command =>
  (design) =>
    withHosts(design, (host) =>
      host.id === id && canJoin(host, role)
        ? { ...host, roles: { ...host.roles, ...initialRole(design, role) } }
        : host,
    );

/** Whether all of one host's roles may join the other. */
export function canMerge(source: Host, target: Host): boolean {
  return rolesOf(source).every((role) => canJoin(target, role));
}

/** Puts one host's roles on another (co-location) and removes the first; who chose it, and its own connections, now mean the other. */
export const mergeHosts =
  (sourceId: string, targetId: string): Command =>
  (design) => {
    const source = design.hosts.find((host) => host.id === sourceId);
    const target = design.hosts.find((host) => host.id === targetId);
    if (!source || !target || !canMerge(source, target)) return design;
    const merged: Host = {
      ...target,
      roles: { ...target.roles, ...source.roles },
      partners: { ...source.partners, ...target.partners },
    };
    const hosts = design.hosts.filter((host) => host !== source).map((host) => (host === target ? merged : host));
    const redirected = redirectChoices({ ...design, hosts }, sourceId, targetId);
    return withoutStaleChoices(withoutDangling(redirectOwn(redirected, sourceId, targetId)));
  };

function redirectOwn(design: Design, from: string, to: string): Design {
  if (!design.ownConnections) return design;
  const redirect = (id: string): string => (id === from ? to : id);
  return {
    ...design,
    ownConnections: design.ownConnections.map((one) => ({ ...one, from: redirect(one.from), to: redirect(one.to) })),
  };
}

/** Returns what is lost of a host whose roles go to another: what tells its machine. */
export function lostByMerging({ name, fqdn, addresses }: Host): string[] {
  return [
    ...(name ? [`name ${name}`] : []),
    ...(fqdn ? [`FQDN ${fqdn}`] : []),
    ...addresses.map((one) => `address ${one}`),
  ];
}

/** Moves a role to a host of its own beside the old one; choices that meant this role follow it, and what the host's roles were to each other they stay. */
export const splitRole =
  (id: string, role: RoleId): Command =>
  (design) => {
    const host = design.hosts.find((one) => one.id === id);
    const zone = design.zones.find((one) => one.id === host?.zone);
    if (!host || !zone || host.roles[role] === undefined || rolesOf(host).length < 2) return design;
    const { [role]: moved, ...kept } = host.roles;
    const roles: Roles = { [role]: moved };
    const rest = withHosts(design, (one) => (one === host ? { ...host, roles: kept } : one));
    const at = freePlace(rest, zone, { roles });
    const split: Host = {
      ...newHost(nextHostId(design), zone.id, freeHostName(rest, role), roles, at),
      web: host.web,
      partners: host.partners, // those that the role does not ask for are cleared below
    };
    const extended = extendChoices(rest, id, split.id);
    const both = { ...extended, nextId: design.nextId + 1, hosts: [...extended.hosts, split] };
    return keepEachOther(withoutStaleChoices(both), [id, split.id]);
  };

/** Moves a role to a host of its own in the first zone where it belongs; the host's other roles stay where they are. */
export const splitHome =
  (id: string, role: RoleId): Command =>
  (design) => {
    const split = splitRole(id, role)(design);
    return split === design ? design : moveHome(nextHostId(design), role)(split);
  };

/** Adds a host whose role runs so many Switches, each on ports of its own. */
export const addServer =
  (role: RoleId, switches: number): Command =>
  (design) => {
    const after = addHost(role)(design);
    const added = after.hosts.at(-1);
    if (after === design || !added) return design;
    const first = { clientPort: settings.switches.initial[0]?.clientPort ?? 0, pokePort: null, address: null };
    const all = Array.from({ length: switches }, (_, i) => ({ ...first, clientPort: first.clientPort + 10 * i }));
    return editRole(added.id, role, { switches: all })(after);
  };

/** Takes a role off a host; with its last role the host goes. */
export const removeRole =
  (id: string, role: RoleId): Command =>
  (design) => {
    const host = design.hosts.find((one) => one.id === id);
    if (host?.roles[role] === undefined) return design;
    const { [role]: _, ...kept } = host.roles;
    if (Object.keys(kept).length === 0) return removeHosts([id])(design);
    return withoutStaleChoices(withHosts(design, (one) => (one === host ? { ...host, roles: kept } : one)));
  };

/** Changes settings of a role on a host. */
export const editRole =
  (id: string, role: RoleId, change: SettingsChange): Command =>
  (design) =>
    withHosts(design, (host) => {
      const before = host.roles[role];
      if (host.id !== id || before === undefined) return host;
      return { ...host, roles: { ...host.roles, [role]: { ...before, ...change } } };
    });
