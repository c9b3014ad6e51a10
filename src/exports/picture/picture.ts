import { compose, sceneOf, withRoutes, type Composition, type Picture } from '../../diagram/model/diagramModel.ts';
import { routeInSteps, type Routes, type RouteScene } from '../../diagram/routing/routes.ts';
import { RULEBOOK_VERSION } from '../../rules/rulebook/requirements.ts';
import { PLAIN_DRAWING } from '../input/options.ts';
import { PALETTES } from '../input/palette.ts';
import { partOfPicture, partText } from '../input/part.ts';
import { rowsOf, type ExportInput, type RoutedScene } from '../input/rows.ts';
import type { Scene } from './scene.ts';
import { MARGIN, sceneOfPicture } from './sceneOfPicture.ts';

type Report = (part: number) => void; // 0 to 1
const silent: Report = () => undefined;

/** What a picture of the rows that are handed over contains, before its edges are routed. */
export function compositionFor(input: ExportInput): Composition {
  const rows = new Set(rowsOf({ ...input, options: { ...input.options, per: 'connection' } }).map(({ id }) => id));
  const { numbers } = input.drawing ?? PLAIN_DRAWING;
  return compose(input.design, input.derivation, { numbers, shows: ({ id }) => rows.has(id) });
}

/** The picture of the rows that are handed over, with the screen's routes where they fit. For formats that draw the routes. */
export function pictureFor(input: ExportInput, report: Report = silent): Picture {
  const composition = compositionFor(input);
  const scene = sceneOf(composition);
  return withRoutes(composition, routesKnown(scene, input.routed) ?? routesFound(scene, report));
}

/** Any composition as a picture. */
export const routedPicture = (composition: Composition, report: Report = silent): Picture =>
  withRoutes(composition, routesFound(sceneOf(composition), report));

/** Routes that were found before, if they were for the same boxes, titles and labels. */
function routesKnown(scene: RouteScene, routed: RoutedScene | undefined): Routes | null {
  return routed && JSON.stringify(scene) === JSON.stringify(routed.scene) ? routed.routes : null;
}

const STEPS = 50; // how often progress is told

function routesFound(scene: RouteScene, report: Report): Routes {
  const steps = routeInSteps(scene);
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const part = step.value.done / step.value.total;
    if (part * STEPS < told + 1) continue;
    told = Math.floor(part * STEPS);
    report(part);
  }
}

/** The picture as a display list. */
export function sceneFor(input: ExportInput, report: Report = silent): Scene {
  const { look, heading, legend, transparent } = input.drawing ?? PLAIN_DRAWING;
  return sceneOfPicture(pictureFor(input, report), {
    palette: PALETTES[look],
    title: input.design.name.trim() || 'Untitled',
    subtitle: [input.madeOn, `Rulebook ${RULEBOOK_VERSION}`, input.design.author.trim()].filter(Boolean).join('  ·  '),
    note: partText(partOfPicture(input)),
    heading,
    legend,
    transparent,
    margin: MARGIN,
  });
}
