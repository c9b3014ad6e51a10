import { objectsOf } from '../../design/model/canvasObjects.ts';
import { hostBoxes } from '../../design/model/measures.ts';
import type { Design } from '../../design/model/schema.ts';
import { edgeId } from '../../diagram/model/diagramModel.ts';
import { areaOfEdge, drawnAreaOf } from '../../diagram/model/drawnArea.ts';
import type { Route, Routes, RouteScene } from '../../diagram/routing/routes.ts';
import { boundsOf, type Rect } from '../../geometry/rectangles.ts';
import { currentDerivation } from '../../store/derived.ts';
import { currentDesign } from '../../store/designStore.ts';
import { focusOf } from '../../store/focus.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { NO_ROUTES, useRouting } from '../routing/routes.ts';

interface Routed {
  readonly scene: RouteScene;
  readonly routes: Routes;
}

/** All that is drawn of a design, px of the canvas: its zones, its hosts, and the edges that are routed as the hosts stand. */
export function areaOf(design: Design, routed: Routed | null): Rect {
  return drawnAreaOf({
    zones: design.zones.map((box) => ({ box })),
    hosts: [...hostBoxes(design).values()].map((box) => ({ box })),
    firewalls: objectsOf(design),
    edges: [...(routed ? routesOf(design, routed) : NO_ROUTES).values()].map(edgeOf),
  });
}

/** All that is drawn now. */
export const drawnArea = (): Rect => areaOf(currentDesign(), useRouting.getState());

/** What is selected, with its edges where it is edges that are; null when nothing is. */
export function selectedArea(): Rect | null {
  const { selection } = useViewStore.getState();
  const design = currentDesign();
  if (selection.kind === 'zone') return design.zones.find(({ id }) => id === selection.id) ?? null;
  if (selection.kind === 'hosts') return areaOfParts(selection.ids, []);
  if (selection.kind === 'objects') return areaOfParts([...selection.hosts, ...selection.ids], []);
  const derivation = currentDerivation();
  const focus = focusOf(derivation, selection);
  if (!focus) return null;
  const near = derivation.connections.filter(({ id }) => focus.connections.has(id));
  return areaOfParts(
    [...focus.hosts],
    near.map(({ initiator, listener }) => edgeId(initiator.id, listener.id)),
  );
}

/** The edge from one host to another with both. */
export const areaBetween = (from: string, to: string): Rect | null => areaOfParts([from, to], [edgeId(from, to)]);

function areaOfParts(things: readonly string[], edges: readonly string[]): Rect | null {
  const design = currentDesign();
  const boxes = thingBoxes(design);
  const routes = routesOf(design, useRouting.getState());
  const found = [
    ...things.flatMap((id) => boxes.get(id) ?? []),
    ...edges.flatMap((id) => routes.get(id) ?? []).map((route) => areaOfEdge(edgeOf(route))),
  ];
  return found.length > 0 ? boundsOf(found) : null;
}

const edgeOf = ({ points, label }: Route) => ({ points, labelBox: label });

/** The boxes of hosts and of objects, by id. */
export const thingBoxes = (design: Design): ReadonlyMap<string, Rect> =>
  new Map([...hostBoxes(design), ...objectsOf(design).map(({ id, box }) => [id, box] as const)]);

/** The routes, unless they are of hosts or firewalls that stood elsewhere, or of another design. */
function routesOf(design: Design, { scene, routes }: Routed): Routes {
  const boxes = thingBoxes(design);
  const stands = ({ id, rect }: RouteScene['hosts'][number]): boolean => {
    const box = boxes.get(id);
    return box?.x === rect.x && box.y === rect.y && box.height === rect.height;
  };
  const { hosts, firewalls = [] } = design;
  return scene.hosts.length === hosts.length + firewalls.length && scene.hosts.every(stands) ? routes : NO_ROUTES;
}
