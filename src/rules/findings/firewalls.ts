import { firewallLabel } from '../../design/model/canvasObjects.ts';
import { hostLabel, listed, zoneLabel } from '../../design/model/names.ts';
import type { Firewall } from '../../design/model/network.ts';
import { portText } from '../../design/model/portNumbers.ts';
import { compareIds } from '../../design/model/roleIndex.ts';
import type { Design, Zone } from '../../design/model/schema.ts';
import { addressesIn } from '../../design/model/ownAddresses.ts';
import { groupBy } from '../../lib/groupBy.ts';
import type { Connection } from '../connect/connection.ts';
import { crossingsOf, endsOf, passedBy, type Passed } from './crossings.ts';
import { finding } from './finding.ts';
import type { Check, Facts } from './findings.ts';
import type { Fix } from './fixes.ts';
import { joined } from './paths.ts';

const firewallsOf = ({ design }: Pick<Facts, 'design'>): readonly Firewall[] =>
  (design.firewalls ?? []).toSorted((a, b) => compareIds(a.id, b.id));

/** A firewall filters between two zones at least. */
const unjoined: Check = (facts) =>
  firewallsOf(facts)
    .filter(({ zones }) => zones.length < 2)
    .map((firewall) =>
      finding('warning', 'firewall-unjoined', {
        subject: firewall.id,
        message: `${firewallLabel(firewall)} joins ${firewall.zones.length === 0 ? 'no zone' : 'one zone only'}, so nothing passes it.`,
        action: 'Join it to the zones that it stands between, or remove it.',
        hosts: [],
        details: firewall.zones.map(({ zone }) => zone),
        fixes: [
          ...partnersFor(firewall, facts.design),
          { kind: 'removeFirewall', label: `Remove ${firewallLabel(firewall)}`, firewall: firewall.id },
        ],
      }),
    );

/** A second zone; where it has none yet, both. */
function partnersFor(firewall: Firewall, { zones }: Design): Fix[] {
  const inOrder = zones.toSorted((a, b) => compareIds(a.id, b.id));
  const others = inOrder.filter(({ id }) => !firewall.zones.some(({ zone }) => zone === id));
  const [first, second] = others;
  if (firewall.zones.length > 0) return others.map((zone) => joined(firewall, [zone]));
  return first && second && others.length === 2 ? [joined(firewall, [first, second])] : [];
}

const sameNames: Check = (facts) => {
  const byName = groupBy(firewallsOf(facts), ({ name }) => name.trim().toLowerCase());
  return [...byName]
    .filter(([name, all]) => name !== '' && all.length > 1)
    .map(([name, all]) =>
      finding('warning', 'firewall-name-shared', {
        subject: name,
        message: `${all.length} firewalls are named ${all[0]?.name.trim()}.`,
        action: 'Give each a name of its own: rules are handed over by it.',
        hosts: [],
        details: all.map(({ id }) => id),
      }),
    );
};

/** What passes each firewall, in the order of their ids. */
function passing(facts: Facts): { readonly firewall: Firewall; readonly passed: readonly Passed[] }[] {
  if (!facts.design.firewalls?.length) return [];
  const passed = groupBy(passedBy(crossingsOf(facts)), (one) => one.firewall);
  return firewallsOf(facts).map((firewall) => ({ firewall, passed: passed.get(firewall.id) ?? [] }));
}

/** A firewall that calls two zones the same sees what passes between them enter and leave at one interface. */
const sameInterface: Check = (facts) =>
  passing(facts).flatMap(({ firewall, passed }) => {
    const pairs = new Map(passed.map((one) => [[one.ingress, one.egress].toSorted(compareIds).join(':'), one]));
    return [...pairs].flatMap(([pair, { ingress, egress }]) => {
      const [one, other] = [ingress, egress].map((id) => firewall.zones.find(({ zone }) => zone === id)?.name.trim());
      if (!one || one.toLowerCase() !== other?.toLowerCase()) return [];
      const zones = [ingress, egress].flatMap((id) => facts.design.zones.find((zone) => zone.id === id) ?? []);
      return finding('warning', 'firewall-one-interface', {
        subject: `${firewall.id}:${pair}`,
        message: `${firewallLabel(firewall)} calls both ${listed(zones.map(zoneLabel))} ${one}: ingress and egress are the same there.`,
        action:
          'Correct the name of one. Where it really is one zone, the firewall may need a setting to filter inside it.',
        hosts: endsOf(passed.filter((hop) => isBetween(hop, pair)).flatMap(({ crossing }) => crossing.connections)),
        fixes: zones.map((zone): Fix => ({
          kind: 'unnameZone',
          label: `Clear its name for ${zoneLabel(zone)}`,
          firewall: firewall.id,
          zone: zone.id,
        })),
      });
    });
  });

const isBetween = ({ ingress, egress }: Passed, pair: string): boolean =>
  [ingress, egress].toSorted(compareIds).join(':') === pair;

const connectionsOf = (passed: readonly Passed[]): Connection[] => [
  ...new Set(passed.flatMap(({ crossing }) => crossing.connections)),
];

/** Protocols that anyone on the way can read. */
const PLAIN: ReadonlySet<string> = new Set(['HTTP', 'ws']);

const plainText: Check = (facts) =>
  passing(facts).flatMap(({ firewall, passed }) => {
    const plain = connectionsOf(passed).filter(({ protocols }) => protocols.some((one) => PLAIN.has(one)));
    if (plain.length === 0) return [];
    const services = new Set(plain.map(({ protocols, port }) => `${protocols.join(', ')} on ${portText(port)}`));
    return finding('info', 'firewall-plain-text', {
      subject: firewall.id,
      message: `Unencrypted traffic passes ${firewallLabel(firewall)}: ${listed([...services])}.`,
      action: 'Say in the request why each of them is needed.',
      hosts: endsOf(plain),
      details: plain.map(({ id, port }) => `${id} ${portText(port)}`),
    });
  });

const anySource: Check = (facts) =>
  passing(facts).flatMap(({ firewall, passed }) => {
    const open = connectionsOf(passed).filter(isFromAnywhere);
    if (open.length === 0) return [];
    const targets = new Set(open.map(({ listener }) => hostLabel(listener)));
    return finding('info', 'firewall-any-source', {
      subject: firewall.id,
      message: `${firewallLabel(firewall)} lets any source reach ${listed([...targets])}.`,
      action: 'Enter the networks of these Clients if they are known.',
      hosts: endsOf(open),
      details: open.map(({ id, port }) => `${id} ${portText(port)}`),
    });
  });

const isFromAnywhere = ({ initiator, initiatorZone }: Connection): boolean =>
  initiatorZone.kind === 'internet' &&
  initiator.roles.clients !== undefined &&
  initiator.fqdn.trim() === '' &&
  addressesIn(initiator, initiatorZone.id).length === 0;

/** What begins on the Internet ends in a DMZ. */
const internetInside: Check = (facts) =>
  passing(facts).flatMap(({ firewall, passed }) => {
    const straight = passed.flatMap(({ crossing: { path, connections } }) =>
      path.kind === 'filtered' && path.hops.length === 1 ? connections.filter(isStraightIn) : [],
    );
    if (straight.length === 0) return [];
    const zones = new Set<Zone>(straight.map(({ listenerZone }) => listenerZone));
    return finding('warning', 'firewall-internet-inside', {
      subject: firewall.id,
      message: `Connections from the Internet reach ${listed([...zones].map(zoneLabel))} through ${firewallLabel(firewall)} alone, without a DMZ between.`,
      action: 'Let them end at a DMZ Server.',
      hosts: endsOf(straight),
      details: straight.map(({ id, port }) => `${id} ${portText(port)}`),
    });
  });

const isStraightIn = ({ initiatorZone, listenerZone }: Connection): boolean =>
  initiatorZone.kind === 'internet' && listenerZone.kind === 'internal';

/** Firewalls: what they join, how they name it, and what passes them. */
export const firewallChecks: readonly Check[] = [
  unjoined,
  sameNames,
  sameInterface,
  internetInside,
  plainText,
  anySource,
];
