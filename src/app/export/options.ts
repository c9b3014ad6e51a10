import { create } from 'zustand';
import {
  PLAIN_CELLS,
  PLAIN_DRAWING,
  PLAIN_PAGE,
  type CellOptions,
  type DrawingOptions,
  type PageOptions,
} from '../../exports/input/options.ts';
import { ALL_ROWS, type RowOptions } from '../../exports/input/rows.ts';

/** Which rows the lists take along. These choices last as long as the page. */
export const useRowOptions = create<RowOptions>(() => ALL_ROWS);

/** How pictures are drawn. */
export const useDrawingOptions = create<DrawingOptions>(() => PLAIN_DRAWING);

/** How documents are laid out. */
export const usePageOptions = create<PageOptions>(() => PLAIN_PAGE);

/** How the cells of lists are written. */
export const useCellOptions = create<CellOptions>(() => PLAIN_CELLS);
