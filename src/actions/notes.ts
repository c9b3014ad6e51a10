import { create } from 'zustand';
import { editHost, editZone, type Command } from '../design/edit/commands.ts';
import { addCanvasNote, editCanvasNote } from '../design/edit/requestCommands.ts';
import { NOTE_SIZE, noteLabel, objectsOf } from '../design/model/canvasObjects.ts';
import { hostBoxes, MEASURES } from '../design/model/measures.ts';
import type { CanvasNote } from '../design/model/request.ts';
import type { Design } from '../design/model/schema.ts';
import { freeAround } from '../geometry/freeAround.ts';
import { around, boundsOf, type Point, type Rect } from '../geometry/rectangles.ts';
import { nameOfZone } from '../rules/views/columns.ts';
import { currentDesign } from '../store/designStore.ts';
import { hostNamed, thingsSelection, zoneOf } from './selecting.ts';
import { takeStep } from './step.ts';

/** The note that was just made: its text is written as soon as it is drawn. */
export const useNewestNote = create<{ readonly id: string | null }>(() => ({ id: null }));

/** Adds a text on the canvas: at a point (px), or above all that is there. */
export const addNote = {
  label: 'Add note',
  run(at?: Point): void {
    takeStep(addNote.label, placeNote(at), ({ canvasNotes = [] }) => {
      const made = canvasNotes.at(-1);
      useNewestNote.setState({ id: made?.id ?? null });
      return made ? { selection: thingsSelection([made.id]), words: 'Note added' } : {};
    });
  },
} as const;

const placeNote =
  (at?: Point): Command =>
  (design) => {
    const taken = [...hostBoxes(design).values(), ...objectsOf(design).map(({ box }) => box)];
    const middle = at ?? above(design);
    const place = freeAround(around(middle, NOTE_SIZE.width, NOTE_SIZE.height), taken);
    return addCanvasNote({ ...NOTE_SIZE, ...place }, '')(design);
  };

/** Above the upper left corner of all zones. */
function above({ zones }: Design): Point {
  const { x, y } = zones.length > 0 ? boundsOf(zones) : { x: 0, y: 0 };
  return { x: x + NOTE_SIZE.width / 2, y: y - NOTE_SIZE.height / 2 - MEASURES.grid };
}

const noteOf = (id: string): CanvasNote | undefined => currentDesign().canvasNotes?.find((one) => one.id === id);

/** Changes what a note says. */
export const writeNote = (id: string, text: string): void => void takeStep('Edit note', editCanvasNote(id, { text }));

/** Gives a note another place or size on the canvas, px. */
export function resizeNote(id: string, change: Partial<Rect>): void {
  const note = noteOf(id);
  if (note) takeStep(`Resize ${noteLabel(note)}`, editCanvasNote(id, change));
}

/** Changes the note of a host. */
export const writeHostNote = (id: string, note: string): void =>
  void takeStep(`Change note of ${hostNamed(id)}`, editHost(id, { note }));

/** Changes the note of a zone. */
export function writeZoneNote(id: string, note: string): void {
  const zone = zoneOf(id);
  if (zone) takeStep(`Change note of zone ${nameOfZone(zone)}`, editZone(id, { note }));
}
