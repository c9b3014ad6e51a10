import { hostLabel } from '../../design/model/names.ts';
import { portText } from '../../design/model/portNumbers.ts';
import { addTo } from '../../lib/groupBy.ts';
import type { Connection } from '../connect/connection.ts';
import { endpointsOf } from '../firewalls/flows.ts';
import type { Endpoint } from '../firewalls/rule.ts';
import { publishedFor } from '../network/translated.ts';
import { certaintyOf } from '../views/certainty.ts';
import type { RequestFacts, Subject } from './openPoints.ts';
import { isBroad, isPrivate } from './addressKinds.ts';

/** One reason for which a request may be sent back. */
interface BounceCheck {
  readonly id: string;
  readonly title: string;
  readonly advice: string; // what to do before the request is sent
  readonly find: (facts: RequestFacts) => readonly Subject[];
}

type Said = (connection: Connection) => string | null;

/** The connections of which something is said, together by what that is. */
function grouped(connections: readonly Connection[], ...said: readonly Said[]): Subject[] {
  const groups = new Map<string, Connection[]>();
  for (const connection of connections) {
    for (const about of new Set(said.map((one) => one(connection))))
      if (about !== null) addTo(groups, about, connection);
  }
  return [...groups].map(([about, held]) => ({ about, connections: held }));
}

const pairOf = ({ initiator, listener, transport, port }: Connection): string =>
  `${hostLabel(initiator)} to ${hostLabel(listener)}, ${transport} ${portText(port)}`;

const sourcesOf = ({ initiator, initiatorZone }: Connection): Endpoint[] => endpointsOf(initiator, initiatorZone);
const destinationsOf = ({ address, listener, listenerZone }: Connection): Endpoint[] =>
  address === null ? endpointsOf(listener, listenerZone) : [];

const isMissing = (ends: readonly Endpoint[]): boolean => ends.some(({ kind }) => kind === 'missing');
const broadIn = (ends: readonly Endpoint[]): string[] =>
  ends.flatMap(({ kind, text }) => (kind === 'any' ? ['any'] : kind === 'address' && isBroad(text) ? [text] : []));

const broadOf = (host: Connection['initiator'], ends: readonly Endpoint[]): string | null => {
  const broad = broadIn(ends);
  return broad.length === 0 ? null : `${hostLabel(host)}: ${broad.join(', ')}`;
};

const speaks = ({ protocols }: Connection, ...wanted: readonly string[]): boolean =>
  protocols.some((one) => wanted.includes(one));

const isDynamicRpc = ({ purposes }: Connection): boolean =>
  purposes.some(({ requirement: { port } }) => port.of === 'setting' && port.setting.startsWith('rpc'));

/** A connection to the port of a named instance, be it one of the sources or an own one. */
function isNamedSql({ listener, transport, port, purposes }: Connection): boolean {
  const instance = listener.roles.sqlServer?.instance;
  if (instance?.kind !== 'named' || transport !== 'TCP') return false;
  return purposes.some(({ slot }) => slot.in === 'instance') || port === instance.port;
}

const SQL_BROWSER = 1434;

/** Published addresses stand for private ones; one that is public is reached as it is. */
function isUnpublished({ initiatorZone, listener, listenerZone, address }: Connection): boolean {
  if (initiatorZone.kind !== 'internet' || listenerZone.kind !== 'dmz') return false;
  const own = address === null ? endpointsOf(listener, listenerZone).map(({ text }) => text) : [address];
  return own.some((text) => isPrivate(text) && publishedFor(listener, text, initiatorZone).length === 0);
}

/** Every reason, in the order in which a reader of the request would find it. */
export const BOUNCE_CHECKS = [
  {
    id: 'noAddress',
    title: 'No address',
    advice: 'Enter an address or FQDN: no firewall can be given such a rule.',
    find: ({ crossing }) =>
      grouped(
        crossing,
        (one) => (isMissing(sourcesOf(one)) ? hostLabel(one.initiator) : null),
        (one) => (isMissing(destinationsOf(one)) ? hostLabel(one.listener) : null),
      ),
  },
  {
    id: 'noFamily',
    title: 'No common IP family',
    advice: 'Give both ends an IPv4 address, or both an IPv6 address.',
    find: ({ rules, crossing }) => {
      const unpaired = new Set(rules.sets.flatMap((set) => set.unpaired));
      return grouped(crossing, (one) => (unpaired.has(one) ? pairOf(one) : null));
    },
  },
  {
    id: 'noPath',
    title: 'No path, or several',
    advice: 'Join the zones by a firewall, choose a route, or mark the pair as not filtered.',
    find: ({ rules, crossing }) => {
      const pathless = new Set(rules.withoutPath);
      return grouped(crossing, (one) => (pathless.has(one) ? pairOf(one) : null));
    },
  },
  {
    id: 'noTranslator',
    title: 'Translated by nobody knows whom',
    advice: 'Say which firewall translates the address.',
    find: ({ derivation }) => findingSubjects(derivation.findings, ({ code }) => code === 'translator-untold'),
  },
  {
    id: 'unpublished',
    title: 'Internet to DMZ without a published address',
    advice: 'Enter the address by which the Internet reaches the host.',
    find: ({ crossing }) => grouped(crossing, (one) => (isUnpublished(one) ? hostLabel(one.listener) : null)),
  },
  {
    id: 'broad',
    title: 'Any, broad networks and ranges',
    advice: 'Name the reason, or narrow it down.',
    find: ({ crossing }) =>
      grouped(
        crossing,
        (one) => broadOf(one.initiator, sourcesOf(one)),
        (one) => broadOf(one.listener, destinationsOf(one)),
        (one) => (typeof one.port === 'object' ? `${hostLabel(one.listener)}: ports ${portText(one.port)}` : null),
      ),
  },
  {
    id: 'inferred',
    title: 'Inferred, not documented',
    advice: 'Ask 1E to confirm, or say that it was tried.',
    find: ({ crossing }) => grouped(crossing, (one) => (certaintyOf(one) === 'inferred' ? pairOf(one) : null)),
  },
  {
    id: 'plainText',
    title: 'Plain text across a firewall',
    advice: 'Say why it is not encrypted, or move the hosts into one zone.',
    find: ({ crossing }) => grouped(crossing, (one) => (speaks(one, 'ws', 'HTTP') ? pairOf(one) : null)),
  },
  {
    id: 'inwards',
    title: 'From the DMZ inwards, without a reason',
    advice: 'Write the reason into the note of the rule: policies often forbid this way.',
    find: ({ crossing, rows }) =>
      grouped(crossing, (one) =>
        one.initiatorZone.kind === 'dmz' &&
        one.listenerZone.kind === 'internal' &&
        (rows.factsOf(one)?.note ?? '').trim() === '' &&
        one.own.every(({ reason }) => reason.trim() === '')
          ? pairOf(one)
          : null,
      ),
  },
  {
    id: 'webSockets',
    title: 'Long WebSockets',
    advice: 'Exempt them from TLS inspection (clients show certificates) and from idle timeouts.',
    find: ({ crossing }) =>
      grouped(crossing, (one) =>
        speaks(one, 'wss', 'ws') ? `${hostLabel(one.listener)}, ${one.transport} ${portText(one.port)}` : null,
      ),
  },
  {
    id: 'sameSide',
    title: 'Ingress equals egress',
    advice: 'Traffic enters and leaves by one zone: the firewall may drop it, or never see it.',
    find: ({ rules, crossing }) => {
      const turned = new Set(
        rules.sets
          .flatMap((set) => set.rules)
          .filter(
            (rule) => rule.ingress === rule.egress || (rule.ingressOwn !== '' && rule.ingressOwn === rule.egressOwn),
          )
          .flatMap((rule) => rule.connections),
      );
      return grouped(crossing, (one) => (turned.has(one) ? pairOf(one) : null));
    },
  },
  {
    id: 'unowned',
    title: 'Owner, ticket or expiry empty',
    advice: 'Fill them in for the request or for each rule.',
    find: ({ crossing, rows, derivation: { design } }) => {
      const { ticket = '', expires = '', requester = '' } = design.request ?? {};
      const lacking = (whole: string, fact: 'ticket' | 'owner' | 'expires', words: string): Said =>
        whole.trim() === '' ? (one) => ((rows.factsOf(one)?.[fact] ?? '').trim() === '' ? words : null) : () => null;
      return grouped(
        crossing,
        lacking(requester, 'owner', 'No owner'),
        lacking(ticket, 'ticket', 'No ticket'),
        lacking(expires, 'expires', 'No expiry'),
      );
    },
  },
  {
    id: 'removal',
    title: 'Removals that others may rely on',
    advice: 'Look at the hit count of the rule before it goes.',
    find: ({ change }) =>
      (change?.sets ?? []).flatMap(({ name, remove }) =>
        remove.map(({ rule }) => ({ about: `${name}: ${rule.id}`, connections: rule.connections })),
      ),
  },
  {
    id: 'dynamicRpc',
    title: 'Dynamic RPC',
    advice: 'Use the firewall’s RPC inspection, or restrict the range on the server.',
    find: ({ crossing }) => grouped(crossing, (one) => (isDynamicRpc(one) ? pairOf(one) : null)),
  },
  {
    id: 'sqlBrowser',
    title: 'Named SQL instance without UDP 1434',
    advice: 'Ask for SQL Browser too, or fix the instance’s port and name it in the connection.',
    find: ({ crossing, derivation }) => {
      const told = new Set(
        derivation.connections
          .filter(({ port }) => port === SQL_BROWSER)
          .map((one) => `${one.initiator.id} ${one.listener.id}`),
      );
      return grouped(crossing, (one) =>
        isNamedSql(one) && !told.has(`${one.initiator.id} ${one.listener.id}`) ? pairOf(one) : null,
      );
    },
  },
  {
    id: 'errors',
    title: 'Findings of severity error',
    advice: 'The list is not complete while they are open.',
    find: ({ derivation }) => findingSubjects(derivation.findings, ({ severity }) => severity === 'error'),
  },
] as const satisfies readonly BounceCheck[];
export type BounceCheckId = (typeof BOUNCE_CHECKS)[number]['id'];

type Findings = RequestFacts['derivation']['findings'];

const findingSubjects = (findings: Findings, isMeant: (finding: Findings[number]) => boolean): Subject[] =>
  findings.filter(isMeant).map(({ message }) => ({ about: message, connections: [] }));
