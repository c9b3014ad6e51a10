import type { Migrated } from './migrations.ts';
import { isRecord, type Fields } from '../../lib/plainData.ts';

/** What a Master Stack could choose in the first shape, by the fields that held the ids of the hosts. */
const CHOICES = { responseStacks: 'Response Stacks', dmzServers: 'DMZ Servers' } as const;
const MOST_NAMES = 4; // in one note

/**
 * From the first shape to the second: a Master Stack chooses no Response Stacks and DMZ Servers, it has those that use it. Notes
 * whose choice of what is dropped. What is no list of hosts stays, to be refused.
 */
export function withoutChosenServers(design: unknown): Migrated {
  const hosts = isRecord(design) ? design['hosts'] : null;
  if (!isRecord(design) || !Array.isArray(hosts)) return { design };
  const names = new Map<unknown, unknown>(hosts.filter(isRecord).map(({ id, name }) => [id, name]));
  const notes: string[] = [];
  const cleared = hosts.map((host: unknown) => withoutChoices(host, names, notes));
  return { design: { ...design, hosts: cleared }, notes };
}

function withoutChoices(host: unknown, names: ReadonlyMap<unknown, unknown>, notes: string[]): unknown {
  if (!isRecord(host) || !isRecord(host['partners'])) return host;
  const partners: Record<string, unknown> = { ...host['partners'] };
  for (const [field, what] of Object.entries(CHOICES)) {
    const chosen = partners[field];
    if (!isTexts(chosen)) continue;
    delete partners[field];
    if (chosen.length > 0) notes.push(noteOf(host, what, chosen, names));
  }
  return { ...host, partners };
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function noteOf(host: Fields, what: string, chosen: readonly string[], names: ReadonlyMap<unknown, unknown>): string {
  const shown = chosen.slice(0, MOST_NAMES).map((id) => nameOr(names.get(id), 'a host without a name'));
  const rest = chosen.length - shown.length;
  const list = [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  const owner = nameOr(host['name'], 'The Master Stack');
  return `${owner}’s choice of ${what} (${list}) was dropped: it now has all those that use it as their Master Stack.`;
}

const nameOr = (name: unknown, other: string): string =>
  typeof name === 'string' && name.trim() !== '' ? name.slice(0, 80) : other;
