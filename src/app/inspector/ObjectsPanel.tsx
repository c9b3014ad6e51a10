import { Boxes, Trash2 } from 'lucide-react';
import { deleteThings } from '../../actions/deleting.ts';
import { countOfThings, selectThings } from '../../actions/selecting.ts';
import type { CanvasObject } from '../../design/model/canvasObjects.ts';
import type { Host } from '../../design/model/schema.ts';
import { OBJECT_ICONS } from '../../diagram/model/icons.ts';
import { useEditable } from '../../store/designStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { PathIcon } from '../../ui/signs/PathIcon.tsx';
import { FirewallPanel } from './firewall/FirewallPanel.tsx';
import { NotePanel } from './NotePanel.tsx';
import { HostLinks } from './parts/HostLinks.tsx';
import links from './parts/Links.module.css';
import { Panel, Section } from './parts/Panel.tsx';

interface ObjectsPanelProps {
  readonly objects: readonly CanvasObject[];
  readonly hosts: readonly Host[];
}

/** One object by its kind, or several objects and hosts at once. */
export function ObjectsPanel({ objects, hosts }: ObjectsPanelProps) {
  const [only] = objects;
  if (only && objects.length + hosts.length === 1) return <ObjectPanel object={only} />;
  return <SeveralPanel objects={objects} hosts={hosts} />;
}

function ObjectPanel({ object }: { readonly object: CanvasObject }) {
  switch (object.kind) {
    case 'firewall':
      return <FirewallPanel key={object.id} firewall={object.item} />;
    case 'note':
      return <NotePanel key={object.id} note={object.item} />;
  }
}

function SeveralPanel({ objects, hosts }: ObjectsPanelProps) {
  const editable = useEditable();
  const ids = [...hosts, ...objects].map(({ id }) => id);
  return (
    <Panel
      icon={<Boxes size={20} aria-hidden="true" />}
      title={countOfThings(ids)}
      subtitle="Multiple selection"
      actions={
        editable ? (
          <Button variant="danger" icon={<Trash2 />} onClick={() => deleteThings.run(ids)}>
            {deleteThings.label(ids)}
          </Button>
        ) : undefined
      }
    >
      <Section title="Selected">
        <ul className={links.links}>
          {objects.map(({ id, kind, name }) => (
            <li key={id}>
              <button type="button" className={links.link} onClick={() => selectThings([id])}>
                <PathIcon path={OBJECT_ICONS[kind]} />
                <span className={links.name}>{name}</span>
              </button>
            </li>
          ))}
        </ul>
        <HostLinks hosts={hosts} />
      </Section>
    </Panel>
  );
}
