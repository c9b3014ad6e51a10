import { addTo } from '../../lib/groupBy.ts';
import { addressKey } from '../model/addresses.ts';
import { hostLabel } from '../model/names.ts';
import { allAddresses } from '../model/ownAddresses.ts';
import type { Design, Host } from '../model/schema.ts';
import { machineOf } from './addresses.ts';
import { nameKey } from './names.ts';
import type { Reading } from './reading.ts';

/** The hosts of a design by what a list may know them by. */
export interface HostIndex {
  readonly byFqdn: ReadonlyMap<string, Host[]>;
  readonly byName: ReadonlyMap<string, Host[]>;
  readonly byAddress: ReadonlyMap<string, Host[]>;
}

/** The host that a row is about; none, or words where that can't be told. */
export type Match = { readonly host: Host | null; readonly unclear?: string };

/** Returns one text for all spellings of a DNS name. */
export const dnsKey = (fqdn: string): string => nameKey(fqdn).replace(/\.$/, '');

/** Returns one text for all ways to write an address of a machine. */
export const machineKey = (address: string): string => addressKey(machineOf(address));

/** Returns the hosts of a design by FQDN, name and address. */
export function indexOf({ hosts }: Design): HostIndex {
  const byFqdn = new Map<string, Host[]>();
  const byName = new Map<string, Host[]>();
  const byAddress = new Map<string, Host[]>();
  for (const host of hosts) {
    addTo(byFqdn, dnsKey(host.fqdn), host);
    addTo(byName, nameKey(host.name), host);
    for (const address of new Set(allAddresses(host).map(machineKey))) addTo(byAddress, address, host);
  }
  return { byFqdn, byName, byAddress };
}

/** Returns the host that a row is about: by FQDN, else by name; a row without either by address. */
export function matchOf(index: HostIndex, reading: Reading): Match {
  const { nameCell, fqdnCell, name, fqdn } = reading;
  const { byFqdn, byName } = index;
  const ways = [
    [byFqdn, dnsKey(fqdnCell)],
    [byName, nameKey(nameCell)],
    [byFqdn, dnsKey(fqdn)],
    [byName, nameKey(name)],
  ] as const;
  for (const [hosts, key] of ways) {
    const found = key === '' ? undefined : hosts.get(key);
    if (found) return theOne(found, reading);
  }
  return byAddressOf(index, reading);
}

/** Hosts of one name are told apart by what else the row says. */
function theOne(found: readonly Host[], { nameCell, addresses }: Reading): Match {
  const named = narrowed(found, ({ name }) => nameKey(name) === nameKey(nameCell));
  const keys = new Set(addresses.map(machineKey));
  const [host = null, ...others] = narrowed(named, (one) => one.addresses.some((each) => keys.has(machineKey(each))));
  return others.length === 0 ? { host } : { host: null, unclear: `${found.length} hosts of the design match` };
}

function narrowed(hosts: readonly Host[], test: (host: Host) => boolean): readonly Host[] {
  if (hosts.length < 2) return hosts;
  const some = hosts.filter(test);
  return some.length > 0 ? some : hosts;
}

/** A machine of another name at a host's address may be the same one renamed or a mistake: that is for people to say. */
function byAddressOf({ byAddress }: HostIndex, { nameCell, fqdnCell, addresses }: Reading): Match {
  const address = addresses.find((one) => byAddress.has(machineKey(one)));
  const [host, ...others] = (address === undefined ? undefined : byAddress.get(machineKey(address))) ?? [];
  if (address === undefined || !host) return { host: null };
  const isNamed = nameKey(nameCell) !== '' || dnsKey(fqdnCell) !== '';
  if (others.length === 0 && !isNamed) return { host };
  const owner = others.length > 0 ? `${others.length + 1} hosts have` : `${hostLabel(host)} has`;
  return { host: null, unclear: `${owner} the address ${address}` };
}
