import type { Routes, RouteScene } from '../../diagram/routing/routes.ts';
import type { CellOptions, DrawingOptions, PageOptions, RequestOptions } from './options.ts';
import type { Design } from '../../design/model/schema.ts';
import { byPurpose } from '../../rules/views/columns.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import type { Derivation } from '../../rules/derivation.ts';
import type { Filters } from '../../rules/views/filters.ts';
import { visibleConnections } from '../../rules/views/tableView.ts';
import { cellOf, COLUMN_IDS, columnsFor, headerOf, type ColumnId } from '../../rules/views/ruleColumns.ts';
import type { RowFacts } from '../../rules/views/rowFacts.ts';
import { printable } from './printable.ts';

/** Which rows a list holds. */
export interface RowOptions {
  readonly rows: 'all' | 'filtered';
  readonly sameHost: boolean;
  readonly per: 'connection' | 'purpose';
}

/** Every connection that leaves a host, one row each. */
export const ALL_ROWS: RowOptions = { rows: 'all', sameHost: false, per: 'connection' };

/** Routes that were found before, and what for. */
export interface RoutedScene {
  readonly scene: RouteScene;
  readonly routes: Routes;
}

/** What every export is made from. Nothing else comes in: the same input gives the same bytes. */
export interface ExportInput {
  readonly design: Design;
  readonly derivation: Derivation;
  readonly filters: Filters; // those of the table
  readonly options: RowOptions;
  readonly madeOn: string; // by the user's clock, as it is to be printed: "2025-03-14"
  readonly routed?: RoutedScene; // the routes on the screen, to be used if the picture is the same
  readonly drawing?: DrawingOptions; // pictures; absent: as usual
  readonly page?: PageOptions; // documents; absent: as usual
  readonly columns?: readonly ColumnId[]; // of lists and workbooks, in their order; absent: all
  readonly request?: RequestOptions; // change requests; absent: as usual
  readonly cells?: CellOptions; // CSV and tab-separated text; absent: as usual
}

/** The rows of a list, in rulebook order. */
export function rowsOf({ derivation, filters, options }: ExportInput): Connection[] {
  const connections =
    options.rows === 'filtered'
      ? visibleConnections(derivation, filters, options.sameHost)
      : derivation.connections.filter(({ scope }) => options.sameHost || scope !== 'sameHost');
  return options.per === 'purpose' ? connections.flatMap(byPurpose) : connections;
}

/** Returns the headers, then the cells of each row, without control characters and marks that turn the reading direction. */
export const cellsOf = (
  rows: readonly Connection[],
  facts: RowFacts,
  columns: readonly ColumnId[] = COLUMN_IDS,
): string[][] => [columns.map(headerOf), ...rows.map((row) => columns.map((id) => printable(cellOf(id, row, facts))))];

/** The columns that lists and workbooks hold. */
export const columnsOf = ({ columns, design }: ExportInput): readonly ColumnId[] =>
  columnsFor(columns ?? COLUMN_IDS, design);
