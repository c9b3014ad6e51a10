import type { Command } from '../design/edit/commands.ts';
import type { Design } from '../design/model/schema.ts';
import { currentDesign, run } from '../store/designStore.ts';
import { select, type Selection } from '../store/viewStore.ts';
import { announce } from '../ui/overlays/Announcer.tsx';

/** What follows a step: what is selected then, and what screen readers are told. */
interface Outcome {
  readonly selection?: Selection;
  readonly words?: string;
}

/**
 * Runs a command as one undo step of that name, then selects and announces. Where nothing changed (refused, view only, as it
 * was) nothing is selected or said. Returns whether the design changed.
 */
export function takeStep(name: string, command: Command, outcome?: (after: Design) => Outcome): boolean {
  const before = currentDesign();
  run(name, command);
  const after = currentDesign();
  if (after === before) return false;
  const { selection, words } = outcome?.(after) ?? {};
  if (selection) select(selection);
  if (words !== undefined) announce(words);
  return true;
}
