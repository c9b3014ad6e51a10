import { isSamePort, portText } from '../../design/model/portNumbers.ts';
import { endpointKey, type Endpoint, type Flow, type Rule } from './rule.ts';

/** A source and a destination that meet in a flow, of one IP family where both have one. */
interface Pair {
  readonly source: Endpoint;
  readonly destination: Endpoint;
  readonly family: Rule['family'];
}

/** The pairs of one filter, direction, purpose, transport, port and form: only these may share a rule. */
interface Bundle {
  readonly first: Flow;
  readonly family: Rule['family'];
  readonly bySource: Map<string, Row>;
}

/** What one source may reach. */
interface Row {
  readonly source: Endpoint;
  readonly destinations: Map<string, Endpoint>;
  readonly connections: Set<Flow['connection']>;
}

/** Returns the flows no firewall can be given, because their ends have no IP family in common. */
export const unpaired = (flows: readonly Flow[]): Flow[] =>
  flows.filter(({ sources, destinations }) => {
    const isAddressed = sources.length > 0 && destinations.length > 0;
    return isAddressed && pairsOf(sources, destinations).length === 0;
  });

/**
 * Returns the rules in which sources with equal destinations stand together. Exact: the products of the rules are the pairs of
 * the flows, none more and none twice. In the order of the flows.
 */
export function mergedRules(flows: readonly Flow[]): Rule[] {
  return bundlesOf(flows).flatMap((bundle) => classesOf(bundle).map((rows) => ruleOf(bundle, rows)));
}

/** Returns one rule for each source, destination and port of each flow. */
export function plainRules(flows: readonly Flow[]): Rule[] {
  return flows.flatMap((flow) =>
    pairsOf(flow.sources, flow.destinations).map(({ source, destination, family }) => ({
      ...directionOf(flow),
      sources: [source],
      destinations: [destination],
      family,
      isWhole: isWhole(flow, source, destination),
      connections: [flow.connection],
    })),
  );
}

/** Returns the rules with those of equal ends and direction as one, with several services. */
export function servicesTogether(rules: readonly Rule[]): Rule[] {
  const together = new Map<string, Rule>();
  for (const rule of rules) {
    const key = [
      rule.filter,
      rule.ingress,
      rule.egress,
      rule.isWhole,
      keysOf(rule.sources),
      keysOf(rule.destinations),
    ].join('|');
    const held = together.get(key);
    together.set(key, held ? joined(held, rule) : rule);
  }
  return [...together.values()];
}

const joined = (one: Rule, other: Rule): Rule => ({
  ...one,
  services: [...one.services, ...other.services.filter((service) => !hasService(one, service))],
  connections: [...new Set([...one.connections, ...other.connections])],
});

const hasService = ({ services }: Rule, { transport, port }: Rule['services'][number]): boolean =>
  services.some((held) => held.transport === transport && isSamePort(held.port, port));

const keysOf = (endpoints: readonly Endpoint[]): string => endpoints.map(endpointKey).toSorted().join(',');

function bundlesOf(flows: readonly Flow[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const flow of flows) {
    const kind = kindOf(flow);
    for (const pair of pairsOf(flow.sources, flow.destinations)) {
      const key = `${kind} ${formOf(pair)}`;
      const bundle = bundles.get(key) ?? { first: flow, family: pair.family, bySource: new Map<string, Row>() };
      bundles.set(key, bundle);
      add(bundle, flow, pair);
    }
  }
  return [...bundles.values()];
}

function add({ bySource }: Bundle, { connection }: Flow, { source, destination }: Pair): void {
  const key = endpointKey(source);
  const row = bySource.get(key) ?? { source, destinations: new Map<string, Endpoint>(), connections: new Set() };
  bySource.set(key, row);
  row.destinations.set(endpointKey(destination), destination);
  row.connections.add(connection);
}

/** Sources by equal destination sets. Each source is in one class, so no two classes could still share their sources. */
function classesOf({ bySource }: Bundle): Row[][] {
  const classes = new Map<string, Row[]>();
  for (const row of bySource.values()) {
    const key = [...row.destinations.keys()].toSorted().join(',');
    const held = classes.get(key);
    if (held) held.push(row);
    else classes.set(key, [row]);
  }
  return [...classes.values()];
}

function ruleOf({ first, family }: Bundle, rows: readonly Row[]): Rule {
  const sources = rows.map(({ source }) => source);
  const destinations = [...(rows[0]?.destinations.values() ?? [])];
  return {
    ...directionOf(first),
    sources,
    destinations,
    family,
    isWhole: sources.every((source) => destinations.every((destination) => isWhole(first, source, destination))),
    connections: [...new Set(rows.flatMap(({ connections }) => [...connections]))],
  };
}

const directionOf = (flow: Flow): Pick<Rule, 'filter' | 'ingress' | 'egress' | 'purpose' | 'services'> => ({
  filter: flow.filter,
  ingress: flow.ingress,
  egress: flow.egress,
  purpose: purposeOf(flow),
  services: [{ transport: flow.connection.transport, port: flow.connection.port }],
});

const isWhole = ({ connection }: Flow, ...ends: Endpoint[]): boolean =>
  connection.port !== 'dynamic' && ends.every(({ kind }) => kind !== 'missing');

const kindOf = (flow: Flow): string =>
  [
    flow.filter,
    flow.ingress,
    flow.egress,
    purposeOf(flow),
    flow.connection.transport,
    portText(flow.connection.port),
  ].join(' ');

/** Names, missing addresses and the two families stand apart: what a platform can't take must not spoil what it can. */
const formOf = ({ source, destination, family }: Pair): string =>
  `${['missing', 'fqdn'].find((kind) => source.kind === kind || destination.kind === kind) ?? 'whole'}${family ?? ''}`;

/** Each source with each destination, but for two addresses of unlike families. */
function pairsOf(sources: readonly Endpoint[], destinations: readonly Endpoint[]): Pair[] {
  return sources.flatMap((source) =>
    destinations
      .filter(({ family }) => family === null || source.family === null || family === source.family)
      .map((destination) => ({ source, destination, family: source.family ?? destination.family })),
  );
}

/** What a flow is for: role and port of the listener by its first purpose, in the rulebook's order; the service somebody asks for. */
function purposeOf({ connection }: Flow): string {
  const [first] = connection.purposes;
  return first ? `${first.requirement.to.role} ${slotKind(first.slot)}` : `own ${connection.protocols.join(' ')}`;
}

type Slot = Flow['connection']['purposes'][number]['slot'];

/** A slot without the Switch's number: Switches of one server on one port serve the same purpose. */
function slotKind(slot: Slot): string {
  switch (slot.in) {
    case 'product':
      return String(slot.port);
    case 'web':
      return slot.site;
    case 'setting':
      return slot.setting;
    case 'instance':
      return 'sql';
    case 'switch':
      return slot.field;
  }
}
