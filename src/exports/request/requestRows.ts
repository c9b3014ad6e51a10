import { keysOf } from '../../lib/keysOf.ts';
import { endsOf, serviceOf } from '../../rules/change/changeWords.ts';
import type { NamedRule } from '../../rules/firewalls/namedRule.ts';
import { CERTAINTIES, certaintyOf } from '../../rules/views/certainty.ts';
import { distinct, referencesOf, SEPARATOR, usagesOf } from '../../rules/views/columns.ts';

/** A rule as a request asks for it. */
export interface RequestRow {
  readonly action: 'Add' | 'Remove' | 'Change';
  readonly id: string;
  readonly from: string; // zone, as the firewall calls it
  readonly to: string;
  readonly sourceHosts: string;
  readonly sources: readonly string[]; // addresses
  readonly destinationHosts: string;
  readonly destinations: readonly string[];
  readonly transport: string;
  readonly ports: readonly string[];
  readonly why: readonly string[]; // what it is for; of a removal, why it goes; of a change, what of it
  readonly certainty: string;
  readonly references: readonly string[];
  readonly numbers: readonly number[]; // rows of the list
}

/** Returns a rule as a row; `why` stands before what it is for. */
export function rowOf(action: RequestRow['action'], rule: NamedRule, why: readonly string[]): RequestRow {
  const { source, destination } = endsOf(rule);
  const { connections, services } = rule;
  const held = new Set(connections.map(certaintyOf));
  const least = keysOf(CERTAINTIES).find((one) => held.has(one));
  return {
    action,
    id: rule.id,
    from: rule.ingressName,
    to: rule.egressName,
    sourceHosts: source.hosts,
    sources: source.addresses,
    destinationHosts: destination.hosts,
    destinations: destination.addresses,
    transport: distinct(services.map(({ transport }) => transport)).join('+'),
    ports: distinct(
      serviceOf({ ...rule })
        .split(', ')
        .map((service) => service.replace(/^\S+ /, '')),
    ),
    why: action === 'Remove' ? why : [...why, ...distinct(connections.flatMap(usagesOf))],
    certainty: least ? CERTAINTIES[least] : '',
    references: distinct(connections.flatMap(referencesOf)),
    numbers: connections.flatMap(({ number }) => number ?? []),
  };
}

interface RequestColumn {
  readonly header: string;
  readonly prose?: true; // sentences, which may be broken anywhere
  readonly width: number; // characters
  readonly values: (row: RequestRow) => readonly string[];
}

/** The columns of rules in a request, in their order. */
export const REQUEST_COLUMNS = {
  action: { header: 'Action', width: 9, values: ({ action }) => [action] },
  id: { header: 'Rule ID', width: 10, values: ({ id }) => [id] },
  from: { header: 'From', width: 14, values: ({ from }) => [from] },
  to: { header: 'To', width: 14, values: ({ to }) => [to] },
  sourceHosts: { header: 'Source', width: 18, values: ({ sourceHosts }) => [sourceHosts] },
  sources: { header: 'Source address', width: 18, values: ({ sources }) => sources },
  destinationHosts: { header: 'Destination', width: 18, values: ({ destinationHosts }) => [destinationHosts] },
  destinations: { header: 'Destination address', width: 18, values: ({ destinations }) => destinations },
  transport: { header: 'Transport', width: 11, values: ({ transport }) => [transport] },
  ports: { header: 'Port', width: 8, values: ({ ports }) => ports },
  certainty: { header: 'Certainty', width: 12, values: ({ certainty }) => [certainty] },
  why: { header: 'Why', width: 60, prose: true, values: ({ why }) => why },
  references: { header: 'Reference', width: 12, values: ({ references }) => references },
  numbers: { header: 'Rows', width: 8, values: ({ numbers }) => numbers.map(String) },
} as const satisfies Readonly<Record<string, RequestColumn>>;
export type RequestColumnId = keyof typeof REQUEST_COLUMNS;

const columns: Readonly<Record<RequestColumnId, RequestColumn>> = REQUEST_COLUMNS;

/** The columns in their order. */
export const REQUEST_COLUMN_IDS = keysOf(REQUEST_COLUMNS);

/** Returns a column by its id. */
export const columnOf = (id: RequestColumnId): RequestColumn => columns[id];

/** Returns a cell as one text. */
export const cellOf = (id: RequestColumnId, row: RequestRow): string => columns[id].values(row).join(SEPARATOR);
