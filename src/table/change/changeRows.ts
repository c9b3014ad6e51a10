import { endsOf, modifiedSentences, neededSentence, serviceOf, type EndWords } from '../../rules/change/changeWords.ts';
import type { SetChange } from '../../rules/change/setChange.ts';
import { distinct, usagesOf } from '../../rules/views/columns.ts';
import type { NamedRule } from '../../rules/firewalls/namedRule.ts';

/** How each kind of change is marked: by sign and word, never by colour alone. */
export const SIGNS = {
  remove: { sign: '−', word: 'Remove' },
  add: { sign: '+', word: 'Add' },
  modify: { sign: '~', word: 'Change' },
  keep: { sign: '=', word: 'Keep' },
} as const;

/** A row of the change: a rule, and what becomes of it. */
export interface ChangeRow {
  readonly kind: keyof typeof SIGNS;
  readonly id: string;
  readonly way: string; // from zone to zone
  readonly source: EndWords;
  readonly destination: EndWords;
  readonly service: string;
  readonly oldService: string | null; // where it was another
  readonly notes: readonly string[]; // why, or what of it
  readonly connections: readonly string[]; // of the present, by id
}

const rowOf = (kind: ChangeRow['kind'], rule: NamedRule, notes: readonly string[]): ChangeRow => ({
  kind,
  id: rule.id,
  way: `${rule.ingressName} → ${rule.egressName}`,
  ...endsOf(rule),
  service: serviceOf(rule),
  oldService: null,
  notes,
  connections: kind === 'remove' ? [] : rule.connections.map(({ id }) => id),
});

/** Returns the rows of a firewall: removals first; what stays apart. */
export function rowsOf(set: SetChange): {
  readonly changed: readonly ChangeRow[];
  readonly kept: readonly ChangeRow[];
} {
  return {
    changed: [
      ...set.remove.map(({ rule, why }) => rowOf('remove', rule, why)),
      ...set.add.map((rule) => rowOf('add', rule, distinct(rule.connections.flatMap(usagesOf)))),
      ...set.modify.map((one) => {
        const row = rowOf('modify', one.new, [...modifiedSentences(one), ...one.why]);
        const old = serviceOf(one.old);
        return old === row.service ? row : { ...row, oldService: old };
      }),
      ...set.needed.map(({ rule, alsoFor }) => rowOf('keep', rule, [neededSentence(alsoFor)])),
    ],
    kept: set.keep.map((rule) => rowOf('keep', rule, [])),
  };
}
