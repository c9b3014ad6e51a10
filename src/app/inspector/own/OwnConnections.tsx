import { Plus } from 'lucide-react';
import { newConnection } from '../../../actions/newConnection.ts';
import type { OwnConnection } from '../../../design/model/network.ts';
import type { Host } from '../../../design/model/schema.ts';
import { useDesign, useEditable } from '../../../store/designStore.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Section } from '../parts/Panel.tsx';
import { OwnEditor } from './OwnEditor.tsx';

/** The connections that somebody asks for at a host, in either direction, and how one more is made. */
export function OwnConnections({ host }: { readonly host: Host }) {
  const { ownConnections = [], hosts } = useDesign();
  const editable = useEditable();
  const own = ownConnections.filter(({ from, to }) => from === host.id || to === host.id);
  if (own.length === 0 && !editable) return null;
  return (
    <Section title={own.length === 0 ? 'Own connections' : `Own connections (${own.length})`}>
      <OwnList own={own} seenFrom={host.id} isOpen={false} editsNewest={false} />
      {editable && hosts.length > 1 ? (
        <div>
          <Button size="sm" icon={<Plus />} onClick={() => newConnection.run(host.id)}>
            {newConnection.label}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

interface OwnListProps {
  readonly own: readonly OwnConnection[];
  readonly seenFrom: string; // the host that needs no naming
  readonly isOpen: boolean;
  readonly editsNewest: boolean;
}

/** Own connections, each to be opened and edited. */
export function OwnList({ own, ...shared }: OwnListProps) {
  const readOnly = !useEditable();
  return own.map((one) => <OwnEditor key={one.id} connection={one} {...shared} readOnly={readOnly} />);
}
