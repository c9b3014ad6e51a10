import { wantsRole, type Roster } from '../../design/model/roleIndex.ts';
import { hostLabel, listed } from '../../design/model/names.ts';
import { SWITCH_ROLES, switchesOf } from '../../design/model/portSlots.ts';
import type { Host } from '../../design/model/schema.ts';
import { resolutionsOf } from '../connect/resolve.ts';
import { finding } from './finding.ts';
import type { Check, Facts } from './findings.ts';
import { smallestOverload, type Group } from './overload.ts';

const DEVICES_PER_SWITCH = 50_000;

/** Clients whose devices are more than the Switches of all servers they may use, however they are spread. */
export const tooManyDevices: Check = (facts) => {
  const { groups, capacities } = demandOf(facts);
  const overload = smallestOverload(groups, capacities);
  if (overload.length === 0) return [];
  const hosts = overload.map(({ host }) => host);
  const servers = [
    ...new Set(overload.flatMap((group) => facts.resolutions.get('servers')?.get(group.host.id)?.partners ?? [])),
  ];
  const devices = overload.reduce((sum, group) => sum + group.devices, 0);
  const capacity = [...new Set(overload.flatMap((group) => group.servers))].reduce(
    (sum, server) => sum + (capacities.get(server) ?? 0),
    0,
  );
  const many = hosts.length > 1;
  return [
    finding('warning', 'devices-over-capacity', {
      subject: hosts.map(({ id }) => id).join('+'),
      message: `${listed(hosts.map(hostLabel))} ${many ? 'together have' : 'has'} ${format(devices)} devices, more than the ${format(capacity)} that the Switches of ${listed(servers.map(hostLabel))} take.`,
      action: `Add a Switch for every ${format(DEVICES_PER_SWITCH)} devices${many ? ', or let some of them use other servers' : ''}.`,
      hosts,
      details: [devices, capacity, ...servers.map(({ id }) => id)],
    }),
  ];
};

/** The Clients whose number of devices is known, and what the Switches of each server they may use take. */
function demandOf({ roster, resolutions }: Facts): { groups: Group[]; capacities: Map<string, number> } {
  const capacities = new Map<string, number>();
  const known = new Map<readonly Host[], readonly string[]>(); // Clients of a zone share the list of all its servers
  const groups: Group[] = [];
  for (const { host, partners } of resolutionsOf(resolutions, 'servers')) {
    const devices = host.roles.clients?.devices ?? 0;
    if (devices === 0 || partners.length === 0) continue;
    const servers = known.get(partners) ?? serversFor(roster, host, partners, capacities);
    known.set(partners, servers);
    groups.push({ host, devices, servers });
  }
  return { groups, capacities };
}

/** The servers among the partners, host and role, whose Switches the Clients may use. */
function serversFor(
  roster: Roster,
  clients: Host,
  partners: readonly Host[],
  capacities: Map<string, number>,
): string[] {
  const roles = SWITCH_ROLES.filter((role) => wantsRole(roster, 'servers', clients, role));
  const servers: string[] = [];
  for (const partner of partners) {
    for (const role of roles) {
      const switches = switchesOf(partner, role).length;
      if (switches === 0) continue;
      const server = `${partner.id}:${role}`;
      capacities.set(server, switches * DEVICES_PER_SWITCH);
      servers.push(server);
    }
  }
  return servers;
}

const format = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');
