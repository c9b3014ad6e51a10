import { ArrowRight, Spline } from 'lucide-react';
import { rolesOf, type Host } from '../../../design/model/schema.ts';
import { distinct, nameOfZone, SCOPES } from '../../../rules/views/columns.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { select } from '../../../store/viewStore.ts';
import { RuleFactsFields } from '../../../table/facts/RuleFactsFields.tsx';
import { RoleIcon } from '../../../ui/signs/RoleIcon.tsx';
import { RouteBetween } from '../firewall/Routes.tsx';
import { OwnList } from '../own/OwnConnections.tsx';
import { ConnectionDetails } from './ConnectionDetails.tsx';
import styles from './ConnectionsPanel.module.css';
import { Panel, Section } from '../parts/Panel.tsx';

const MOST_SHOWN = 50;

/** Connections: who opens them to whom, their ports, and why they exist. */
export function ConnectionsPanel({ connections }: { readonly connections: readonly Connection[] }) {
  const [first] = connections;
  if (!first) return null;
  const oneWay = connections.every(
    ({ initiator, listener }) => initiator.id === first.initiator.id && listener.id === first.listener.id,
  );
  const count = connections.length === 1 ? 'Connection' : `${connections.length} connections`;
  return (
    <Panel
      icon={<Spline size={20} aria-hidden="true" />}
      title={oneWay ? `${hostLabel(first.initiator)} → ${hostLabel(first.listener)}` : count}
      subtitle={oneWay ? `${count} · ${SCOPES[first.scope].toLowerCase()}` : undefined}
    >
      {oneWay ? <Ends connection={first} /> : null}
      {oneWay ? <RouteBetween zones={[first.initiatorZone, first.listenerZone]} /> : null}
      {oneWay ? <Own connections={connections} /> : null}
      <Section title="Facts">
        <RuleFactsFields rules={connections} />
      </Section>
      {connections.slice(0, MOST_SHOWN).map((connection) => (
        <ConnectionDetails
          key={connection.id}
          connection={connection}
          isOpen={connections.length === 1}
          named={!oneWay}
        />
      ))}
      {connections.length > MOST_SHOWN ? (
        <Section title={`… and ${connections.length - MOST_SHOWN} more in the table`}>{null}</Section>
      ) : null}
    </Panel>
  );
}

/** What somebody asks for among the connections from one host to another, to be edited. */
function Own({ connections }: { readonly connections: readonly Connection[] }) {
  const own = distinct(connections.flatMap((one) => one.own));
  const [first] = own;
  if (!first) return null;
  return (
    <Section title={own.length === 1 ? 'Own connection' : `Own connections (${own.length})`}>
      <OwnList own={own} seenFrom={first.from} isOpen={own.length === 1} editsNewest />
    </Section>
  );
}

function Ends({ connection }: { readonly connection: Connection }) {
  const { initiator, initiatorZone, listener, listenerZone } = connection;
  return (
    <div className={styles.ends}>
      <End host={initiator} zone={nameOfZone(initiatorZone)} does="Source" />
      <ArrowRight size={16} aria-hidden="true" />
      <End host={listener} zone={nameOfZone(listenerZone)} does="Destination" />
    </div>
  );
}

function End({ host, zone, does }: { readonly host: Host; readonly zone: string; readonly does: string }) {
  const [role] = rolesOf(host);
  return (
    <button type="button" className={styles.end} onClick={() => select({ kind: 'hosts', ids: [host.id] })}>
      {role ? <RoleIcon role={role} /> : null}
      <span className={styles.name}>{hostLabel(host)}</span>
      <span className={styles.zone}>
        {does} · {zone}
      </span>
    </button>
  );
}
