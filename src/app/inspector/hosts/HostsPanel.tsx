import { Boxes, Trash2 } from 'lucide-react';
import { deleteThings } from '../../../actions/deleting.ts';
import type { Host } from '../../../design/model/schema.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useEditable } from '../../../store/designStore.ts';
import { AlignButtons } from './AlignButtons.tsx';
import { CountingForm } from './CountingForm.tsx';
import { HostLinks } from '../parts/HostLinks.tsx';
import { Panel, Section } from '../parts/Panel.tsx';

/** Several hosts at once. */
export function HostsPanel({ hosts }: { readonly hosts: readonly Host[] }) {
  const editable = useEditable();
  const ids = hosts.map(({ id }) => id);
  return (
    <Panel
      icon={<Boxes size={20} aria-hidden="true" />}
      title={`${hosts.length} hosts`}
      subtitle="Multiple selection"
      actions={
        editable ? (
          <Button variant="danger" icon={<Trash2 />} onClick={() => deleteThings.run(ids)}>
            {deleteThings.label(ids)}
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
