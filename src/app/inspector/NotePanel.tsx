import { Trash2 } from 'lucide-react';
import { deleteThings } from '../../actions/deleting.ts';
import { resizeNote, writeNote } from '../../actions/notes.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import type { CanvasNote } from '../../design/model/request.ts';
import { NOTE_ICON } from '../../diagram/model/icons.ts';
import { useEditable } from '../../store/designStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { PathIcon } from '../../ui/signs/PathIcon.tsx';
import { Panel, Section } from './parts/Panel.tsx';

/** A text on the canvas: what it says, and how large it is. */
export function NotePanel({ note }: { readonly note: CanvasNote }) {
  const editable = useEditable();
  return (
    <Panel
      icon={<PathIcon path={NOTE_ICON} size={20} />}
      title="Note"
      subtitle="Text on the canvas"
      actions={
        editable ? (
          <Button variant="danger" icon={<Trash2 />} onClick={() => deleteThings.run([note.id])}>
            {deleteThings.label([note.id])}
          </Button>
        ) : undefined
      }
    >
      <Section title="About">
        <TextArea
          label="Text"
          value={note.text}
          rows={6}
          maxLength={LIMITS.note}
          hint="Shown in pictures and documents"
          readOnly={!editable}
          onCommit={(text) => writeNote(note.id, text)}
        />
      </Section>
      <Section title="Size">
        {(['width', 'height'] as const).map((side) => (
          <NumberField
            key={side}
            layout="beside"
            label={side === 'width' ? 'Width (px)' : 'Height (px)'}
            value={note[side]}
            min={LIMITS.extent}
            max={100_000}
            readOnly={!editable}
            onCommit={(size) => size !== null && resizeNote(note.id, { [side]: size })}
          />
        ))}
      </Section>
    </Panel>
  );
}
