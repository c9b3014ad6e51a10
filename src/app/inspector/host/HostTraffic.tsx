import { ArrowLeft, ArrowRight } from 'lucide-react';
import { portText } from '../../../design/model/portNumbers.ts';
import type { Host } from '../../../design/model/schema.ts';
import type { Connection } from '../../../rules/connect/connection.ts';
import { hostLabel } from '../../../design/model/names.ts';
import { useDerivation } from '../../../store/derived.ts';
import { select } from '../../../store/viewStore.ts';
import links from '../parts/Links.module.css';
import { Note, Section } from '../parts/Panel.tsx';

/** What comes in at a host and what goes out, in short. */
export function HostTraffic({ host }: { readonly host: Host }) {
  const { connections } = useDerivation();
  const leaving = connections.filter(({ scope }) => scope !== 'sameHost');
  const inside = connections.filter((one) => one.scope === 'sameHost' && one.initiator.id === host.id).length;
  return (
    <>
      <Flow title="Inbound" connections={leaving.filter(({ listener }) => listener.id === host.id)} />
      <Flow title="Outbound" connections={leaving.filter(({ initiator }) => initiator.id === host.id)} />
      {inside === 0 ? null : (
        <Section title="Same-host connections">
          <Note>
            {inside === 1
              ? '1 connection stays on this host and passes no firewall.'
              : `${inside} connections stay on this host and pass no firewall.`}
          </Note>
        </Section>
      )}
    </>
  );
}

interface FlowProps {
  readonly title: 'Inbound' | 'Outbound';
  readonly connections: readonly Connection[];
}

function Flow({ title, connections }: FlowProps) {
  if (connections.length === 0) return null;
  const Arrow = title === 'Inbound' ? ArrowLeft : ArrowRight;
  const towards = title === 'Inbound' ? 'from' : 'to';
  return (
    <Section title={`${title} (${connections.length})`}>
      <ul className={links.links}>
        {connections.map((connection) => {
          const { id, initiator, listener, port, transport, protocols } = connection;
          const peer = hostLabel(title === 'Inbound' ? initiator : listener);
          return (
            <li key={id}>
              <button type="button" className={links.link} onClick={() => select({ kind: 'connections', ids: [id] })}>
                <Arrow size={14} aria-hidden="true" />
                <span className="visually-hidden">{towards}</span>
                <span className={links.name}>{peer}</span>
                <span className={links.detail}>
                  {protocols.join(', ')} {transport === 'UDP' ? 'UDP' : ''}
                </span>
                <span className={links.port}>{portText(port)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
