import type { Design } from '../../design/model/schema.ts';
import { changeOfDesigns, type DesignChange } from '../../rules/change/changeOfDesigns.ts';
import type { Changed, SetChange } from '../../rules/change/setChange.ts';
import type { NamedRule } from '../../rules/firewalls/namedRule.ts';
import { isSet, textOf, type Command } from '../command.ts';
import { formOf, printed, type Report, type Section } from '../printing.ts';
import { readDesign } from '../reading.ts';
import { named } from '../values/named.ts';
import { RULE_HEADERS, ruleCells, ruleValue } from '../values/rules.ts';

/** What changes on each firewall between two designs. */
export const DIFF: Command = {
  usage: 'diff BASE PRESENT [--firewall NAME] [--merged] [--hosts] [--format json|csv|markdown|text]',
  about: 'what changes on each firewall from one design to another, with --hosts on those of hosts too',
  operands: [2, 2],
  options: {
    format: { type: 'string' },
    firewall: { type: 'string' },
    merged: { type: 'boolean' },
    hosts: { type: 'boolean' },
  },
  run: async (asked) => {
    const form = formOf(asked);
    const [base, present] = await Promise.all(asked.operands.map((path) => readDesign(asked.place, path)));
    if (!base || !present) throw new Error('Two designs are asked for');
    const change = changeOfDesigns({ design: base.design, pairs: [] }, present.design, {
      merged: isSet(asked, 'merged'),
    });
    const all = isSet(asked, 'hosts') ? [...change.sets, ...change.hostSets] : change.sets;
    const sets = named(all, textOf(asked, 'firewall'));
    return { content: printed(reportOf(change, sets), form), remarks: [...base.remarks, ...present.remarks] };
  },
};

const reportOf = (change: DesignChange, sets: readonly SetChange[]): Report => ({
  value: sets.map((set) => setValue(change, set)),
  named: 'Firewall',
  headers: ['Change', ...RULE_HEADERS, 'Why'],
  sections: sets.map((set) => sectionOf(change, set)),
});

/** A set as plain data for other programs. */
function setValue({ base, present }: DesignChange, { name, add, remove, modify, keep, textOnly }: SetChange) {
  const [old, now] = [base, present].map((design: Design) => (rule: NamedRule) => ruleValue(design, name, rule));
  if (!old || !now) throw new Error('Two designs are compared');
  const both = (change: Changed) => ({ old: old(change.old), new: now(change.new) });
  return {
    firewall: name,
    add: add.map(now),
    remove: remove.map(({ rule, why }) => ({ ...old(rule), why })),
    modify: modify.map((one) => ({ ...both(one), why: one.why })),
    keep: keep.map(now),
    textOnly: textOnly.map(both),
  };
}

/** What changes in a set, removals first; what stays is counted only. */
function sectionOf({ base, present }: DesignChange, set: SetChange): Section {
  const { name, add, remove, modify } = set;
  return {
    name,
    heading: `${name}: ${summaryOf(set)}`,
    rows: [
      ...remove.map(({ rule, why }) => ['remove', ...ruleCells(base, rule), why.join('; ')]),
      ...add.map((rule) => ['add', ...ruleCells(present, rule), '']),
      ...modify.map((one) => [
        'change',
        ...fromTo(ruleCells(base, one.old), ruleCells(present, one.new)),
        one.why.join('; '),
      ]),
    ],
  };
}

const fromTo = (old: readonly string[], now: readonly string[]): string[] =>
  now.map((cell, i) => (cell === old[i] ? cell : `${old[i]} → ${cell}`));

function summaryOf({ add, remove, modify, keep, textOnly }: SetChange): string {
  const counts: [count: number, what: string][] = [
    [remove.length, 'to remove'],
    [add.length, 'to add'],
    [modify.length, 'to change'],
    [keep.length, 'kept'],
    [textOnly.length, 'of them with other names'],
  ];
  return (
    counts
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${count} ${what}`)
      .join(', ') || 'no rules'
  );
}
