import { layoutInputOf, withLayout } from '../../diagram/layout/arrangement.ts';
import { fromElkGraph, toElkGraph } from '../../diagram/layout/layout.ts';
import { compose } from '../../diagram/model/diagramModel.ts';
import type { ArrangeDirection } from '../../loading/parts.ts';
import { derivationOf } from '../../store/derived.ts';
import { arrange } from '../../actions/arranging.ts';
import { takeStep } from '../../actions/step.ts';
import { currentDesign, isEditable } from '../../store/designStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { announce } from '../../ui/overlays/Announcer.tsx';
import { showToast } from '../../ui/overlays/toasts.ts';
import { setCanvas, useCanvas } from '../state/canvasStore.ts';
import { layOut } from './elk.ts';
import { fitView } from '../state/viewport.ts';

/** Arranges the open design, showing progress on the canvas, where it can be cancelled; one step of the history. */
export async function startArranging(direction: ArrangeDirection): Promise<void> {
  cancelArranging();
  const own = new AbortController();
  setCanvas({ arranging: own });
  try {
    await arrangeDesign(direction, own.signal);
  } catch {
    if (own.signal.aborted) announce('Arranging cancelled');
    else showToast('The design could not be arranged. Nothing has changed; try the other direction.');
  } finally {
    if (useCanvas.getState().arranging === own) setCanvas({ arranging: null });
  }
}

/** Ends an arrangement that is under way; the design stays as it is. */
export const cancelArranging = (): void => useCanvas.getState().arranging?.abort();

/** Arranges zones and hosts automatically; rejects with an AbortError when the signal aborts. */
async function arrangeDesign(direction: ArrangeDirection, signal: AbortSignal): Promise<void> {
  const design = currentDesign();
  if (!isEditable() || design.zones.length === 0) return;
  const composition = compose(design, derivationOf(design), { numbers: useViewStore.getState().showNumbers });
  const graph = await layOut(toElkGraph(layoutInputOf(design, composition, direction)), signal);
  signal.throwIfAborted();
  // What was placed meanwhile has no place in this arrangement.
  if (currentDesign() !== design) return announce('Not arranged: the design changed meanwhile');
  takeStep(
    arrange.label,
    (now) => withLayout(now, fromElkGraph(graph)),
    () => ({ words: 'Arranged' }),
  );
  requestAnimationFrame(() => requestAnimationFrame(fitView));
}
