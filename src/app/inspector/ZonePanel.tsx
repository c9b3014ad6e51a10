import { Trash2 } from 'lucide-react';
import { editZone, removeZones } from '../../design/edit/commands.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { ZONE_KINDS, type ZoneKind } from '../../design/model/roles.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import type { Zone } from '../../design/model/schema.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { run, useDesign, useEditable } from '../../store/designStore.ts';
import { select } from '../../store/viewStore.ts';
import { announce } from '../../ui/overlays/Announcer.tsx';
import { Button } from '../../ui/buttons/Button.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { ZoneIcon } from '../../ui/signs/ZoneIcon.tsx';
import { HostLinks } from './parts/HostLinks.tsx';
import { Note, Panel, Section } from './parts/Panel.tsx';
import { counted } from '../../lib/words.ts';

const kinds = keysOf(ZONE_KINDS);
const kindOptions = kinds.map((kind) => ({ value: kind, label: ZONE_KINDS[kind].label }));

/** A zone: what it is, how large, and who stands in it. */
export function ZonePanel({ zone }: { readonly zone: Zone }) {
  const design = useDesign();
  const editable = useEditable();
  const hosts = design.hosts.filter((host) => host.zone === zone.id);
  const name = nameOfZone(zone);
  const remove = (): void => {
    run(`Delete zone ${name}`, removeZones([zone.id]));
    select({ kind: 'nothing' });
    announce(`Zone ${name} deleted with ${counted(hosts.length, 'host')}`);
  };
  return (
    <Panel
      icon={<ZoneIcon kind={zone.kind} size={20} />}
      title={name}
      subtitle={`${ZONE_KINDS[zone.kind].label} zone · ${counted(hosts.length, 'host')}`}
      actions={
        editable ? (
          <Button variant="danger" icon={<Trash2 />} onClick={remove}>
            {hosts.length === 0 ? 'Delete zone' : `Delete zone and ${counted(hosts.length, 'host')}`}
          </Button>
        ) : undefined
      }
    >
      <Section title="About">
        <TextField
          label="Name"
          value={zone.name}
          maxLength={LIMITS.name}
          placeholder={ZONE_KINDS[zone.kind].label}
          readOnly={!editable}
          onCommit={(next) => run(`Rename zone ${name}`, editZone(zone.id, { name: next }))}
        />
        <Select
          label="Kind"
          value={zone.kind}
          options={kindOptions}
          readOnly={!editable}
          hint="Decides which servers Clients in it use"
          onChange={(kind) => run(`Make ${name} ${article(kind)} zone`, editZone(zone.id, { kind }))}
        />
      </Section>
      <Size zone={zone} readOnly={!editable} />
      <Section title="Hosts">
        {hosts.length === 0 ? <Note>No hosts in this zone</Note> : <HostLinks hosts={hosts} />}
      </Section>
    </Panel>
  );
}

const article = (kind: ZoneKind): string => `${kind === 'dmz' ? 'a' : 'an'} ${ZONE_KINDS[kind].label}`;

function Size({ zone, readOnly }: { readonly zone: Zone; readonly readOnly: boolean }) {
  const resize = (change: Partial<Pick<Zone, 'width' | 'height'>>): void =>
    run(`Resize zone ${nameOfZone(zone)}`, editZone(zone.id, change));
  return (
    <Section title="Size">
      <NumberField
        layout="beside"
        label="Width (px)"
        value={zone.width}
        min={40}
        max={100_000}
        readOnly={readOnly}
        onCommit={(width) => width !== null && resize({ width })}
      />
      <NumberField
        layout="beside"
        label="Height (px)"
        value={zone.height}
        min={40}
        max={100_000}
        readOnly={readOnly}
        onCommit={(height) => height !== null && resize({ height })}
      />
    </Section>
  );
}
