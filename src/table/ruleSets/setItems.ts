import type { RuleLine, SetView } from '../../rules/firewalls/ruleSetView.ts';

/** One line of the view: the heading of a set, a rule, or what the set's rules need defined. */
export type SetItem =
  | { readonly kind: 'set' | 'objects' | 'none'; readonly key: string; readonly set: SetView }
  | { readonly kind: 'rule'; readonly key: string; readonly set: SetView; readonly line: RuleLine };

/** The lines in order; objects stand below the rules of a set where they are asked for. */
export function setItems(sets: readonly SetView[], open: ReadonlySet<string>): SetItem[] {
  return sets.flatMap((set): SetItem[] => [
    { kind: 'set', key: set.key, set },
    ...(set.lines.length === 0 ? [{ kind: 'none' as const, key: `${set.key} none`, set }] : []),
    ...(open.has(set.key) ? [{ kind: 'objects' as const, key: `${set.key} objects`, set }] : []),
    ...set.lines.map((line, at): SetItem => ({ kind: 'rule', key: `${set.key} ${at}`, set, line })),
  ]);
}

const HEIGHTS = { set: 37, none: 29, objects: 120, rule: 29 } as const; // px, of a rule with one line
const LINE = 17;

/** The height of a line before it is drawn, px. */
export function setItemHeight(item: SetItem | undefined): number {
  if (item?.kind !== 'rule') return HEIGHTS[item?.kind ?? 'rule'];
  const { sources, destinations, services } = item.line;
  return HEIGHTS.rule + LINE * (Math.max(sources.length, destinations.length, services.length) - 1);
}
