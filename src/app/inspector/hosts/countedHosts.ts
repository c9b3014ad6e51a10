import { hostBoxes } from '../../../design/model/measures.ts';
import { countAddresses, countNames, fqdnIn, type Counted } from '../../../design/edit/counting.ts';
import type { Result } from '../../../lib/result.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import { type Design, type Host } from '../../../design/model/schema.ts';
import { fqdnMessage } from '../parts/checks.ts';

/** What is asked for; empty texts change nothing. */
export interface CountingWish {
  readonly name: string; // the first one
  readonly address: string; // the first one
  readonly domain: string;
}

export interface CountingPreview {
  readonly changes: ReadonlyMap<string, Counted>;
  readonly messages: Readonly<Record<keyof CountingWish, string | null>>;
}

/** The hosts as they are read on the canvas: from the top, then from the left. */
export function inReadingOrder(design: Design, hosts: readonly Host[]): Host[] {
  const boxes = hostBoxes(design);
  const at = (host: Host) => boxes.get(host.id) ?? { x: 0, y: 0 };
  return hosts.toSorted((a, b) => at(a).y - at(b).y || at(a).x - at(b).x);
}

/** What each host would get. */
export function previewOf(hosts: readonly Host[], { name, address, domain }: CountingWish): CountingPreview {
  const names = name.trim() === '' ? null : countNames(name.trim(), hosts.length);
  const addresses = address.trim() === '' ? null : countAddresses(address, hosts.length);
  const changes = hosts.map((host, i): [string, Counted] => {
    const newName = valueAt(names, i);
    const newAddress = valueAt(addresses, i);
    const base = newName ?? host.name;
    return [
      host.id,
      {
        ...(newName === undefined ? {} : { name: newName }),
        ...(newAddress === undefined ? {} : { address: newAddress }),
        ...(domain.trim() === '' || base === '' ? {} : { fqdn: fqdnIn(base, domain.trim()) }),
      },
    ];
  });
  const fqdns = changes.flatMap(([, { fqdn }]) => fqdn ?? []);
  const messages = { name: messageOf(names), address: messageOf(addresses), domain: domainMessage(fqdns) };
  return { changes: new Map(changes), messages };
}

const valueAt = (result: Result<string[]> | null, i: number): string | undefined =>
  result?.ok ? result.value[i] : undefined;

const messageOf = (result: Result<string[]> | null): string | null => (result && !result.ok ? result.message : null);

function domainMessage(fqdns: readonly string[]): string | null {
  if (fqdns.some((fqdn) => fqdn.length > LIMITS.fqdn)) return 'The FQDNs would be too long.';
  return fqdns.map(fqdnMessage).find((message) => message !== null) ?? null;
}
