import { applyHostList } from '../design/hostList/apply.ts';
import type { HostListPlan, PlannedRow } from '../design/hostList/plan.ts';
import type { Design } from '../design/model/schema.ts';
import { counted } from '../lib/words.ts';
import { currentDesign } from '../store/designStore.ts';
import type { Selection } from '../store/viewStore.ts';
import { thingsSelection } from './selecting.ts';
import { takeStep } from './step.ts';

/** A list that was read against a design, and the design as it would be with it. */
export interface TriedList {
  readonly plan: HostListPlan;
  readonly design: Design;
  readonly tried: Design;
}

/** Applies what a list brings, as one step. */
export const importHostList = {
  label: 'Import host list',
  /** What was tried is taken as it is while the design is the one it was tried on: nothing is worked out twice. */
  run({ plan, design, tried }: TriedList): boolean {
    const command = currentDesign() === design ? () => tried : applyHostList(plan);
    const before = new Set(design.hosts.map(({ id }) => id));
    const told = new Set(plan.rows.flatMap((row) => ('id' in row ? [row.id] : [])));
    return takeStep(importHostList.label, command, ({ hosts }) => ({
      ...selectionOf(hosts.flatMap(({ id }) => (before.has(id) && !told.has(id) ? [] : [id]))),
      words: `Host list imported: ${importWords(plan.rows)}`,
    }));
  },
} as const;

/** What is selected is drawn as such, and the inspector looks at all of it: of 2,000 hosts that would take seconds. */
const MOST_SELECTED = 150;

const selectionOf = (ids: readonly string[]): { selection: Selection } => ({
  selection: ids.length > MOST_SELECTED ? { kind: 'nothing' } : thingsSelection(ids),
});

/** Returns how many hosts a list adds and fills in: "3 hosts added, 1 filled in". */
function importWords(rows: readonly PlannedRow[]): string {
  const count = (...kinds: readonly PlannedRow['kind'][]): number =>
    rows.filter(({ kind }) => kinds.includes(kind)).length;
  const [added, filled] = [count('new'), count('fillsIn', 'changes')];
  return [
    ...(added > 0 ? [`${counted(added, 'host')} added`] : []),
    ...(filled > 0 ? [`${added > 0 ? filled : counted(filled, 'host')} filled in`] : []),
  ].join(', ');
}
