import { COLUMNS, type ColumnId, type Columns } from '../../design/hostList/columns.ts';
import type { Option } from '../../ui/fields/Select.tsx';
import type { Preview } from './usePreview.ts';

/** What a list can tell of a host, as far as one chooses the column for it. */
export const CHOSEN = ['name', 'fqdn', 'address', 'role', 'zone', 'instance'] as const satisfies readonly ColumnId[];

const NONE = 'none';
const SEVERAL = 'several';
const LONGEST = 30; // letters of a header or cell in a list of columns

/** Returns the columns of a list to choose from, by their headers, else by what stands in them first. */
export function columnOptions({ cells, plan }: Preview, id: ColumnId): Option<string>[] {
  const held = placesFor(plan.columns, id).length;
  const [first = { cells: [] }] = cells.rows;
  const options = Array.from({ length: Math.max(plan.columns.ids.length, first.cells.length) }, (_, place) => ({
    value: String(place),
    label: labelOf(first.cells[place] ?? '', place, plan.columns.hasHeader),
  }));
  const several = held > 1 ? [{ value: SEVERAL, label: `${held} columns` }] : [];
  return [{ value: NONE, label: 'None' }, ...several, ...options];
}

function labelOf(cell: string, place: number, hasHeader: boolean): string {
  const text = cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell;
  if (text === '') return `Column ${place + 1}`;
  return hasHeader ? text : `Column ${place + 1} (${text})`;
}

const placesFor = ({ ids }: Columns, id: ColumnId): number[] =>
  ids.flatMap((held, place) => (held === id ? [place] : []));

/** Returns which option is chosen. */
export function chosenColumn({ plan }: Preview, id: ColumnId): string {
  const places = placesFor(plan.columns, id);
  if (places.length > 1) return SEVERAL;
  return places[0] === undefined ? NONE : String(places[0]);
}

/** Returns the columns with another one holding something. */
export function withColumn({ plan: { columns } }: Preview, id: ColumnId, value: string): Columns {
  if (value === SEVERAL) return columns;
  const place = value === NONE ? -1 : Number(value);
  const length = Math.max(columns.ids.length, place + 1);
  const ids = Array.from({ length }, (_, at) => {
    const held = columns.ids[at] ?? null;
    if (at === place) return id;
    return held === id ? null : held;
  });
  return { ...columns, ids };
}

/** Returns the label of what a column can hold. */
export const labelOfColumn = (id: ColumnId): string => COLUMNS[id].label;
