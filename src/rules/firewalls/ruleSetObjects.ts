import { hostLabel } from '../../design/model/names.ts';
import { portRank, portText } from '../../design/model/portNumbers.ts';
import { shortIdOf } from '../../lib/hash.ts';
import { endText, type Endpoint, type Rule } from './rule.ts';

/** What a firewall needs defined before its rules, each once. */
export interface SetObjects {
  readonly addresses: readonly NamedAddress[];
  readonly groups: readonly AddressGroup[];
  readonly services: readonly string[]; // "TCP 443"
}

interface NamedAddress {
  readonly text: string; // address, network or FQDN
  readonly hosts: readonly string[]; // that have it
}

/** Addresses that stand together as a source or destination. */
interface AddressGroup {
  readonly name: string; // made of its members alone: it stays while rules come and go
  readonly members: readonly string[];
}

/** Returns the objects of a rule set: addresses by host, groups of them, and services by port. */
export function objectsIn(rules: readonly Rule[]): SetObjects {
  const hosts = new Map(
    rules.flatMap(({ connections }) =>
      connections.flatMap(({ initiator, listener }) =>
        [initiator, listener].map((host) => [host.id, hostLabel(host)] as const),
      ),
    ),
  );
  const sides = rules.flatMap(({ sources, destinations }) => [sources, destinations]);
  return {
    addresses: addressesIn(sides.flat(), hosts),
    groups: groupsIn(sides),
    services: servicesIn(rules),
  };
}

const isObject = ({ kind }: Endpoint): boolean => kind === 'address' || kind === 'fqdn';

function addressesIn(ends: readonly Endpoint[], hosts: ReadonlyMap<string, string>): NamedAddress[] {
  const byText = new Map<string, Set<string>>();
  for (const end of ends.filter(isObject)) {
    const held = byText.get(end.text) ?? new Set();
    byText.set(end.text, held.add(hosts.get(end.host) ?? end.host));
  }
  return [...byText].map(([text, names]) => ({ text, hosts: [...names] }));
}

function groupsIn(sides: readonly (readonly Endpoint[])[]): AddressGroup[] {
  const groups = new Map<string, AddressGroup>();
  for (const side of sides) {
    const members = [...new Set(side.filter(isObject).map(endText))].toSorted();
    if (members.length < 2) continue;
    const key = members.join(' ');
    if (!groups.has(key)) groups.set(key, { name: `Group ${shortIdOf(key, 0)}`, members });
  }
  return [...groups.values()];
}

function servicesIn(rules: readonly Rule[]): string[] {
  const services = new Map(
    rules.flatMap((rule) => rule.services).map((one) => [`${one.transport} ${portText(one.port)}`, one]),
  );
  return [...services].toSorted(([, a], [, b]) => portRank(a.port) - portRank(b.port)).map(([text]) => text);
}
