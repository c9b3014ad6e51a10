import { hostLabel } from '../../design/model/names.ts';
import type { Host, Zone } from '../../design/model/schema.ts';
import type { Connection, Purpose } from '../../rules/connect/connection.ts';
import type { Derivation } from '../../rules/derivation.ts';
import { componentsOf } from '../../rules/explain/why.ts';
import { certaintyOf } from '../../rules/views/certainty.ts';
import { destinationAddressesOf, nameOfZone, sourceAddressesOf, usageOf } from '../../rules/views/columns.ts';
import { rowFactsOf, type RowFacts } from '../../rules/views/rowFacts.ts';
import { findingValues } from './findings.ts';

/** Returns what follows from a design, as plain data for other programs. */
export const derivationValue = (derivation: Derivation) => {
  const facts = rowFactsOf(derivation);
  return {
    connections: derivation.connections.map((one) => connectionValue(one, facts)),
    findings: findingValues(derivation),
  };
};

function connectionValue(connection: Connection, facts: RowFacts) {
  const { id, number, initiator, initiatorZone, listener, listenerZone } = connection;
  const { transport, port, protocols, scope, purposes, own } = connection;
  return {
    id,
    number,
    ruleId: facts.idOf(connection),
    source: endValue(initiator, initiatorZone, sourceAddressesOf(connection)),
    destination: endValue(listener, listenerZone, destinationAddressesOf(connection)),
    transport,
    port: typeof port === 'object' ? `${port.from}-${port.to}` : port,
    service: protocols.join('; '),
    scope,
    certainty: certaintyOf(connection),
    purposes: [...purposes.map(purposeValue), ...own.map(ownValue)],
  };
}

const endValue = (host: Host, zone: Zone, addresses: readonly string[]) => ({
  host: host.id,
  name: hostLabel(host),
  fqdn: host.fqdn.trim(),
  zone: nameOfZone(zone),
  addresses,
});

function purposeValue(purpose: Purpose) {
  const { requirement, switchNumber, basis } = purpose;
  const toSwitch = requirement.to.components.includes('switch');
  return {
    requirement: requirement.id,
    from: componentsOf(requirement.from, toSwitch ? null : switchNumber),
    to: componentsOf(requirement.to, toSwitch ? switchNumber : null),
    usage: usageOf(purpose),
    cites: basis.cites,
  };
}

/** What somebody asks for beside the sources has a reason in the place of a usage. */
const ownValue = ({ reason }: Connection['own'][number]) => ({
  requirement: 'own',
  from: '',
  to: '',
  usage: reason.trim(),
  cites: [],
});
