import { pictureOf, type Picture } from '../diagram/picture.ts';
import { RULEBOOK_VERSION } from '../rules/requirements.ts';
import { PLAIN_DRAWING } from './options.ts';
import { PALETTES } from './palette.ts';
import { rowsOf, type ExportInput } from './rows.ts';
import type { Scene } from './scene.ts';
import { MARGIN, sceneOfPicture } from './sceneOfPicture.ts';

/** The picture of the rows that are handed over, routed like the screen's. */
export function pictureFor(input: ExportInput): Picture {
  const rows = new Set(rowsOf({ ...input, options: { ...input.options, per: 'connection' } }).map(({ id }) => id));
  const { numbers } = input.drawing ?? PLAIN_DRAWING;
  return pictureOf(input.design, input.derivation, { numbers, shows: ({ id }) => rows.has(id) });
}

/** The picture as a display list. */
export function sceneFor(input: ExportInput): Scene {
  const { look, heading, legend, transparent } = input.drawing ?? PLAIN_DRAWING;
  return sceneOfPicture(pictureFor(input), {
    palette: PALETTES[look],
    title: input.design.name.trim() || 'Untitled',
    subtitle: [input.madeOn, `Rulebook ${RULEBOOK_VERSION}`, input.design.author.trim()].filter(Boolean).join('  ·  '),
    heading,
    legend,
    transparent,
    margin: MARGIN,
  });
}
