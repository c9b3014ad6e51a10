import { loadRules } from '../../store/rules.ts';
import { late } from '../../ui/late.tsx';
import { showToast } from '../../ui/toasts.ts';

const load = async () => (await import('../view/lateParts.ts')).lateParts;

/** How far an arrangement is. */
export const ArrangeProgress = late(async () => (await load()).ArrangeProgress);
/** What follows the clipboard and roles dragged here. */
export const LateListeners = late(async () => (await load()).LateListeners);
/** What to do on a canvas without hosts. */
export const EmptyHint = late(async () => (await load()).EmptyHint);
/** The whole design in small. */
export const Minimap = late(async () => (await load()).Minimap);
/** Where something gets its name where it stands. */
export const RenameField = late(async () => (await load()).RenameField);
/** What a selected zone is resized by. */
export const ZoneResizer = late(async () => (await load()).ZoneResizer);

/** Adds copies of the hosts beside them. */
export async function duplicateHosts(ids: readonly string[]): Promise<void> {
  try {
    (await load()).duplicateHosts(ids);
  } catch {
    showToast('A part of Portolan could not be loaded. Nothing has changed; try again.', { tone: 'error' });
  }
}

/** The lines between hosts, with what they follow from: beside the first picture of the hosts. */
export const Edges = late(async () => {
  const [part] = await Promise.all([import('../edges/Edges.tsx'), loadRules()]);
  return part.Edges;
});
