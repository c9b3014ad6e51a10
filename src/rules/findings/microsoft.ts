import { hostLabel, listed } from '../../design/model/names.ts';
import type { Host } from '../../design/model/schema.ts';
import { settings } from '../../design/model/settings.ts';
import type { Resolution } from '../connect/connection.ts';
import { resolutionsOf } from '../connect/resolve.ts';
import { finding } from './finding.ts';
import type { Check, Facts } from './findings.ts';
import type { Fix } from './fixes.ts';
import { listenersWhere } from './listeners.ts';

/** 1E's page gives Configuration Manager's first two ports only: its dynamic ones are listed where the design states them. */
const dynamicRpc: Check = ({ connections }) =>
  listenersWhere(connections, ({ protocols }) => protocols.includes('WMI (DCOM)'))
    .filter(({ roles }) => roles.configurationManager?.rpcRange === null)
    .map((host) =>
      finding('info', 'dynamic-rpc', {
        subject: host.id,
        message: `DCOM to ${hostLabel(host)} also uses dynamic RPC ports after 135.`,
        action: 'Let the firewall follow RPC, or fix the RPC port range on that server and open it.',
        hosts: [host],
        fixes: [
          {
            kind: 'editRole',
            label: 'List the dynamic RPC range',
            host: host.id,
            role: 'configurationManager',
            change: { rpcRange: settings.rpcPorts.initial },
          },
        ],
      }),
    );

/** What a domain-joined DMZ Server needs of Microsoft, as far as the design doesn't have it. */
const domainJoined: Check = (facts) =>
  facts.roster.hosts
    .filter(({ roles }) => roles.dmzServer?.membership === 'domain')
    .flatMap((host) => {
      const lacking = lackingFor(facts, host);
      return lacking.length === 0
        ? []
        : [
            finding('info', 'dmz-domain', {
              subject: host.id,
              message: `${hostLabel(host)} is domain-joined: it needs ${listed(lacking)}, whose ports are not listed here.`,
              action: `Add Microsoft's ports for ${lacking.length > 1 ? 'these services' : 'it'} to the request.`,
              hosts: [host],
              details: lacking,
            }),
          ];
    });

function lackingFor({ resolutions }: Facts, { id }: Host): string[] {
  const lacks = (relation: 'domainControllers' | 'certificationAuthorities'): boolean =>
    !resolutions.get(relation)?.get(id)?.partners.length;
  return [
    ...(lacks('domainControllers') ? ['Active Directory'] : []),
    ...(lacks('certificationAuthorities') ? ['Certificate Services'] : []),
  ];
}

/** Sign-in from a DMZ opens some ten ports and a wide range into the internal network. */
const controllersBehind: Check = ({ roster, resolutions }) => {
  const isInside = ({ zone }: Host): boolean => roster.zoneKinds.get(zone) === 'internal';
  return resolutionsOf(resolutions, 'domainControllers').flatMap((resolution) => {
    const { host, partners, candidates } = resolution;
    const inside = isInside(host) ? [] : partners.filter(isInside);
    if (host.roles.dmzServer === undefined || inside.length === 0) return [];
    return [
      finding('warning', 'dmz-controllers', {
        subject: host.id,
        message: `${hostLabel(host)} is a DMZ Server and uses ${listed(inside.map(hostLabel))} in an internal zone, over some ten ports and a range of dynamic ones.`,
        action:
          'Choose which controllers it uses and restrict their dynamic RPC range, or give it a read-only controller outside.',
        hosts: [host],
        details: inside.map(({ id }) => id),
        fixes: candidates.filter((one) => !isInside(one)).map((one) => choosing(resolution, one)),
      }),
    ];
  });
};

const choosing = ({ host, relation }: Resolution, controller: Host): Fix => ({
  kind: 'choose',
  label: `Choose ${hostLabel(controller)}`,
  host: host.id,
  relation,
  partner: controller.id,
});

/** What is warned of where Microsoft's services are used. */
export const domainChecks: readonly Check[] = [controllersBehind];

/** What is good to know of Microsoft's services. */
export const microsoftNotes = { dynamicRpc, domainJoined } as const;
