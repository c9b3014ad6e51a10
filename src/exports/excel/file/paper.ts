import { PAPERS, type PaperId } from '../../input/options.ts';
import { pointsOf, SIZE, SMALLEST_PRINTED } from './measures.ts';

/** Inches beside a printed sheet. */
export const SIDE_MARGIN = 0.25;

/** Points between the margins of a page. */
const roomOn = (paper: PaperId, orientation: 'portrait' | 'landscape'): number =>
  PAPERS[paper][orientation === 'portrait' ? 'width' : 'height'] - 2 * 72 * SIDE_MARGIN;

const SAFE = 1.03; // programs round widths and scales to whole pixels and percents
const LEAST_SCALE = (SMALLEST_PRINTED / SIZE) * SAFE;

/** How wide columns may be together, in points, so that the page holds them in letters that can be read. */
export const readableWidth = (paper: PaperId): number => roomOn(paper, 'landscape') / LEAST_SCALE;

/** The columns' width on one page, or null where letters get too small and columns go on to further pages instead, at this scale in percent. */
export const scaleFor = (widths: readonly number[], paper: PaperId, lies: 'portrait' | 'landscape'): number | null =>
  pointsOf(widths.reduce((sum, width) => sum + width, 0)) * LEAST_SCALE <= roomOn(paper, lies)
    ? null
    : Math.ceil(LEAST_SCALE * 100);
