import type { Steps } from '../../lib/steps.ts';
import type { RoleId } from '../model/roles.ts';
import type { Design, Host } from '../model/schema.ts';
import type { Cells } from './cells.ts';
import { columnsOf, type Columns } from './columns.ts';
import { joinedByHost, type Matched } from './joining.ts';
import { indexOf, matchOf } from './matching.ts';
import type { Instance } from './names.ts';
import { placesOf, readingOf, type Fault } from './reading.ts';
import { rowPlanner } from './rowPlans.ts';
import type { ZoneChoice } from './zones.ts';

/** A host that a list brings. */
export interface HostDraft {
  readonly name: string;
  readonly fqdn: string;
  readonly addresses: readonly string[];
  readonly roles: readonly RoleId[];
  readonly isGuessed: boolean; // the roles follow from the name
  readonly zone: ZoneChoice;
  readonly instance: Instance | null;
}

/** What a list tells a host that is there. */
export type Filling = Partial<Pick<Host, 'fqdn' | 'addresses'>>;

interface Planned {
  readonly row: number;
  readonly name: string;
}
interface Filled extends Planned {
  readonly kind: 'fillsIn' | 'changes'; // changes: something that is there gives way
  readonly id: string;
  readonly filling: Filling;
  readonly what: readonly string[];
}
interface LeftOut extends Planned {
  readonly kind: 'leftOut';
  readonly faults: readonly Fault[];
  readonly needsRole: boolean; // all else is well
}

/** What a row of a list comes to. */
export type PlannedRow =
  | ({ readonly kind: 'new'; readonly host: HostDraft } & Planned)
  | Filled
  | LeftOut
  | ({ readonly kind: 'same' } & Planned)
  | ({ readonly kind: 'joined'; readonly first: number } & Planned); // tells more about the host of an earlier row

/** A list, read against a design: nothing is changed yet. */
export interface HostListPlan {
  readonly columns: Columns;
  readonly header: readonly string[];
  readonly rows: readonly PlannedRow[];
  readonly isCut: boolean; // the list has more rows than are read
}

/** What the user decides in the preview, by row where it is about one. */
export interface Choices {
  readonly columns?: Columns;
  readonly fallback?: RoleId; // of hosts whose role nothing tells
  readonly roles?: ReadonlyMap<number, readonly RoleId[]>;
  readonly zones?: ReadonlyMap<number, ZoneChoice>;
  readonly leftOut?: ReadonlySet<number>;
}

const PIECE = 20; // rows a step

/** Returns what each row of a list comes to in the design, step by step. */
export function* planHostList(design: Design, cells: Cells, choices: Choices = {}): Steps<HostListPlan> {
  const { rows, isCut } = cells;
  const columns = choices.columns ?? columnsOf(rows);
  const places = placesOf(columns);
  const header = columns.hasHeader ? (rows[0]?.cells ?? []) : [];
  const index = indexOf(design);
  const matched: Matched[] = [];
  yield;
  for (const [i, row] of (columns.hasHeader ? rows.slice(1) : rows).entries()) {
    const reading = readingOf(row, places);
    matched.push({ reading, match: matchOf(index, reading) });
    if (i % PIECE === 0) yield;
  }
  const joined = joinedByHost(matched);
  yield;
  const plan = rowPlanner(design, choices);
  const planned: PlannedRow[] = [];
  for (const [i, one] of joined.entries()) {
    planned.push(plan(one));
    if (i % (5 * PIECE) === 0) yield;
  }
  return { columns, header, rows: planned, isCut };
}
