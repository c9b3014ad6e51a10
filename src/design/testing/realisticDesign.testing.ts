import { emptyDesign } from '../edit/commands.ts';
import { initialRole } from '../edit/newHosts.ts';
import type { RoleId } from '../model/roles.ts';
import type { Design, Host, Partners, Roles, Zone } from '../model/schema.ts';

const areas = [
  { kind: 'internal', name: 'Data centre East', start: 'ESX-E', net: '10.20.4', domain: 'corp.contoso.com' },
  { kind: 'internal', name: 'Data centre West', start: 'ESX-W', net: '10.40.8', domain: 'corp.contoso.com' },
  { kind: 'dmz', name: 'DMZ', start: 'DMZ-', net: '192.168.100', domain: 'dmz.contoso.com' },
  { kind: 'internet', name: 'Internet', start: 'EXT-', net: '203.0.113', domain: 'contoso.net' },
] as const;

/** What stands where: [area, short name, roles]. */
type Machine = readonly [number, string, ...RoleId[]];
const firstMachine: Machine = [0, 'MST', 'masterStack', 'responseStack'];
const machines: readonly Machine[] = [
  firstMachine,
  [0, 'SQL', 'sqlServer'],
  [0, 'PCS', 'clients'],
  [0, 'ADM', 'browsers'],
  [3, 'CLD', 'cloud'],
  [0, 'SMT', 'smtpRelay'],
  [0, 'SCM', 'configurationManager'],
  [0, 'INV', 'inventorySource'],
  [1, 'RSP', 'responseStack'],
  [2, 'DMZ', 'dmzServer'],
  [3, 'PCS', 'clients'],
  [3, 'CRL', 'crlPoint'],
  [0, 'API', 'apiConsumers'],
  [0, 'CAT', 'catalog'],
  [1, 'SQL', 'sqlServer'],
  [1, 'PCS', 'clients'],
];

/** A design as people make them: counting names, FQDNs of three domains, addresses of four networks, Switches, choices. */
export function realisticDesign(size: number): Design {
  const counts = new Map<string, number>();
  const count = (what: string): number => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
    return counts.get(what) ?? 0;
  };
  const zones: Zone[] = areas.map(({ kind, name }, i) => ({
    id: `z${i + 1}`,
    kind,
    name,
    x: i * 1160,
    y: i === 2 ? 900 : 0,
    width: 1100,
    height: 700,
  }));
  const hosts = Array.from({ length: size }, (_, i) => hostAt(i, count));
  const withPartners = hosts.map((host, i) => ({ ...host, partners: partnersOf(host, hosts, i) }));
  const design = { ...emptyDesign('Contoso 1E production'), author: 'Dana Lindqvist' };
  return { ...design, nextId: size + 5, zones, hosts: withPartners };
}

function hostAt(i: number, count: (what: string) => number): Host {
  const [place, short, ...ids] = machines[i < 14 ? i : 8 + (i % 8)] ?? firstMachine;
  const area = areas[place] ?? areas[0];
  const name = `${area.start}${short}${String(count(area.start + short)).padStart(2, '0')}`;
  const last = 10 + count(area.net);
  const roles = ids.reduce<Roles>((all, id) => Object.assign(all, initialRole(emptyDesign(''), id)), {});
  if (roles.dmzServer && i % 16 > 8) {
    roles.dmzServer.switches = [1, 2, 3].map((number) => ({
      clientPort: 4000,
      pokePort: null,
      address: `${area.net}.${100 + last * 3 + number}`,
    }));
  }
  return {
    id: `h${i + 5}`,
    zone: `z${place + 1}`,
    name,
    fqdn: `${name.toLowerCase()}.${area.domain}`,
    addresses: [short === 'PCS' ? `10.${20 + i}.0.0/16` : `${area.net}.${last}`],
    web: { https: 443, http: 80 },
    roles,
    partners: {},
    x: 40 + ((i * 7) % 4) * 280,
    y: 60 + ((i * 5) % 11) * 150 + (i % 3) * 30,
  };
}

function partnersOf(host: Host, hosts: readonly Host[], i: number): Partners {
  const carriers = (role: RoleId): string[] => hosts.filter((one) => one.roles[role]).map((one) => one.id);
  const pick = (ids: string[]): string[] => (ids.length > 1 ? ids.slice(i % ids.length, (i % ids.length) + 1) : []);
  const databases = host.roles.responseStack ? pick(carriers('sqlServer')) : [];
  const core = host.roles.dmzServer ? pick(carriers('responseStack')) : [];
  return { ...(databases.length > 0 && { responsesDatabase: databases }), ...(core.length > 0 && { core }) };
}
