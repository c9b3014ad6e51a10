import { portText } from '../../design/model/portNumbers.ts';
import { addRole, addZone } from '../../actions/adding.ts';
import { ADD_OBJECT } from '../../actions/objects.ts';
import { firewallLabel, noteLabel, type ObjectKind } from '../../design/model/canvasObjects.ts';
import { PLATFORMS } from '../../design/model/platforms.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { ROLE_IDS, ROLES, ZONE_KINDS, type RoleId, type ZoneKind } from '../../design/model/roles.ts';
import { rolesOf, type Design } from '../../design/model/schema.ts';
import { hostLabel } from '../../design/model/names.ts';
import type { Derivation } from '../../rules/derivation.ts';
import { isEditable } from '../../store/designStore.ts';
import { isMac, shownKeys } from '../../ui/shortcutKeys.ts';
import { ACTIONS, isPossible, type Action } from './actions.ts';
import { BASELINE_ACTIONS } from './baselineActions.ts';
import { addTo } from '../../lib/groupBy.ts';
import { counted } from '../../lib/words.ts';

/** One line of the command palette. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: 'Host' | 'Zone' | 'Firewall' | 'Note' | 'Role' | 'Port' | 'Command';
  readonly label: string;
  readonly detail: string; // also searched
  readonly keys?: string;
  readonly goal:
    | { readonly kind: 'hosts'; readonly ids: readonly string[] }
    | { readonly kind: 'zone'; readonly id: string }
    | { readonly kind: 'object'; readonly id: string }
    | { readonly kind: 'connections'; readonly ids: readonly string[] }
    | { readonly kind: 'addRole'; readonly role: RoleId }
    | { readonly kind: 'addZone'; readonly zone: ZoneKind }
    | { readonly kind: 'addObject'; readonly object: ObjectKind }
    | { readonly kind: 'action'; readonly action: Action };
}

/** Everything one can search for in a design, and every command that can be run now. */
export function searchEntries(design: Design, derivation: Derivation): SearchEntry[] {
  return [
    ...hostEntries(design),
    ...zoneEntries(design),
    ...firewallEntries(design),
    ...noteEntries(design),
    ...roleEntries(design),
    ...portEntries(derivation),
    ...commandEntries(),
    ...placeEntries(),
  ];
}

/** The hosts one can search for. */
export function hostEntries({ hosts }: Pick<Design, 'hosts'>): SearchEntry[] {
  return hosts.map((host) => ({
    id: `host-${host.id}`,
    kind: 'Host',
    label: hostLabel(host),
    detail: [...rolesOf(host).map((role) => ROLES[role].label), host.fqdn, ...host.addresses]
      .filter(Boolean)
      .join(' · '),
    goal: { kind: 'hosts', ids: [host.id] },
  }));
}

function zoneEntries({ zones, hosts }: Design): SearchEntry[] {
  return zones.map(({ id, name }) => ({
    id: `zone-${id}`,
    kind: 'Zone',
    label: name,
    detail: counted(hosts.filter(({ zone }) => zone === id).length, 'host'),
    goal: { kind: 'zone', id },
  }));
}

function firewallEntries({ firewalls = [], zones }: Design): SearchEntry[] {
  return firewalls.map((firewall) => {
    const joined = zones.filter(({ id }) => firewall.zones.some(({ zone }) => zone === id)).map(nameOfZone);
    const { platform, owner } = firewall;
    return {
      id: `firewall-${firewall.id}`,
      kind: 'Firewall',
      label: firewallLabel(firewall),
      detail: [joined.join(', '), platform ? PLATFORMS[platform].label : '', owner].filter(Boolean).join(' · '),
      goal: { kind: 'object', id: firewall.id },
    };
  });
}

function noteEntries({ canvasNotes = [] }: Design): SearchEntry[] {
  return canvasNotes.map((note) => ({
    id: `note-${note.id}`,
    kind: 'Note',
    label: noteLabel(note),
    detail: note.text.replaceAll(/\s+/g, ' '),
    goal: { kind: 'object', id: note.id },
  }));
}

function roleEntries({ hosts }: Design): SearchEntry[] {
  const placed = new Map<string, string[]>();
  for (const host of hosts) {
    for (const role of rolesOf(host)) addTo(placed, ROLES[role].label, host.id);
  }
  return [...placed].map(([label, ids]) => ({
    id: `role-${label}`,
    kind: 'Role',
    label,
    detail: counted(ids.length, 'host'),
    goal: { kind: 'hosts', ids },
  }));
}

function portEntries({ connections }: Derivation): SearchEntry[] {
  const ports = new Map<string, { ids: string[]; protocols: Set<string> }>();
  for (const { id, transport, port, protocols, scope } of connections) {
    if (scope === 'sameHost') continue;
    const name = `${transport} ${portText(port)}`;
    const entry = ports.get(name) ?? { ids: [], protocols: new Set() };
    entry.ids.push(id);
    for (const protocol of protocols) entry.protocols.add(protocol);
    ports.set(name, entry);
  }
  return [...ports].map(([label, { ids, protocols }]) => ({
    id: `port-${label}`,
    kind: 'Port',
    label,
    detail: `${[...protocols].join(', ')} · ${counted(ids.length, 'connection')}`,
    goal: { kind: 'connections', ids },
  }));
}

function commandEntries(): SearchEntry[] {
  const actions = Object.entries<Action>({ ...ACTIONS, ...BASELINE_ACTIONS }).filter(
    ([id, action]) => id !== 'search' && isPossible(action),
  );
  return actions.map(([id, action]) => ({
    id: `command-${id}`,
    kind: 'Command',
    label: action.label,
    detail: action.group,
    ...(action.keys[0] === undefined ? {} : { keys: shownKeys(action.keys[0], isMac()) }),
    goal: { kind: 'action', action },
  }));
}

/** Roles, zones and firewalls are added from here as from the palette. */
function placeEntries(): SearchEntry[] {
  if (!isEditable()) return [];
  const roles = ROLE_IDS.map((role) => ({
    id: `add-role-${role}`,
    label: addRole.label(role),
    detail: ROLES[role].hint,
    goal: { kind: 'addRole', role } as const,
  }));
  const zones = keysOf(ZONE_KINDS).map((zone) => ({
    id: `add-zone-${zone}`,
    label: addZone.label(zone),
    detail: 'Edit',
    goal: { kind: 'addZone', zone } as const,
  }));
  const objects = keysOf(ADD_OBJECT).map((object) => ({
    id: `add-object-${object}`,
    label: ADD_OBJECT[object].label,
    detail: 'Edit',
    goal: { kind: 'addObject', object } as const,
  }));
  return [...roles, ...zones, ...objects].map((entry) => ({ ...entry, kind: 'Command' }));
}

const MOST = 60;

/** The entries that have every word of the query, best first: those whose label begins with it, then where a word begins. */
export function matching(entries: readonly SearchEntry[], query: string): SearchEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.slice(0, MOST);
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** 0 where a word is missing; more the nearer the words stand to the label's beginning. */
function scoreOf({ label, detail, kind }: SearchEntry, words: readonly string[]): number {
  const name = label.toLowerCase();
  const all = `${name} ${detail} ${kind}`.toLowerCase();
  let score = 0;
  for (const word of words) {
    if (!all.includes(word)) return 0;
    if (name.startsWith(word)) score += 8;
    else if (` ${name}`.includes(` ${word}`)) score += 4;
    else score += name.includes(word) ? 2 : 1;
  }
  return score;
}
