import { portText } from '../../design/model/portNumbers.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import { RULE_STATES, type RuleFacts } from '../../design/model/request.ts';
import { shortIdOf } from '../../lib/hash.ts';
import type { Connection } from '../connect/connection.ts';
import { listeningAddressOf, openingAddressOf } from './columns.ts';

/** How far a rule has come, and what it had come to while sources, destinations and port were others. */
export interface RuleState {
  readonly state: RuleFacts['state'];
  readonly before: { readonly state: RuleFacts['state']; readonly content: string } | null;
}

/** Returns what a state of a row holds for: its addresses and its port. Names, places and reasons are no part of it. */
export function contentOf(connection: Connection): string {
  const { transport, port } = connection;
  const ends = [openingAddressOf(connection), listeningAddressOf(connection)].map((end) => end || '–');
  const content = `${ends.join(' to ')}, ${transport} ${portText(port)}`;
  if (content.length <= LIMITS.content) return content;
  const tail = ` … ${shortIdOf(content, 0)}`; // so that two long ones that begin alike still differ
  return content.slice(0, LIMITS.content - tail.length) + tail;
}

/** Returns the state of a row: planned again where it was given for other addresses or another port. */
export function ruleStateOf(connection: Connection, facts: RuleFacts | undefined): RuleState {
  const { state, approved } = facts ?? { state: 'planned', approved: '' };
  if (state === 'planned' || approved === '' || approved === contentOf(connection)) return { state, before: null };
  return { state: 'planned', before: { state, content: approved } };
}

/** Returns the state in words: "Approved", or "Planned (Approved before: 10.0.0.1 to 10.0.0.2, TCP 443)". */
export function stateText({ state, before }: RuleState): string {
  const { label } = RULE_STATES[state];
  return before ? `${label} (${RULE_STATES[before.state].label} before: ${before.content})` : label;
}
