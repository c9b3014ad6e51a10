import { existsSync } from 'node:fs';
import { Agent, tell } from './inside.ts';

/** How many zones and firewalls the laboratory has, each firewall with a cable to every zone: which are used, routes decide. */
export const SIZE = { zones: 5, firewalls: 3 } as const;

/** What the interface of a firewall towards a zone is called. */
export const interfaceTo = (zone: number): string => `zone${zone}`;

/** What stands for the zones and firewalls of one design after another. */
export interface Lab {
  readonly zones: readonly Node[];
  readonly firewalls: readonly Node[];
  readonly agents: readonly Agent[]; // one a zone
  readonly end: () => Promise<void>;
}

/** A network namespace. */
export interface Node {
  readonly name: string;
  readonly configure: (ip: readonly string[]) => Promise<unknown>; // commands of ip, run in it
  readonly load: (nft: string) => Promise<unknown>;
}

const nodeOf = (name: string): Node => ({
  name,
  configure: async (commands) => {
    await batch(
      name,
      '-4',
      commands.filter((one) => !isOfSix(one)),
    );
    await batch(name, '-6', commands.filter(isOfSix));
  },
  load: (text) => tell(['ip', 'netns', 'exec', name, 'nft', '-f', '-'], text),
});

/** A command of ip begins with -6 where it is for the other family. */
const isOfSix = (command: string): boolean => command.startsWith('-6 ');

const batch = (name: string, family: string, all: readonly string[]): Promise<string> =>
  tell(['ip', family, '-n', name, '-batch', '-'], all.map((one) => `${one.replace(/^-6 /, '')}\n`).join(''));

const nodesOf = (kind: string, count: number): Node[] =>
  Array.from({ length: count }, (_, i) => nodeOf(`portolan-${process.pid}-${kind}${i}`));

const FORWARDS = ['ipv4/ip_forward', 'ipv6/conf/all/forwarding'];
const QUIET = ['ipv4/conf/all/rp_filter', 'ipv4/conf/default/rp_filter', 'ipv6/conf/default/accept_dad'];

/** Where connections start from: no listener is put there. */
const OWN_PORTS = 'echo 20000 29999 > /proc/sys/net/ipv4/ip_local_port_range';

/** Returns a namespace for each zone and each firewall, joined by cables. */
export async function aLab(): Promise<Lab> {
  const [zones, firewalls] = [nodesOf('z', SIZE.zones), nodesOf('f', SIZE.firewalls)];
  const all = [...zones, ...firewalls];
  await removeLeftOvers();
  await tell(['ip', '-batch', '-'], all.map(({ name }) => `netns add ${name}\n`).join(''));
  await Promise.all(all.map(prepare));
  await tell(
    ['ip', '-batch', '-'],
    zones.flatMap((zone, z) => firewalls.map((fw, f) => cable(zone, z, fw, f))).join(''),
  );
  await Promise.all([
    ...zones.map((zone) => zone.configure(firewalls.flatMap((_, f) => up(`fw${f}`, ZONE_END)))),
    ...firewalls.map((fw) => fw.configure(zones.flatMap((_, z) => up(interfaceTo(z), FIREWALL_END)))),
  ]);
  const agents = zones.map(({ name }) => new Agent(name));
  return {
    zones,
    firewalls,
    agents,
    end: async () => {
      agents.forEach((agent) => agent.end());
      await tell(['ip', '-batch', '-'], all.map(({ name }) => `netns del ${name}\n`).join(''));
    },
  };
}

/** A run that was killed has left its namespaces. */
async function removeLeftOvers(): Promise<void> {
  const names = (await tell(['ip', 'netns'])).match(/^portolan-\d+-\w+/gm) ?? [];
  const dead = names.filter((name) => !existsSync(`/proc/${name.split('-')[1]}`));
  await tell(['ip', '-batch', '-'], dead.map((name) => `netns del ${name}\n`).join(''));
}

/** Every cable has the same two addresses of its own link; what goes through it is told by the cable. */
export const ZONE_END = 'fe80::2';
export const FIREWALL_END = 'fe80::1';

const switched = (keys: readonly string[], value: number): string =>
  keys.map((key) => `echo ${value} > /proc/sys/net/${key}`).join(' && ');

function prepare({ name }: Node): Promise<string> {
  return tell([
    'ip',
    'netns',
    'exec',
    name,
    'sh',
    '-c',
    `${switched(FORWARDS, 1)} && ${switched(QUIET, 0)} && ${OWN_PORTS} && ip link set lo up`,
  ]);
}

const cable = (zone: Node, z: number, firewall: Node, f: number): string =>
  `link add fw${f} netns ${zone.name} type veth peer name ${interfaceTo(z)} netns ${firewall.name}\n`;

const up = (device: string, address: string): string[] => [
  `-6 addr add ${address}/64 dev ${device} nodad`,
  `link set ${device} up`,
];
