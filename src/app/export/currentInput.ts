import { settledRoutes } from '../../canvas/routing/routing.ts';
import type { ExportInput } from '../../exports/input/rows.ts';
import type { Derivation } from '../../rules/derivation.ts';
import { knownDerivation } from '../../store/derived.ts';
import { currentDesign } from '../../store/designStore.ts';
import { exportedColumns } from '../../store/tableStore.ts';
import { useViewStore } from '../../store/viewStore.ts';
import { useCellOptions, useDrawingOptions, usePageOptions, useRequestOptions, useRowOptions } from './options.ts';

/** The open design with the options as they are chosen, and the screen's routes. */
export function currentInput(): ExportInput {
  return {
    ...chosen(),
    // Only where a format asks for it: a design that nothing can be derived from is still to be had as a file.
    get derivation() {
      return knownDerivation();
    },
  };
}

/** The same for what only looks at it, with what is known to follow from the design so far. */
export const inputKnowing = (derivation: Derivation): ExportInput => ({ ...chosen(), derivation });

function chosen(): Omit<ExportInput, 'derivation'> {
  const routed = settledRoutes();
  return {
    design: currentDesign(),
    filters: useViewStore.getState().filters,
    options: useRowOptions.getState(),
    drawing: useDrawingOptions.getState(),
    page: usePageOptions.getState(),
    request: useRequestOptions.getState(),
    columns: exportedColumns(),
    cells: useCellOptions.getState(),
    madeOn: today(),
    ...(routed && { routed }),
  };
}

/** The day by the user's clock, as it is printed: 2025-03-14. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
