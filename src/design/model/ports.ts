import type { SqlInstance, Switch } from './settings.ts';

/** The client port of a Switch as installed. */
export const STANDARD_SWITCH_PORT = 4000;

/** The poke port of a Switch, from its number on its server (from 1): explicit, else 4000 + number, else client port + 1. */
export function pokePort(one: Switch, number: number): number {
  if (one.pokePort !== null) return one.pokePort;
  return pokeReading(one) === 'numbered' ? STANDARD_SWITCH_PORT + number : one.clientPort + 1;
}

/** What a poke port comes from: entered, 400n (4000 + the Switch's number), or the Switch client port + 1. */
export function pokeReading(one: Switch): 'entered' | 'numbered' | 'following' {
  if (one.pokePort !== null) return 'entered';
  return one.clientPort === STANDARD_SWITCH_PORT ? 'numbered' : 'following';
}

/** The TCP port of a SQL Server instance; a named one without a fixed port is dynamic. */
export function sqlPort(instance: SqlInstance): number | 'dynamic' {
  return instance.port ?? 'dynamic';
}
