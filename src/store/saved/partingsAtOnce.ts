import { local } from '../../platform/permitted.ts';
import { designOfParting, PARTING, type Parting } from './keptDesign.ts';

// The database makes a page wait while another tab writes, and forgets what a page that is gone was waiting for. What is
// written here is written at once, but may lie in memory for a while: a closing page leaves its word in both.

const PLACE = 'portolan.';

/** Leaves word at once, where there is room. */
export function leaveAtOnce(key: string, parting: Parting): void {
  local.write(PLACE + key, JSON.stringify(parting)); // where that is refused, it is left in the database all the same
}

/** What was left at once, of one design or of all, by key. */
export function leftAtOnce(id?: string): Map<string, unknown> {
  const left = new Map<string, unknown>();
  for (const place of local.keys()) {
    const key = place.slice(PLACE.length);
    if (!place.startsWith(PLACE + PARTING) || (id !== undefined && designOfParting(key) !== id)) continue;
    left.set(key, parsed(local.read(place) ?? ''));
  }
  return left;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // damaged: it counts for nothing, and is taken away with the rest
  }
}

/** Takes away what was taken in. */
export function forget(keys: Iterable<string>): void {
  for (const key of keys) local.remove(PLACE + key);
}
