/* oxlint-disable typescript/no-unsafe-type-assertion -- what is made key by key gets its type here */
import * as fc from 'fast-check';
import { keysOf } from '../../lib/keysOf.ts';
import type { Firewall, HiddenBehind, OwnConnection, Published, Route } from '../model/network.ts';
import { PLATFORMS } from '../model/platforms.ts';
import { OUTCOMES, RULE_STATES, type Accepted, type CanvasNote, type RuleFacts } from '../model/request.ts';
import type { Baseline, Design, Host, Zone } from '../model/schema.ts';
import { anyText } from './anyText.testing.ts';

const text = fc.oneof(
  fc.constant(''),
  fc.constantFrom('NetBox', 'WinRM', 'CHG0012345', '=1+1', '\ud800', 'Zugriff fürs Monitoring'),
  anyText({ maxLength: 40 }),
);
const someText = text.filter((one) => one !== '');
const some = <T>(one: fc.Arbitrary<T>, maxLength = 3) => fc.array(one, { minLength: 1, maxLength });
const byte = fc.integer({ min: 0, max: 255 });
const address = fc.oneof(
  byte.map((last) => `10.0.4.${last}`),
  byte.map((last) => `203.0.113.${last}`),
  byte.map((last) => `2001:db8::${last.toString(16)}`),
);
const network = fc.tuple(byte, fc.integer({ min: 8, max: 30 })).map(([part, bits]) => `10.${part}.0.0/${bits}`);
const port = fc.integer({ min: 1, max: 65535 });
const portOrRange = fc.oneof(
  port,
  fc.tuple(port, port).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
);
const place = fc.integer({ min: -100_000, max: 100_000 });
const size = fc.integer({ min: 40, max: 100_000 });
const date = fc.constantFrom('', '2026-11-28', '2027-01-31');

/** Fields that may be there, each now and then: as the schema wants them, left out where they are not. */
function sometimes<T extends object>(fields: { [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> }): fc.Arbitrary<T> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<T>;
}

/** What there is to refer to. */
interface Known {
  readonly zones: readonly string[];
  readonly hosts: readonly string[];
  readonly firewalls: readonly string[];
}

const oneOf = (ids: readonly string[]) => fc.constantFrom(...ids);
const towards = ({ zones, firewalls }: Known) => ({
  zones: fc.shuffledSubarray([...zones], { minLength: 1, maxLength: Math.min(3, zones.length) }),
  firewall: firewalls.length > 0 ? fc.option(oneOf(firewalls)) : fc.constant(null),
});
const published = (known: Known): fc.Arbitrary<Published> => fc.record({ address, for: address, ...towards(known) });
const hiddenBehind = (known: Known): fc.Arbitrary<HiddenBehind> => fc.record({ address, ...towards(known) });

const moreOfHost = (known: Known) =>
  sometimes<Pick<Host, 'cards' | 'published' | 'hiddenBehind' | 'closingDrop' | 'note'>>({
    cards: some(fc.record({ zone: oneOf(known.zones), addresses: fc.array(address, { maxLength: 2 }) })),
    published: some(published(known)),
    hiddenBehind: some(hiddenBehind(known)),
    closingDrop: fc.constant(true),
    note: someText,
  });

const moreOfZone = (known: Known) =>
  sometimes<Pick<Zone, 'networks' | 'hiddenBehind' | 'note'>>({
    networks: some(network),
    hiddenBehind: some(hiddenBehind(known)),
    note: someText,
  });

const firewall = (id: string, { zones }: Known): fc.Arbitrary<Firewall> =>
  fc.record({
    id: fc.constant(id),
    name: text,
    x: place,
    y: place,
    zones: fc
      .shuffledSubarray([...zones], { maxLength: Math.min(3, zones.length) })
      .chain((ids) => fc.tuple(...ids.map((zone) => fc.record({ zone: fc.constant(zone), name: text, list: text })))),
    platform: fc.option(fc.constantFrom(...keysOf(PLATFORMS))),
    owner: text,
    note: text,
  });

const ownConnection = (id: string, { hosts }: Known): fc.Arbitrary<OwnConnection> =>
  fc.shuffledSubarray([...hosts], { minLength: 2, maxLength: 2 }).chain(([from = '', to = '']) =>
    fc.record({
      id: fc.constant(id),
      from: fc.constant(from),
      to: fc.constant(to),
      transport: fc.constantFrom('TCP' as const, 'UDP' as const),
      ports: some(portOrRange),
      protocol: text,
      reason: text,
    }),
  );

const routes = ({ zones, firewalls }: Known): fc.Arbitrary<Route[]> => {
  const filtered = fc.record({
    via: fc.constant<string[]>([...firewalls]),
    through: fc.shuffledSubarray([...zones], { maxLength: 2 }), // of at least two
  });
  const path =
    firewalls.length > 0
      ? fc.oneof(filtered, fc.constant('notFiltered' as const))
      : fc.constant('notFiltered' as const);
  return fc
    .tuple(fc.shuffledSubarray([...zones], { minLength: 2, maxLength: 2 }), path)
    .map(([[one = '', other = ''], way]) => [{ zones: [one, other], path: way }]);
};

const canvasNote = (id: string): fc.Arbitrary<CanvasNote> =>
  fc.record({ id: fc.constant(id), x: place, y: place, width: size, height: size, text });

const request = fc.record({
  title: text,
  requester: text,
  contact: text,
  ticket: text,
  reason: text,
  revision: text,
  wanted: date,
  expires: date,
});

const facts: fc.Arbitrary<RuleFacts> = fc.record({
  row: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{7}$/),
  ticket: text,
  owner: text,
  expires: date,
  note: text,
  state: fc.constantFrom(...keysOf(RULE_STATES)),
  approved: text,
});

const accepted: fc.Arbitrary<Accepted> = fc.record({ finding: text, content: text, reason: text });

const results = some(
  fc.record({
    connection: fc.constantFrom('h1:h2:TCP:443', 'h2:h1:TCP:https'),
    address: fc.oneof(fc.constant(''), address),
    transport: fc.constantFrom('TCP' as const, 'UDP' as const),
    port,
    outcome: fc.constantFrom(...keysOf(OUTCOMES)),
    detail: text,
    at: fc.constantFrom('', '2026-11-28T07:46:29Z'),
  }),
);

/** Made once: patterns made anew for each design took a third of the time of all laws. */
const moreOfDesign = sometimes<Pick<Design, 'origin' | 'request' | 'facts' | 'accepted' | 'results'>>({
  origin: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
  request,
  facts: fc.uniqueArray(facts, { minLength: 1, maxLength: 3, selector: ({ row }) => row }),
  accepted: fc.uniqueArray(accepted, { minLength: 1, maxLength: 3, selector: ({ finding }) => finding }),
  results,
});

const freshId = (design: Design, letter: string, i: number): string => `${letter}${design.nextId + i}`;

/** The design with more of what came after the first shape, as far as there are zones and hosts for it. */
const withMore = (design: Design): fc.Arbitrary<Design> =>
  fc.record({ firewalls: fc.nat(2), own: fc.nat(3), notes: fc.nat(2) }).chain((counts) => {
    const ids = (letter: string, from: number, count: number): string[] =>
      Array.from({ length: count }, (_, i) => freshId(design, letter, from + i));
    const [firewallIds, ownIds, noteIds] = [
      ids('f', 0, counts.firewalls),
      ids('c', 2, counts.own),
      ids('n', 5, counts.notes),
    ];
    const known = {
      zones: design.zones.map(({ id }) => id),
      hosts: design.hosts.map(({ id }) => id),
      firewalls: firewallIds,
    };
    return fc
      .record({
        zones: fc.tuple(...design.zones.map((zone) => moreOfZone(known).map((more) => ({ ...zone, ...more })))),
        hosts: fc.tuple(...design.hosts.map((host) => moreOfHost(known).map((more) => ({ ...host, ...more })))),
        firewalls: fc.tuple(...firewallIds.map((id) => firewall(id, known))),
        ownConnections: fc.tuple(...(known.hosts.length > 1 ? ownIds : []).map((id) => ownConnection(id, known))),
        canvasNotes: fc.tuple(...noteIds.map(canvasNote)),
        routes: known.zones.length > 1 ? fc.option(routes(known)) : fc.constant(null),
        more: moreOfDesign,
      })
      .map(({ zones, hosts, firewalls, ownConnections, canvasNotes, routes: ways, more }) => ({
        ...design,
        nextId: design.nextId + 8,
        zones,
        hosts,
        ...(firewalls.length > 0 && { firewalls }),
        ...(ownConnections.length > 0 && { ownConnections }),
        ...(canvasNotes.length > 0 && { canvasNotes }),
        ...(ways && { routes: ways }),
        ...more,
      }));
  });

/** Any design with any of what came after the first shape; now and then with a baseline. */
export const extended = (plain: fc.Arbitrary<Design>): fc.Arbitrary<Design> => {
  const more = plain.chain(withMore);
  const based = fc.tuple(more, more, text).map(([design, before, label]): Design => {
    const { results: _, ...inForce } = before;
    const [one, other] = [inForce.hosts[0], design.hosts[0]];
    const pairs: Baseline['pairs'] = one && other ? [{ baseline: one.id, present: other.id }] : [];
    return { ...design, baseline: { design: inForce, label, pairs } };
  });
  return fc.oneof({ weight: 6, arbitrary: more }, { weight: 1, arbitrary: based });
};
