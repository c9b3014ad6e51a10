import type { EndLine, RuleLine, SetView } from '../../rules/firewalls/ruleSetView.ts';
import { SEPARATOR } from '../../rules/views/columns.ts';
import { neutralise } from '../input/neutralise.ts';
import { printable } from '../input/printable.ts';

/** The columns of a rule set. */
export const RULE_SET_HEADERS = [
  'Rule ID',
  'From',
  'To',
  'Source',
  'Source address',
  'Destination',
  'Destination address',
  'Port',
  'Service',
  'Certainty',
  'Rows',
  'Usage',
  'Reference',
] as const;

/** Returns rule sets as tab-separated text, each with the name of its firewall before it, for pasting into a spreadsheet. */
export const ruleSetsText = (sets: readonly SetView[]): string =>
  [
    ['Firewall', ...RULE_SET_HEADERS],
    ...sets.flatMap(({ title, lines }) => lines.map((line) => [title, ...cellsOf(line)])),
  ]
    .map((cells) => cells.map((cell) => neutralise(printable(cell))).join('\t'))
    .join('\n');

const cellsOf = (line: RuleLine): string[] => [
  line.id,
  line.from,
  line.to,
  hostsOf(line.sources),
  textsOf(line.sources),
  hostsOf(line.destinations),
  textsOf(line.destinations),
  line.services.join(SEPARATOR),
  line.protocols.join(SEPARATOR),
  line.certainty,
  line.connections.flatMap(({ number }) => number ?? []).join(SEPARATOR),
  line.usages.join(SEPARATOR),
  line.references.join(SEPARATOR),
];

const hostsOf = (ends: readonly EndLine[]): string => [...new Set(ends.map(({ host }) => host))].join(SEPARATOR);
const textsOf = (ends: readonly EndLine[]): string => [...new Set(ends.map(({ text }) => text))].join(SEPARATOR);
