import { LIMITS } from '../model/bounds.ts';
import type { Host } from '../model/schema.ts';
import { allAddresses } from '../model/ownAddresses.ts';
import { machineKey } from './matching.ts';
import { nameKey } from './names.ts';
import type { Filling, PlannedRow } from './plan.ts';
import type { Reading } from './reading.ts';

/** Returns what a row tells a host that is there. An address that it has stays: an inventory knows one of several. */
export function filled(host: Host, reading: Reading): PlannedRow {
  const { row } = reading;
  const name = host.name || reading.name || (reading.addresses[0] ?? host.id);
  const told = { fqdn: toldFqdn(host, reading), addresses: toldAddresses(host, reading.addresses) };
  const parts = [fqdnChange(host, told.fqdn), addressChange(host, told.addresses)].filter((part) => part !== null);
  if (parts.length === 0) return { kind: 'same', row, name };
  if ((told.addresses?.length ?? 0) > LIMITS.addresses) {
    const words = `more than ${LIMITS.addresses} addresses with those that ${name} has`;
    return { kind: 'leftOut', row, name, needsRole: false, faults: [{ column: 'address', words }] };
  }
  return {
    kind: parts.some(({ isChange }) => isChange) ? 'changes' : 'fillsIn',
    row,
    name,
    id: host.id,
    filling: parts.reduce<Filling>((all, { filling }) => Object.assign(all, filling), {}),
    what: parts.map(({ words }) => words),
  };
}

interface Part {
  readonly filling: Filling;
  readonly isChange: boolean; // something gives way
  readonly words: string;
}

function fqdnChange({ fqdn: before }: Host, fqdn: string | null): Part | null {
  if (fqdn === null) return null;
  return { filling: { fqdn }, isChange: before !== '', words: before === '' ? fqdn : `${before} → ${fqdn}` };
}

function addressChange({ addresses: before }: Host, addresses: string[] | null): Part | null {
  if (addresses === null) return null;
  const isChange = before.some((one) => !addresses.includes(one));
  const added = addresses.filter((one) => !before.includes(one)).join(', ');
  return { filling: { addresses }, isChange, words: isChange ? `${before.join(', ')} → ${added}` : added };
}

/** The FQDN that a row tells a host anew. A name with dots that is the host's name is no FQDN. */
function toldFqdn(host: Host, { nameCell, fqdnCell, fqdn }: Reading): string | null {
  const isFromName = !fqdnCell.includes('.');
  if (fqdn === '' || (isFromName && nameKey(nameCell) === nameKey(host.name))) return null;
  return nameKey(fqdn).replace(/\.$/, '') === nameKey(host.fqdn).replace(/\.$/, '') ? null : fqdn;
}

/** The addresses that the host has then; null where the row tells no new one. */
function toldAddresses(host: Host, told: readonly string[]): string[] | null {
  const known = new Set(allAddresses(host).map(machineKey));
  const fresh = told.filter((address) => !known.has(machineKey(address)));
  if (fresh.length === 0) return null;
  const isOneKnown = fresh.length < told.length;
  return isOneKnown ? [...host.addresses, ...fresh] : fresh;
}
