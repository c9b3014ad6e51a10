import { sqlPort } from '../../design/model/ports.ts';
import type { Host } from '../../design/model/schema.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { Check } from './findings.ts';
import { microsoftNotes } from './microsoft.ts';
import { hostLabel } from '../../design/model/names.ts';
import { resolutionsOf } from '../connect/resolve.ts';
import { SWITCH_ROLES, switchesOf } from '../../design/model/portSlots.ts';

interface Note {
  readonly code: string;
  readonly message: (name: string) => string;
  readonly action: string;
}

const note = ({ code, message, action }: Note, host: Host): Finding =>
  finding('info', code, { subject: host.id, message: message(hostLabel(host)), action, hosts: [host] });

/** One note for every host that fits. */
const noteWhere =
  (fits: (host: Host) => boolean, about: Note): Check =>
  ({ roster }) =>
    roster.hosts.filter(fits).map((host) => note(about, host));

const inferredPokePorts = noteWhere(
  (host) => SWITCH_ROLES.some((role) => switchesOf(host, role).some((one, i) => i > 0 && one.pokePort === null)),
  {
    code: 'poke-port-inferred',
    message: (name) =>
      `The poke ports of Switch 2 and up on ${name} are inferred: the source gives an example for the first only.`,
    action: 'Check the ports registered in the Core, and enter them where they differ.',
  },
);

const sqlBrowser = noteWhere((host) => isNamed(host), {
  code: 'sql-browser-needed',
  message: (name) => `${name} has a named instance: SQL Browser must run there, and UDP 1434 be open.`,
  action: 'Enable the SQL Browser service.',
});

const workgroup = noteWhere((host) => host.roles.dmzServer?.membership === 'workgroup', {
  code: 'dmz-workgroup',
  message: (name) => `${name} is in a workgroup: its web server certificate has to be installed by hand.`,
  action: 'Plan for the certificate and its renewal.',
});

const linkedServer: Check = ({ resolutions }) => {
  const sla = resolutionsOf(resolutions, 'slaDatabase').flatMap(({ partners }) => partners)[0];
  const catalog = resolutionsOf(resolutions, 'catalogDatabase').flatMap(({ partners }) => partners)[0];
  if (!sla || !catalog || sla === catalog) return [];
  return [
    finding('info', 'linked-server', {
      subject: `${sla.id}:${catalog.id}`,
      message: `SLA on ${hostLabel(sla)} reaches 1ECatalog on ${hostLabel(catalog)} through a SQL linked server, ${linkedPortsOf(catalog)}.`,
      action: `Ask for ${isNamed(catalog) ? 'these ports' : 'that port'} too: this stands on 1E's SLA installer page, not in the source of these rules.`,
      hosts: [sla, catalog],
      details: [linkedPortsOf(catalog)],
    }),
  ];
};

const isNamed = ({ roles }: Host): boolean => roles.sqlServer?.instance.kind === 'named';

/** Where a linked server reaches a SQL Server: the port of its instance, and SQL Browser of a named one. */
function linkedPortsOf(host: Host): string {
  const { sqlServer } = host.roles;
  const port = `TCP ${sqlServer ? sqlPort(sqlServer.instance) : ''}`;
  return isNamed(host) ? `${port} and UDP 1434` : port;
}

/** What is good to know. */
export const noteChecks: readonly Check[] = [
  inferredPokePorts,
  sqlBrowser,
  microsoftNotes.dynamicRpc,
  workgroup,
  microsoftNotes.domainJoined,
  linkedServer,
];
