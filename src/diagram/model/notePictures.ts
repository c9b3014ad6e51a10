import { MEASURES, noteRows } from '../../design/model/measures.ts';
import { noteBox } from '../../design/model/canvasObjects.ts';
import type { CanvasNote } from '../../design/model/request.ts';
import type { Rect } from '../../geometry/rectangles.ts';
import { HOST_TEXT } from '../text/hostTexts.ts';
import { textLines } from '../text/lines.ts';

/** A text on the canvas as it is drawn: in lines that fit its box. */
export interface NotePicture {
  readonly id: string;
  readonly box: Rect;
  readonly text: string; // all of it
  readonly lines: readonly string[];
}

/** How the texts of notes are set, in px. */
export const NOTE_TEXT = { padding: 8, size: 12, line: 16, baseline: 12 } as const;

/** A note as it is drawn. */
export function notePicture(note: CanvasNote): NotePicture {
  const { padding, size, line } = NOTE_TEXT;
  const box = noteBox(note);
  const most = Math.max(1, Math.floor((box.height - 2 * padding) / line));
  const width = box.width - 2 * padding - 2; // its border
  return { id: note.id, box, text: note.text, lines: textLines(note.text, { width, size, weight: 400, most }) };
}

/** The note of a host as pictures have it: the lines that its box has room for. */
export const hostNoteLines = (note: string): string[] =>
  note === ''
    ? []
    : textLines(note, {
        width: MEASURES.hostWidth - 2 * HOST_TEXT.padding,
        size: HOST_TEXT.noteSize,
        weight: 400,
        most: noteRows({ note }),
      });
