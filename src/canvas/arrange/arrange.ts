import { hostHeight, MEASURES } from '../../design/model/measures.ts';
import type { Command } from '../../design/edit/commands.ts';
import type { ZoneKind } from '../../design/model/roles.ts';
import type { Design } from '../../design/model/schema.ts';
import { fromElkGraph, toElkGraph, type Layout, type LayoutInput } from '../../diagram/layout/layout.ts';
import { compose, TITLE } from '../../diagram/model/diagramModel.ts';
import { derivationOf } from '../../store/derived.ts';
import { currentDesign, isEditable, run } from '../../store/designStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { announce } from '../../ui/Announcer.tsx';
import { showToast } from '../../ui/toasts.ts';
import { setCanvas } from '../state/canvasStore.ts';
import { layOut } from './elk.ts';
import { fitView } from '../state/viewport.ts';

/** Whether zones follow each other to the right or downwards. */
export type ArrangeDirection = LayoutInput['direction'];

const RANKS: Readonly<Record<ZoneKind, number>> = { internal: 0, dmz: 1, internet: 2 };
let running: AbortController | null = null;

/** Arranges the open design, showing progress on the canvas, where it can be cancelled; one step of the history. */
export async function startArranging(direction: ArrangeDirection): Promise<void> {
  cancelArranging();
  const own = new AbortController();
  running = own;
  setCanvas({ arranging: true });
  try {
    await arrangeDesign(direction, own.signal);
  } catch {
    if (own.signal.aborted) announce('Arranging cancelled');
    else showToast('The design could not be arranged. Nothing has changed; try the other direction.');
  } finally {
    if (running === own) setCanvas({ arranging: false });
  }
}

/** Ends an arrangement that is under way; the design stays as it is. */
export const cancelArranging = (): void => running?.abort();

/** Arranges zones and hosts automatically; rejects with an AbortError when the signal aborts. */
async function arrangeDesign(direction: ArrangeDirection, signal: AbortSignal): Promise<void> {
  const design = currentDesign();
  if (!isEditable() || design.zones.length === 0) return;
  const graph = await layOut(toElkGraph(layoutInput(design, direction)), signal);
  signal.throwIfAborted();
  // What was placed meanwhile has no place in this arrangement.
  if (currentDesign() !== design) return announce('Not arranged: the design changed meanwhile');
  run('Arrange', arranged(fromElkGraph(graph)));
  announce('Arranged');
  requestAnimationFrame(() => requestAnimationFrame(fitView));
}

function layoutInput(design: Design, direction: ArrangeDirection): LayoutInput {
  const { showNumbers } = useViewStore.getState();
  const { zones, edges } = compose(design, derivationOf(design), { numbers: showNumbers });
  return {
    zones: zones.map(({ id, kind, title }) => ({
      id,
      rank: RANKS[kind],
      minWidth: Math.max(MEASURES.hostWidth + 2 * MEASURES.zonePadding, title.box.width + 2 * TITLE.x),
      titleHeight: MEASURES.zoneTitle - MEASURES.zonePadding / 2,
    })),
    hosts: design.hosts.map((host) => ({
      id: host.id,
      zone: host.zone,
      width: MEASURES.hostWidth,
      height: hostHeight(host),
    })),
    edges: edges.map(({ id, from, to, label: { width, height } }) => ({ id, from, to, label: { width, height } })),
    direction,
  };
}

const arranged =
  ({ zones, hosts }: Layout): Command =>
  (design) => ({
    ...design,
    zones: design.zones.map((zone) => ({ ...zone, ...zones.get(zone.id) })),
    hosts: design.hosts.map((host) => {
      const place = hosts.get(host.id);
      return place ? { ...host, x: place.x, y: place.y } : host;
    }),
  });
