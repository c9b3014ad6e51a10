import { Trash2 } from 'lucide-react';
import { deleteZone } from '../../actions/deleting.ts';
import { changeNetworks } from '../../actions/addressing.ts';
import { changeZoneKind } from '../../actions/editing.ts';
import { resizeZone } from '../../actions/moving.ts';
import { writeZoneNote } from '../../actions/notes.ts';
import { renameZone } from '../../actions/renaming.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import type { Zone } from '../../design/model/schema.ts';
import { ZONE_KINDS } from '../../design/model/roles.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { ZoneIcon } from '../../ui/signs/ZoneIcon.tsx';
import { useDesign, useEditable } from '../../store/designStore.ts';
import { AddressList } from './address/AddressList.tsx';
import { NETWORKS } from './address/addressWords.ts';
import { HiddenBehindList, NewHidden } from './address/HiddenBehindList.tsx';
import { RoutesOfZone } from './firewall/Routes.tsx';
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
  return (
    <Panel
      icon={<ZoneIcon kind={zone.kind} size={20} />}
      title={name}
      subtitle={`${ZONE_KINDS[zone.kind].label} zone · ${counted(hosts.length, 'host')}`}
      actions={
        editable ? (
          <Button variant="danger" icon={<Trash2 />} onClick={() => deleteZone.run(zone.id)}>
            {deleteZone.label(hosts.length)}
          </Button>
        ) : undefined
      }
    >
      <About zone={zone} readOnly={!editable} />
      <Section title="Networks">
        <AddressList
          words={NETWORKS}
          addresses={zone.networks ?? []}
          readOnly={!editable}
          onChange={(networks) => changeNetworks(zone.id, networks)}
        />
        <HiddenBehindList of={zone} readOnly={!editable} />
        {editable ? (
          <div>
            <NewHidden of={zone} />
          </div>
        ) : null}
      </Section>
      <RoutesOfZone zone={zone} />
      <Size zone={zone} readOnly={!editable} />
      <Section title="Hosts">
        {hosts.length === 0 ? <Note>No hosts in this zone</Note> : <HostLinks hosts={hosts} />}
      </Section>
    </Panel>
  );
}

function About({ zone, readOnly }: { readonly zone: Zone; readonly readOnly: boolean }) {
  return (
    <Section title="About">
      <TextField
        label="Name"
        value={zone.name}
        maxLength={LIMITS.name}
        placeholder={ZONE_KINDS[zone.kind].label}
        readOnly={readOnly}
        onCommit={(next) => renameZone(zone.id, next)}
      />
      <Select
        label="Kind"
        value={zone.kind}
        options={kindOptions}
        readOnly={readOnly}
        hint="Decides which servers Clients in it use"
        onChange={(kind) => changeZoneKind(zone.id, kind)}
      />
      <TextArea
        label="Note"
        value={zone.note ?? ''}
        rows={2}
        maxLength={LIMITS.note}
        hint="Shown beside its title"
        readOnly={readOnly}
        onCommit={(note) => writeZoneNote(zone.id, note)}
      />
    </Section>
  );
}

function Size({ zone, readOnly }: { readonly zone: Zone; readonly readOnly: boolean }) {
  return (
    <Section title="Size">
      <NumberField
        layout="beside"
        label="Width (px)"
        value={zone.width}
        min={40}
        max={100_000}
        readOnly={readOnly}
        onCommit={(width) => width !== null && resizeZone(zone.id, { width })}
      />
      <NumberField
        layout="beside"
        label="Height (px)"
        value={zone.height}
        min={40}
        max={100_000}
        readOnly={readOnly}
        onCommit={(height) => height !== null && resizeZone(zone.id, { height })}
      />
    </Section>
  );
}
