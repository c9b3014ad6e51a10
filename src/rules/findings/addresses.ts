import { addressKey, fqdnKey, hostBits } from '../../design/model/addresses.ts';
import { addressesIn, ownAddresses } from '../../design/model/ownAddresses.ts';
import { ROLES } from '../../design/model/roles.ts';
import { rolesOf, type Host } from '../../design/model/schema.ts';
import { finding } from './finding.ts';
import type { Check, Facts } from './findings.ts';
import { hostLabel, listed } from '../../design/model/names.ts';
import { repeated } from './repeated.ts';

const sharedAddresses: Check = ({ roster }) =>
  repeated(roster.hosts, ownAddresses, addressKey)
    .filter(({ key }) => !key.includes('/')) // a network may well stand on several hosts
    .map(({ key, text, hosts }) =>
      finding('warning', 'address-shared', {
        subject: key,
        message: `${listed(hosts.map(hostLabel))} have the same address ${text}.`,
        action: 'Give each host its own address.',
        hosts,
      }),
    );

const sharedFqdns: Check = ({ roster }) =>
  repeated(roster.hosts, ({ fqdn }) => (fqdnKey(fqdn) === '' ? [] : [fqdn]), fqdnKey).map(({ key, text, hosts }) =>
    finding('warning', 'fqdn-shared', {
      subject: key,
      message: `${listed(hosts.map(hostLabel))} have the same FQDN ${text.trim()}.`,
      action: 'Give each host its own FQDN.',
      hosts,
    }),
  );

/** 10.0.0.5/8 may mean one machine or sixteen million: the user says which. */
const hostBitsSet: Check = ({ roster }) =>
  roster.hosts.flatMap((host) =>
    host.addresses
      .filter((text, at) => text.includes('/') && host.addresses.indexOf(text) === at && hostBits(text) !== 0n)
      .map((text) =>
        finding('warning', 'address-host-bits', {
          subject: `${host.id}:${text}`,
          message: `${text} of ${hostLabel(host)} is neither one address nor a whole network: it has bits beyond its prefix.`,
          action: 'State the address alone, or the network it lies in.',
          hosts: [host],
          fixes: [
            { kind: 'useAddress', label: 'Use the address alone', host: host.id, text, as: 'address' },
            { kind: 'useAddress', label: 'Use its network', host: host.id, text, as: 'network' },
          ],
        }),
      ),
  );

/** The hosts that a connection across zones leaves or reaches without an address there. */
function withoutAddress({ connections }: Facts): Set<Host> {
  const found = new Set<Host>();
  for (const { scope, initiator, initiatorZone, listener, listenerZone, address } of connections) {
    if (scope !== 'crossesZones') continue;
    if (addressesIn(initiator, initiatorZone.id).length === 0) found.add(initiator);
    if (address === null && addressesIn(listener, listenerZone.id).length === 0) found.add(listener);
  }
  return found;
}

/** Clients on the Internet come from any address, and what else is there is often known by its FQDN only. */
const missingAddresses: Check = (facts) => {
  const lacking = withoutAddress(facts);
  return facts.roster.hosts.flatMap((host) => {
    if (!lacking.has(host)) return isUnknownServer(host) ? [unknownServer(host)] : [];
    const isOutside = facts.roster.zoneKinds.get(host.zone) === 'internet';
    if (!isOutside) return [unaddressed(host, 'Enter its address or network: a firewall rule needs one.')];
    if (host.roles.clients !== undefined) return [];
    return [host.fqdn === '' ? unaddressed(host, `Enter its FQDN or address; ${MANY_WANT}.`) : knownByName(host)];
  });
};

const MANY_WANT = 'many firewalls want an address';

const unaddressed = (host: Host, action: string) =>
  finding('warning', 'address-missing', {
    subject: host.id,
    message: `${hostLabel(host)} has no address, and its connections cross zones.`,
    action,
    hosts: [host],
  });

const knownByName = (host: Host) =>
  finding('info', 'address-by-name', {
    subject: host.id,
    message: `${hostLabel(host)} is known by its FQDN only, and ${MANY_WANT}.`,
    action: 'Enter its addresses if your firewall takes no FQDN.',
    hosts: [host],
  });

const isUnknownServer = (host: Host): boolean =>
  host.fqdn === '' && host.addresses.length === 0 && rolesOf(host).some((role) => ROLES[role].server);

const unknownServer = (host: Host) =>
  finding('info', 'host-unaddressed', {
    subject: host.id,
    message: `${hostLabel(host)} has no FQDN or address, and firewall rules need one.`,
    action: 'Enter its FQDN or address.',
    hosts: [host],
  });

/** Addresses and FQDNs that are missing, used twice, or not clear. */
export const addressChecks: readonly Check[] = [sharedAddresses, sharedFqdns, hostBitsSet, missingAddresses];
