import { editEachFacts, editRequest } from '../design/edit/requestCommands.ts';
import { RULE_STATES, type Request, type RuleFacts } from '../design/model/request.ts';
import { counted } from '../lib/words.ts';
import type { Connection } from '../rules/connect/connection.ts';
import { headerOf } from '../rules/views/ruleColumns.ts';
import { rowFactsOf } from '../rules/views/rowFacts.ts';
import { contentOf } from '../rules/views/ruleState.ts';
import { currentDerivation } from '../store/derived.ts';
import { takeStep } from './step.ts';

/** What people note of a rule in words of their own. */
export type NotedFact = 'ticket' | 'owner' | 'expires' | 'note';

/** Notes a fact of rules: of all of them the same. */
export function noteFact(rules: readonly Connection[], fact: NotedFact, value: string): void {
  const name = headerOf(fact);
  change(rules, () => ({ [fact]: value }), `Change ${name.toLowerCase()}`, `${name} of ${nameOf(rules)} changed`);
}

/** States how far rules have come; that holds for the addresses and the port that each has now. */
export function changeState(rules: readonly Connection[], state: RuleFacts['state']): void {
  const approved = (rule: Connection): string => (state === 'planned' ? '' : contentOf(rule));
  const words = `${nameOf(rules)}: ${RULE_STATES[state].label}`;
  change(rules, (rule) => ({ state, approved: approved(rule) }), 'Change state', words);
}

function change(
  rules: readonly Connection[],
  to: (rule: Connection) => Partial<RuleFacts>,
  name: string,
  words: string,
): void {
  const known = rowFactsOf(currentDerivation());
  // What hangs on an alias of the row is changed where it hangs.
  const changes = new Map(rules.map((rule) => [known.factsOf(rule)?.row ?? known.idOf(rule), to(rule)]));
  takeStep(`${name} of ${nameOf(rules)}`, editEachFacts(changes), () => ({ words }));
}

function nameOf(rules: readonly Connection[]): string {
  const [first, ...others] = rules;
  if (first && others.length === 0) return `rule ${rowFactsOf(currentDerivation()).idOf(first)}`;
  return counted(rules.length, 'rule');
}

/** Notes a fact of the change request. */
export const noteRequest = (fact: keyof Request, label: string, value: string): void =>
  void takeStep(`Change ${label.toLowerCase()} of the request`, editRequest({ [fact]: value }), () => ({
    words: `${label} of the request changed`,
  }));
