import { selectedThings, selectThings } from '../../actions/selecting.ts';
import { currentDesign } from '../../store/designStore.ts';
import { select } from '../../store/viewStore.ts';
import type { MenuTarget } from './canvasStore.ts';

/** What of the canvas has an id. */
export function menuTargetAt(id: string): MenuTarget {
  const { zones, hosts } = currentDesign();
  if (zones.some((one) => one.id === id)) return { kind: 'zone', id };
  return { kind: hosts.some((one) => one.id === id) ? 'host' : 'object', id };
}

/** Selects what a menu is opened on, unless it is among what is selected. */
export function selectForMenu(target: MenuTarget): void {
  if (target.kind === 'zone' || target.kind === 'edge') select(target);
  else if (target.kind !== 'pane' && !selectedThings().includes(target.id)) selectThings([target.id]);
}
