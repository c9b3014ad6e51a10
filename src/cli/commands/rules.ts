import { counted } from '../../lib/words.ts';
import type { Design } from '../../design/model/schema.ts';
import { derive } from '../../rules/derive.ts';
import { ruleSetsOf, type RuleSet, type RuleSets } from '../../rules/firewalls/ruleSets.ts';
import { isSet, textOf, type Command } from '../command.ts';
import { formOf, printed, type Report, type Section } from '../printing.ts';
import { readDesign } from '../reading.ts';
import { named } from '../values/named.ts';
import { RULE_HEADERS, ruleCells, ruleValue } from '../values/rules.ts';

/** What each firewall lets through. */
export const RULES: Command = {
  usage: 'rules FILE [--firewall NAME] [--merged] [--format json|csv|markdown|text]',
  about: 'the rules of each firewall, or of each pair of zones where none is placed',
  operands: [1, 1],
  options: { format: { type: 'string' }, firewall: { type: 'string' }, merged: { type: 'boolean' } },
  run: async (asked) => {
    const form = formOf(asked);
    const { design, remarks } = await readDesign(asked.place, asked.operands[0] ?? '');
    const rules = ruleSetsOf(design, derive(design).connections, design.origin ?? '', {
      merged: isSet(asked, 'merged'),
    });
    const sets = named(rules.sets, textOf(asked, 'firewall'));
    return { content: printed(reportOf(design, sets), form), remarks: [...remarks, ...apart(rules)] };
  },
};

const reportOf = (design: Design, sets: readonly RuleSet[]): Report => ({
  value: sets.flatMap((set) => set.rules.map((rule) => ruleValue(design, set.name, rule))),
  named: 'Firewall',
  headers: RULE_HEADERS,
  sections: sets.map((set): Section => ({
    name: set.name,
    heading: `${set.name}: ${counted(set.rules.length, 'rule')}`,
    rows: set.rules.map((rule) => ruleCells(design, rule)),
  })),
});

/** What crosses zones and stands in no set: said beside the rules, whatever their form. */
function apart({ sets, withoutPath, notFiltered }: RuleSets): string[] {
  const unpaired = new Set(sets.flatMap((set) => set.unpaired)).size;
  const kinds: [count: number, why: string][] = [
    [withoutPath.length, 'without a path: they stand in no set'],
    [notFiltered.length, 'not filtered, by decision'],
    [unpaired, 'without a common IP family: no firewall can be given them'],
  ];
  return kinds.filter(([count]) => count > 0).map(([count, why]) => `${counted(count, 'connection')} ${why}`);
}
