import type { Host } from '../../design/model/schema.ts';

/** Hosts that have the same in common: by its key, and as the first of them writes it. */
export interface Repeated {
  readonly key: string;
  readonly text: string;
  readonly hosts: readonly Host[];
}

/** Returns what two hosts or more have in common; texts with one key are the same. */
export function repeated(
  hosts: readonly Host[],
  textsOf: (host: Host) => readonly string[],
  keyOf: (text: string) => string,
): Repeated[] {
  const found = new Map<string, { key: string; text: string; hosts: Host[] }>();
  for (const host of hosts) {
    for (const text of textsOf(host)) {
      const key = keyOf(text);
      const known = found.get(key);
      if (!known) found.set(key, { key, text, hosts: [host] });
      else if (known.hosts.at(-1) !== host) known.hosts.push(host);
    }
  }
  return [...found.values()].filter((one) => one.hosts.length > 1);
}
