import { NodeResizer, type ResizeParams } from '@xyflow/react';
import { useEffect } from 'react';
import { resizeNote, useNewestNote, writeNote } from '../../actions/notes.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import { NOTE_TEXT } from '../../diagram/model/notePictures.ts';
import type { ViewProps } from '../../loading/parts.ts';
import { useEditable } from '../../store/designStore.ts';
import { gridBox } from '../drag/moving.ts';
import resizer from './Resizer.module.css';
import { setCanvas, startRenaming } from '../state/canvasStore.ts';
import { heldNow, hold, letGo } from '../state/held.ts';
import { useInPlace } from '../state/useInPlace.ts';
import styles from './NoteBox.module.css';

/** A text on the canvas. One that was just made is written at once. */
export function NoteBox({ note, editing, selected }: ViewProps['noteBox']) {
  const editable = useEditable();
  const isNewest = useNewestNote(({ id }) => id === note.id);
  useEffect(() => {
    if (!isNewest) return;
    useNewestNote.setState({ id: null });
    startRenaming(note.id);
  }, [isNewest, note.id]);
  return (
    <>
      <div className={styles.note} data-selected={selected} style={MEASURED}>
        {editing ? (
          <NoteField id={note.id} text={note.text} />
        ) : note.text.trim() === '' ? (
          <span className={styles.empty}>Empty note</span>
        ) : (
          note.text
        )}
      </div>
      {selected && editable && !editing ? <NoteResizer id={note.id} /> : null}
    </>
  );
}

const MEASURED = { padding: NOTE_TEXT.padding, fontSize: NOTE_TEXT.size, lineHeight: `${NOTE_TEXT.line}px` } as const;

/** Written where it stands. Leaving and Ctrl+Enter keep what was typed, Escape what was there. */
function NoteField({ id, text }: { readonly id: string; readonly text: string }) {
  const { field, finish } = useInPlace<HTMLTextAreaElement>(text, (typed) => writeNote(id, typed));
  return (
    <textarea
      ref={field}
      className={`${styles.field} nodrag nopan nokey nowheel`}
      aria-label="Text of the note"
      defaultValue={text}
      maxLength={LIMITS.note}
      onBlur={() => finish(true)}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish(true);
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) finish(false);
      }}
    />
  );
}

/** What a selected note is resized by. */
function NoteResizer({ id }: { readonly id: string }) {
  const follow = (params: ResizeParams): void => {
    if (heldNow()) setCanvas({ flight: { kind: 'zone', id, box: gridBox(params), resizing: true } });
  };
  const end = (params: ResizeParams): void => {
    if (letGo()) resizeNote(id, gridBox(params));
    setCanvas({ flight: null });
  };
  return (
    <NodeResizer
      minWidth={LIMITS.extent}
      minHeight={LIMITS.extent}
      lineClassName={resizer.resizeLine ?? ''}
      handleClassName={resizer.resizeHandle ?? ''}
      onResizeStart={() => hold([id])}
      onResize={(_, params) => follow(params)}
      onResizeEnd={(_, params) => end(params)}
    />
  );
}
