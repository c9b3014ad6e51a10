import { renameDesign as withName, setAuthor } from '../design/edit/commands.ts';
import { useDesignStore } from '../store/designStore.ts';
import { flush, listKept, renameKept } from '../store/saved/persistence.ts';
import { offerProtection } from './protection.ts';
import { takeStep } from './step.ts';

/** Names the open design. Someone who names it means to keep it: the browser may be asked not to clear it. */
export function renameDesign(name: string): void {
  takeStep('Rename design', withName(name.trim() || 'Untitled'));
  offerProtection();
}

/** Names a saved design: the open one by a step, any other in the list. Returns a message where that can't be done, else null. */
export async function renameSaved(id: string, name: string): Promise<string | null> {
  const { origin } = useDesignStore.getState();
  if (origin.kind !== 'kept' || origin.id !== id) return renameKept(id, name);
  renameDesign(name);
  await flush(); // where that fails, the note about the open design says so
  await listKept();
  return null;
}

/** States who made the design. */
export const changeAuthor = (author: string): void => void takeStep('Change the author', setAuthor(author));
