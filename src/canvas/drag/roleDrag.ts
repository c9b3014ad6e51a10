import { currentDesign, isEditable } from '../../store/designStore.ts';
import { ROLE_DRAG_TYPE } from '../../ui/dragTypes.ts';
import { setCanvas, useCanvas } from '../state/canvasStore.ts';
import { targetOfRole, zoneAt } from './dropping.ts';
import { drop, isObject, placeableNamed, type Placeable } from './dropRole.ts';
import { toCanvas } from '../state/viewport.ts';

/** Takes roles and objects that are dragged here from the palette. Gives what stops it. */
export function listenToRoleDrags(canvas: HTMLElement | null): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  // What is dragged may only be read when the drag begins and ends.
  document.addEventListener('dragstart', (event) => setCanvas({ role: draggedIn(event) ?? null }), { signal });
  document.addEventListener('dragend', clear, { signal });
  // No pointer is heard of during a drag: its end was missed, for instance because the palette went away.
  for (const sign of ['pointerdown', 'pointermove'])
    document.addEventListener(sign, () => useCanvas.getState().role && clear(), { signal, capture: true });
  canvas?.addEventListener('dragover', onDragOver, { signal });
  canvas?.addEventListener('dragleave', onDragLeave, { signal });
  canvas?.addEventListener('drop', onDrop, { signal });
  return () => stop.abort();
}

const draggedIn = ({ dataTransfer }: DragEvent): Placeable | undefined =>
  placeableNamed(dataTransfer?.getData(ROLE_DRAG_TYPE) ?? '');

function clear(): void {
  setCanvas({ role: null, roleTarget: null });
}

function onDragOver(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes(ROLE_DRAG_TYPE) || !isEditable()) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  const point = toCanvas({ x: event.clientX, y: event.clientY });
  const design = currentDesign();
  const zone = zoneAt(design, point);
  const { role } = useCanvas.getState();
  setCanvas({
    roleTarget:
      role && !isObject(role) ? targetOfRole(design, role, point) : { kind: 'zones', ids: zone ? [zone.id] : [] },
  });
}

function onDragLeave({ currentTarget, relatedTarget }: DragEvent): void {
  const stays = currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  if (!stays) setCanvas({ roleTarget: null });
}

function onDrop(event: DragEvent): void {
  const role = draggedIn(event);
  clear();
  if (!role || !isEditable()) return;
  event.preventDefault();
  event.stopPropagation();
  drop(role, toCanvas({ x: event.clientX, y: event.clientY }));
}
