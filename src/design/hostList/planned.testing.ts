import { finished } from '../../lib/steps.ts';
import { apply } from '../edit/commands.ts';
import type { Design } from '../model/schema.ts';
import { applyHostList } from './apply.ts';
import { readCells } from './cells.ts';
import { planHostList, type Choices, type HostListPlan, type PlannedRow } from './plan.ts';
import { faultsText } from './reading.ts';

/** What a pasted text comes to in a design. */
export const planned = (design: Design, text: string, choices?: Choices): HostListPlan =>
  finished(planHostList(design, finished(readCells(text)), choices));

/** The design with what a pasted text brings. */
export const withList = (design: Design, text: string, choices?: Choices): Design =>
  apply(design, applyHostList(planned(design, text, choices)));

/** Each row in a line: "2 new SQL01", "3 leftOut X: No role recognised". */
export const linesOf = ({ rows }: HostListPlan): string[] =>
  rows.map((row) => [`${row.row} ${row.kind} ${row.name}`, detailOf(row)].filter(Boolean).join(': '));

function detailOf(row: PlannedRow): string {
  if (row.kind === 'leftOut') return faultsText(row.faults);
  if (row.kind === 'joined') return String(row.first);
  return 'what' in row ? row.what.join(', ') : '';
}
