import { codeColumn, columnOf, countingColumn, idColumn, referenceColumn, stepColumn, type Column } from './columns.ts';
import {
  constantColumn,
  listsColumn,
  nullableColumn,
  numberColumn,
  optionalColumn,
  recordsColumn,
  someColumn,
} from './combined.ts';
import { portEntry } from './ports.ts';
import { LIMITS } from '../model/bounds.ts';
import type { Card, Firewall, HiddenBehind, OwnConnection, Published, Route } from '../model/network.ts';
import { numberOfOrigin, originOfNumber } from '../model/origin.ts';
import { PLATFORMS } from '../model/platforms.ts';
import {
  OUTCOMES,
  RULE_STATES,
  type Accepted,
  type CanvasNote,
  type Request,
  type RuleFacts,
  type TestResult,
} from '../model/request.ts';
import type { Baseline, Host, Zone } from '../model/schema.ts';

// What came after the first shape, column by column: the order below is part of version 2 of the link format.

type ZoneTail = Pick<Zone, 'networks' | 'hiddenBehind' | 'note'>;
type HostTail = Pick<Host, 'cards' | 'published' | 'hiddenBehind' | 'closingDrop' | 'note'>;
type PlainTail = Omit<Baseline['design'], 'name' | 'author' | 'nextId' | 'zones' | 'hosts'>;

/** The ids that a tail refers to, as their places in lists. */
export interface Known {
  readonly zones: readonly unknown[];
  readonly hosts: readonly unknown[];
  readonly firewalls: readonly unknown[];
}

const texts: Column<string> = countingColumn;
const addresses = (most: number): Column<readonly string[]> => listsColumn(texts, most);
const transport = codeColumn({ TCP: { code: 't' }, UDP: { code: 'u' } });

const towards = ({ zones, firewalls }: Known) => ({
  zones: listsColumn(referenceColumn(zones), LIMITS.zones),
  firewall: nullableColumn(referenceColumn(firewalls)),
});
const cardColumn = ({ zones }: Known) =>
  recordsColumn<Card>({ zone: referenceColumn(zones), addresses: addresses(LIMITS.addresses) });
const publishedColumn = (known: Known) => recordsColumn<Published>({ address: texts, for: texts, ...towards(known) });
const hiddenColumn = (known: Known) =>
  someColumn(recordsColumn<HiddenBehind>({ address: texts, ...towards(known) }), LIMITS.hiddenBehind);

export const zoneTail = (known: Known) =>
  recordsColumn<ZoneTail>({
    networks: someColumn(texts, LIMITS.networks),
    hiddenBehind: hiddenColumn(known),
    note: optionalColumn(texts),
  });

export const hostTail = (known: Known) =>
  recordsColumn<HostTail>({
    cards: someColumn(cardColumn(known), LIMITS.cards),
    published: someColumn(publishedColumn(known), LIMITS.published),
    hiddenBehind: hiddenColumn(known),
    closingDrop: optionalColumn(constantColumn(true)),
    note: optionalColumn(texts),
  });

export const firewallIds = idColumn('f');
export const firewallColumn = ({ zones }: Known) =>
  recordsColumn<Omit<Firewall, 'id'>>({
    name: texts,
    x: stepColumn(0),
    y: stepColumn(0),
    zones: listsColumn(
      recordsColumn<Firewall['zones'][number]>({ zone: referenceColumn(zones), name: texts, list: texts }),
      LIMITS.legs,
    ),
    platform: nullableColumn(codeColumn(PLATFORMS)),
    owner: texts,
    note: texts,
  });

const ownConnectionColumn = ({ hosts }: Known) =>
  recordsColumn<OwnConnection>({
    id: idColumn('c'),
    from: referenceColumn(hosts),
    to: referenceColumn(hosts),
    transport,
    ports: listsColumn(portEntry, LIMITS.ports),
    protocol: texts,
    reason: texts,
  });

const pathColumn = ({ zones, firewalls }: Known): Column<Route['path']> => {
  const filtered = nullableColumn(
    recordsColumn<Exclude<Route['path'], string>>({
      via: listsColumn(referenceColumn(firewalls), LIMITS.firewalls),
      through: listsColumn(referenceColumn(zones), LIMITS.zones),
    }),
  );
  return {
    write: (out, paths) =>
      filtered.write(
        out,
        paths.map((path) => (path === 'notFiltered' ? null : path)),
      ),
    read: (from, count) => filtered.read(from, count).map((path) => path ?? 'notFiltered'),
  };
};

const routeColumn = (known: Known) =>
  recordsColumn<Route>({
    zones: pairsColumn(referenceColumn(known.zones)),
    path: pathColumn(known),
  });

const pairsColumn = (column: Column<string>): Column<[string, string]> => ({
  write: (out, pairs) => column.write(out, pairs.flat()),
  read: (from, count) => {
    const ids = column.read(from, 2 * count);
    return Array.from({ length: count }, (_, i) => ids.slice(2 * i, 2 * i + 2));
  },
});

const canvasNoteColumn = recordsColumn<CanvasNote>({
  id: idColumn('n'),
  x: stepColumn(0),
  y: stepColumn(0),
  width: stepColumn(0),
  height: stepColumn(0),
  text: texts,
});

const requestColumn = recordsColumn<Request>({
  title: texts,
  requester: texts,
  contact: texts,
  ticket: texts,
  reason: texts,
  revision: texts,
  wanted: texts,
  expires: texts,
});

const factsColumn = recordsColumn<RuleFacts>({
  row: texts,
  ticket: texts,
  owner: texts,
  expires: texts,
  note: texts,
  state: codeColumn(RULE_STATES),
  approved: texts,
});

const acceptedColumn = recordsColumn<Accepted>({ finding: texts, content: texts, reason: texts });

export const originColumn: Column<string> = columnOf(() => ({
  write: (out, origin) => out.int(numberOfOrigin(origin)),
  read: (from) => originOfNumber(from.int()),
}));

export const designTail = (known: Known) =>
  recordsColumn<Omit<PlainTail, 'firewalls' | 'origin'>>({
    ownConnections: someColumn(ownConnectionColumn(known), LIMITS.ownConnections),
    routes: someColumn(routeColumn(known), LIMITS.routes),
    canvasNotes: someColumn(canvasNoteColumn, LIMITS.canvasNotes),
    accepted: someColumn(acceptedColumn, LIMITS.accepted),
    request: optionalColumn(requestColumn),
    facts: someColumn(factsColumn, LIMITS.facts),
  });

const resultColumn = recordsColumn<TestResult>({
  connection: texts,
  address: texts,
  transport,
  port: numberColumn,
  outcome: codeColumn(OUTCOMES),
  detail: texts,
  at: texts,
});
export const results = someColumn(resultColumn, LIMITS.results);

/** Which hosts of a baseline are which of the present. */
export const pairsBetween = (before: readonly unknown[], now: readonly unknown[]) =>
  listsColumn(
    recordsColumn<Baseline['pairs'][number]>({ baseline: referenceColumn(before), present: referenceColumn(now) }),
    LIMITS.hosts,
  );
