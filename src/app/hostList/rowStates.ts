import type { HostListPlan, PlannedRow } from '../../design/hostList/plan.ts';
import { counted } from '../../lib/words.ts';

/** What a row comes to, as the preview calls it. */
export const STATES = {
  new: { label: 'New', tone: 'good' },
  fillsIn: { label: 'Fills in', tone: 'good' },
  changes: { label: 'Changes', tone: 'warning' },
  same: { label: 'No change', tone: 'plain' },
  joined: { label: 'Joined', tone: 'plain' },
  leftOut: { label: 'Left out', tone: 'error' },
} as const satisfies Record<PlannedRow['kind'], { readonly label: string; readonly tone: string }>;

/** Which rows the preview shows. */
export const SHOWN = {
  all: { label: 'All rows', kinds: ['new', 'fillsIn', 'changes', 'same', 'joined', 'leftOut'] },
  taken: { label: 'Rows that change something', kinds: ['new', 'fillsIn', 'changes'] },
  leftOut: { label: 'Rows left out', kinds: ['leftOut'] },
} as const satisfies Record<string, { readonly label: string; readonly kinds: readonly PlannedRow['kind'][] }>;
export type ShownId = keyof typeof SHOWN;

/** Returns the rows of a plan that are shown. */
export function shownRows({ rows }: HostListPlan, shown: ShownId): readonly PlannedRow[] {
  const kinds: readonly string[] = SHOWN[shown].kinds;
  return shown === 'all' ? rows : rows.filter(({ kind }) => kinds.includes(kind));
}

/** Returns how many rows add a host, fill one in, and are left out. */
export function countsOf({ rows }: HostListPlan): { added: number; filledIn: number; leftOut: number } {
  const count = (...kinds: readonly PlannedRow['kind'][]): number =>
    rows.filter(({ kind }) => kinds.includes(kind)).length;
  return { added: count('new'), filledIn: count('fillsIn', 'changes'), leftOut: count('leftOut') };
}

/** Returns what the list comes to, in a sentence. */
export function summaryOf(plan: HostListPlan): string {
  if (plan.rows.length === 0) return 'No rows found.';
  const { added, filledIn, leftOut } = countsOf(plan);
  const rest = plan.rows.length - added - filledIn - leftOut;
  const parts = [
    counted(added, 'new host'),
    `${filledIn} filled in`,
    ...(rest > 0 ? [`${rest} without change`] : []),
    `${leftOut} left out`,
  ];
  const cut = plan.isCut ? ' The list is longer than what is read: import the rest apart.' : '';
  return `${counted(plan.rows.length, 'row')}: ${parts.join(' · ')}.${cut}`;
}
