import { Boxes, Trash2 } from 'lucide-react';
import { removeHosts } from '../../../design/edit/commands.ts';
import type { Host } from '../../../design/model/schema.ts';
import { run, useEditable } from '../../../store/designStore.ts';
import { select } from '../../../store/viewStore.ts';
import { announce } from '../../../ui/overlays/Announcer.tsx';
import { Button } from '../../../ui/buttons/Button.tsx';
import { AlignButtons } from './AlignButtons.tsx';
import { CountingForm } from './CountingForm.tsx';
import { HostLinks } from '../parts/HostLinks.tsx';
import { Panel, Section } from '../parts/Panel.tsx';

/** Several hosts at once. */
export function HostsPanel({ hosts }: { readonly hosts: readonly Host[] }) {
  const editable = useEditable();
  const remove = (): void => {
    run(`Delete ${hosts.length} hosts`, removeHosts(hosts.map(({ id }) => id)));
    select({ kind: 'nothing' });
    announce(`${hosts.length} hosts deleted`);
  };
  return (
    <Panel
      icon={<Boxes size={20} aria-hidden="true" />}
      title={`${hosts.length} hosts`}
      subtitle="Multiple selection"
      actions={
        editable ? (
          <Button variant="danger" icon={<Trash2 />} onClick={remove}>
            {`Delete ${hosts.length} hosts`}
          </Button>
        ) : undefined
      }
    >
      {editable ? <CountingForm hosts={hosts} /> : null}
      {editable ? <AlignButtons hosts={hosts} /> : null}
      <Section title="Selected">
        <HostLinks hosts={hosts} />
      </Section>
    </Panel>
  );
}
