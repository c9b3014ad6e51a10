import { create } from 'zustand';
import { attempt, emptyDesign, type Command } from '../design/edit/commands.ts';
import { withOrigin } from '../design/model/origin.ts';
import { amend, record, redo, startHistory, undo, type History } from '../design/model/history.ts';
import { LIMITS } from '../design/model/bounds.ts';
import type { Design } from '../design/model/schema.ts';
import { isTooMuch, useRules } from './rules.ts';

/** Where the open design comes from: kept in this browser, looked at from a link, or none open (start screen). */
export type Origin =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'shared'; readonly readOnly: boolean; readonly wasLocked: boolean };

interface DesignState {
  readonly origin: Origin;
  readonly isUnsettled: boolean; // another tab changed it too, and nobody has said yet what to save
  readonly isListed: boolean; // more follows from it than is ever worked out: it is listed, not drawn
  readonly history: History<Design>;
  readonly notes: readonly string[]; // of what the design lost as it was opened, still to be shown
}

/** The one mutable place of the design. Only the functions below change it. */
export const useDesignStore = create<DesignState>(() => ({
  origin: { kind: 'none' },
  isUnsettled: false,
  isListed: false,
  history: startHistory(emptyDesign('Untitled')),
  notes: [],
}));

// A design that was opened before the rules were there is looked at when they are.
useRules.subscribe(() => useDesignStore.setState(({ history }) => ({ isListed: isTooMuch(history.present) })));

const change = (next: (history: History<Design>) => History<Design>): void =>
  useDesignStore.setState((state) => {
    const history = next(state.history);
    return history === state.history ? state : { history };
  });

// Who says what was refused stands above the store, and there is one: the shell names it at the start.
let tellRefused: (why: string) => void = () => undefined;

/** Listens for edits that are refused because the design would not open again. */
export function onRefused(listen: (why: string) => void): void {
  tellRefused = listen;
}

/** What the command makes of the design, which gets its origin with the first edit; the same design, and a word about it, where that would not open again. */
function edited(design: Design, command: Command): Design {
  const start = withOrigin(design);
  const result = attempt(start, command);
  if (!result.ok) tellRefused(result.message);
  else if (result.value !== start && !isTooMuch(result.value)) return result.value;
  else if (result.value === start) return design;
  else tellRefused(`That would come to more than ${LIMITS.connections} connections, the most that Portolan works out.`);
  return design;
}

/** The gateway: every edit of the design passes here as one undo step with a label ("Move 3 hosts"). */
export function run(label: string, command: Command): void {
  if (!isEditable()) return;
  change((history) => record(history, label, edited(history.present, command)));
}

/** Like `run`, but joins the step before it if that has the same label: typing in one field is one step. */
export function runOn(label: string, command: Command): void {
  if (!isEditable()) return;
  change((history) => {
    const next = edited(history.present, command);
    if (next === history.present) return history;
    return history.past.at(-1)?.label === label && history.future.length === 0
      ? amend(history, next)
      : record(history, label, next);
  });
}

/** Takes the last step back. */
export const undoStep = (): void => void (isEditable() && change(undo));

/** Brings the step back that was undone last. */
export const redoStep = (): void => void (isEditable() && change(redo));

/** Opens a design with a fresh history; the one before it stays wherever it is kept. */
export function openDesign(design: Design, origin: Origin, notes: readonly string[] = []): void {
  useDesignStore.setState({
    origin,
    isUnsettled: false,
    isListed: isTooMuch(design),
    history: startHistory(design),
    notes,
  });
}

/** Has it said what a design lost that came from an older shape. */
export function noteLosses(notes: readonly string[] | undefined): void {
  if (notes) useDesignStore.setState({ notes });
}

/** Goes back to the start screen. */
export function closeDesign(): void {
  openDesign(emptyDesign('Untitled'), { kind: 'none' });
}

/** The design as it is now. */
export const currentDesign = (): Design => useDesignStore.getState().history.present;

/** Whether edits are taken: a design opened from a link is only looked at until a copy is saved. */
export const isEditable = (): boolean => mayEdit(useDesignStore.getState());

/** The design, for components. */
export const useDesign = (): Design => useDesignStore((state) => state.history.present);

/** Whether the open design is one of this browser's, even while edits pause, for components. */
export const useOwn = (): boolean => useDesignStore(({ origin }) => origin.kind === 'kept');

/** Whether the open design can be edited, for components. */
export const useEditable = (): boolean => useDesignStore(mayEdit);

const mayEdit = ({ origin, isUnsettled, isListed }: DesignState): boolean =>
  origin.kind === 'kept' && !isUnsettled && !isListed;

/** Stops edits while it is open whose changes are saved, and takes them again. */
export const setUnsettled = (isUnsettled: boolean): void => useDesignStore.setState({ isUnsettled });

/** Whether the open design was sent for reading only: what serves editing and sharing on is put away. A courtesy, no lock. */
export const isReadOnly = (): boolean => isForReading(useDesignStore.getState());

/** Whether the open design was sent for reading only, for components. */
export const useReadOnly = (): boolean => useDesignStore(isForReading);

const isForReading = ({ origin }: DesignState): boolean => origin.kind === 'shared' && origin.readOnly;
