import { PLATFORMS } from '../../design/model/platforms.ts';
import { hostLabel } from '../../design/model/names.ts';
import { withOrigin } from '../../design/model/origin.ts';
import { portText } from '../../design/model/portNumbers.ts';
import { keysOf } from '../../lib/keysOf.ts';
import type { Connection } from '../connect/connection.ts';
import type { Derivation } from '../derivation.ts';
import { CERTAINTIES, certaintyOf } from '../views/certainty.ts';
import { distinct, nameOfZone, referencesOf, usagesOf } from '../views/columns.ts';
import { rowFactsOf } from '../views/rowFacts.ts';
import { hostSetsOf } from './localSets.ts';
import { objectsIn, type SetObjects } from './ruleSetObjects.ts';
import type { IdentifiedRule } from './ruleIds.ts';
import type { Endpoint } from './rule.ts';
import { ruleSetsOf, type RuleSet } from './ruleSets.ts';

/** One end of a rule as it is read: the host, and what stands for it on the firewall. */
export interface EndLine {
  readonly host: string;
  readonly text: string; // address, network, FQDN, "any", or that an address is missing
}

/** A rule as it is read. */
export interface RuleLine {
  readonly id: string;
  readonly from: string; // zone, as this firewall calls it
  readonly to: string;
  readonly sources: readonly EndLine[];
  readonly destinations: readonly EndLine[];
  readonly services: readonly string[]; // "TCP 443"
  readonly protocols: readonly string[];
  readonly usages: readonly string[];
  readonly certainty: string; // the least sure of all that it stands for
  readonly references: readonly string[];
  readonly connections: readonly Connection[];
}

/** What one firewall, boundary or host lets through, as it is read. */
export interface SetView {
  readonly key: string;
  readonly filter: string; // the id of the firewall, the boundary or the host
  readonly title: string;
  readonly note: string; // platform and owner of a firewall
  readonly lines: readonly RuleLine[];
  readonly connections: number;
  readonly unpaired: number; // connections in no rule: their ends have no IP family in common
  readonly objects: SetObjects;
}

/** All rule sets, and what is in none. */
export interface RuleSetsView {
  readonly sets: readonly SetView[];
  readonly withoutPath: readonly Connection[];
  readonly notFiltered: readonly Connection[];
}

/** Whose rule sets are read, and in which form. */
export interface RuleSetsChoice {
  readonly of: 'firewalls' | 'hosts';
  readonly merged: boolean;
}

/** Returns the rule sets as they are read: firewalls, or boundaries where none is placed; or the firewalls of hosts. */
export function ruleSetsView(derivation: Derivation, { of, merged }: RuleSetsChoice): RuleSetsView {
  const { design, connections } = derivation;
  const { origin = '' } = withOrigin(design);
  const { sets, withoutPath, notFiltered } = ruleSetsOf(design, connections, origin, { merged });
  const lineOf = lineMaker(derivation, merged);
  const firewalls = (): SetView[] =>
    sets.map((set) =>
      setView({ ...set, title: set.name, note: noteOf(set), key: set.filter }, set.rules.map(lineOf), set.rules),
    );
  const hosts = (): SetView[] =>
    hostSetsOf(design, connections, origin, { merged }).map(({ id, name, inbound, unpaired }) =>
      setView(
        { key: `host ${id}`, filter: id, title: name, note: 'inbound', unpaired },
        inbound.map((rule) => lineOf({ ...rule, ingressName: '', egressName: '' })),
        inbound,
      ),
    );
  return { sets: of === 'firewalls' ? firewalls() : hosts(), withoutPath, notFiltered };
}

const noteOf = ({ firewall }: RuleSet): string =>
  firewall
    ? [firewall.platform && PLATFORMS[firewall.platform].label, firewall.owner.trim()].filter(Boolean).join(' · ')
    : 'between these zones no firewall is placed';

type About = Pick<SetView, 'key' | 'filter' | 'title' | 'note'> & { readonly unpaired: readonly Connection[] };

const setView = (
  { key, filter, title, note, unpaired }: About,
  lines: readonly RuleLine[],
  rules: readonly IdentifiedRule[],
): SetView => ({
  key,
  filter,
  title,
  note,
  lines,
  connections: new Set(rules.flatMap((rule) => rule.connections)).size,
  unpaired: unpaired.length,
  objects: objectsIn(rules),
});

type Named = IdentifiedRule & { readonly ingressName: string; readonly egressName: string };

/** An unmerged rule goes by the id of its row in the list. */
function lineMaker(derivation: Derivation, merged: boolean): (rule: Named) => RuleLine {
  const { idOf } = rowFactsOf(derivation);
  const zones = new Map(derivation.design.zones.map((zone) => [zone.id, nameOfZone(zone)]));
  const zone = (own: string, id: string): string => own || (zones.get(id) ?? id);
  return (rule) => {
    const { connections, services } = rule;
    const [first] = connections;
    return {
      id: merged || !first ? rule.id : idOf(first),
      from: zone(rule.ingressName, rule.ingress),
      to: zone(rule.egressName, rule.egress),
      sources: rule.sources.map(endMaker(connections)),
      destinations: rule.destinations.map(endMaker(connections)),
      services: services.map(({ transport, port }) => `${transport} ${portText(port)}`),
      protocols: distinct(connections.flatMap(({ protocols }) => protocols)),
      usages: distinct(connections.flatMap(usagesOf)),
      certainty: leastSure(connections),
      references: distinct(connections.flatMap(referencesOf)),
      connections,
    };
  };
}

function endMaker(connections: readonly Connection[]): (end: Endpoint) => EndLine {
  const hosts = new Map(
    connections.flatMap(({ initiator, listener }) => [initiator, listener]).map((one) => [one.id, one]),
  );
  return ({ host, kind, text }) => {
    const held = hosts.get(host);
    return { host: held ? hostLabel(held) : host, text: kind === 'missing' ? 'address missing' : text || kind };
  };
}

function leastSure(connections: readonly Connection[]): string {
  const present = new Set(connections.map(certaintyOf));
  const least = keysOf(CERTAINTIES).find((one) => present.has(one));
  return least ? CERTAINTIES[least] : '';
}
