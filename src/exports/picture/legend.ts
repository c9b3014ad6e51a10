import { LABEL, labelOf } from '../../diagram/model/edgeLabels.ts';
import type { EdgePicture, Naming, Picture } from '../../diagram/model/diagramModel.ts';
import { textWidth } from '../../diagram/text/text.ts';
import type { Palette } from '../input/palette.ts';
import { arrow, firewallLink, labelItems } from './pictureItems.ts';
import { moved, text, type Item } from './scene.ts';

interface Sign {
  readonly width: number;
  readonly items: readonly Item[];
}

/** The words of the screen's legend. */
const WORDS = { sameZone: 'Inside a zone', crossesZones: 'Crosses zones' } as const;

const SIZE = 11;
const LINE = 40; // px, the length of a sample line
const GAP = 8;
const BETWEEN = 28;
const ROW = 26;
const MIDDLE = ROW / 2;

/** What the signs of a picture mean, in rows of at most `width` px; only signs that the picture shows. */
export function legendOf(
  { edges, firewalls, naming }: Picture,
  palette: Palette,
  width: number,
): Sign & { readonly height: number } {
  const signs = [
    ...(['sameZone', 'crossesZones'] as const)
      .filter((scope) => edges.some((edge) => edge.scope === scope))
      .map((scope) => scopeSign(scope, palette)),
    ...firewalls.slice(0, 1).map(() => firewallSign(palette)),
    ...edges.slice(0, 1).flatMap((edge) => [directionSign(palette), labelSign(edge, palette, naming)]),
  ];
  const items: Item[] = [];
  let [x, y, widest] = [0, 0, 0];
  for (const sign of signs) {
    if (x > 0 && x + sign.width > width) [x, y] = [0, y + ROW];
    items.push(...moved(sign.items, x, y));
    widest = Math.max(widest, x + sign.width);
    x += sign.width + BETWEEN;
  }
  return { width: widest, height: signs.length > 0 ? y + ROW : 0, items };
}

function scopeSign(scope: EdgePicture['scope'], palette: Palette): Sign {
  const ends = [
    { x: 0, y: MIDDLE },
    { x: LINE, y: MIDDLE },
  ];
  return explained(LINE, arrow(ends, scope, palette), WORDS[scope], palette);
}

function firewallSign(palette: Palette): Sign {
  const line = firewallLink({ x: 0, y: MIDDLE }, { x: LINE, y: MIDDLE }, palette);
  return explained(LINE, line, 'Firewall to a zone it joins', palette);
}

/** The arrow's meaning goes without a sample: every line beside it is one. */
const directionSign = (palette: Palette): Sign =>
  explained(-GAP, [], 'Arrow: from who connects to who listens', palette);

function labelSign(edge: EdgePicture, palette: Palette, naming: Naming | undefined): Sign {
  const label = labelOf(edge.connections.slice(0, 1), edge.label.isNumbered, Infinity, naming?.nameOf);
  const box = { x: 0, y: MIDDLE - LABEL.height / 2, width: label.width, height: LABEL.height };
  const words = label.isNumbered ? (naming?.words ?? 'Table row: port') : 'Port';
  return explained(label.width, labelItems(box, label, palette.muted, palette.surface), words, palette);
}

function explained(width: number, sample: readonly Item[], words: string, palette: Palette): Sign {
  const at = { x: width + GAP, y: MIDDLE + SIZE * 0.36 };
  return {
    width: width + GAP + textWidth(words, SIZE, 400),
    items: [...sample, text({ ...at, text: words, size: SIZE, fill: palette.muted })],
  };
}
