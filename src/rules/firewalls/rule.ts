import type { Connection } from '../connect/connection.ts';

/** One end of a rule as a firewall sees it: an address of a host, or what stands in its place. */
export interface Endpoint {
  readonly host: string; // its id
  readonly kind: 'address' | 'fqdn' | 'any' | 'missing';
  readonly text: string; // the address, network or FQDN; empty for the others
  readonly family: 4 | 6 | null; // null: not told by the text
}

/** A connection as one firewall, or the firewall of a host, sees it. */
export interface Flow {
  readonly connection: Connection;
  readonly filter: string; // the firewall's id, or the host's whose own firewall it is
  readonly ingress: string; // zones
  readonly egress: string;
  readonly sources: readonly Endpoint[];
  readonly destinations: readonly Endpoint[];
}

export interface Service {
  readonly transport: Connection['transport'];
  readonly port: Connection['port'];
}

/** What a filter lets pass: every source to every destination, and nothing else. */
export interface Rule {
  readonly filter: string;
  readonly ingress: string;
  readonly egress: string;
  readonly purpose: string; // role and port slot of the listener
  readonly sources: readonly Endpoint[];
  readonly destinations: readonly Endpoint[];
  readonly services: readonly Service[]; // one, unless services are put together
  readonly family: 4 | 6 | null; // null: any, names or missing addresses at both ends
  readonly isWhole: boolean; // false: an address is missing or a port is dynamic, so no firewall can be given it
  readonly connections: readonly Connection[]; // what it stands for
}

/** Returns what tells endpoints apart. */
export const endpointKey = ({ host, kind, text }: Endpoint): string => `${host} ${kind} ${text}`;

/** Returns what an end is for a firewall: two hosts on one address are one, a missing address is its host's. */
export function endText({ kind, host, text }: Endpoint): string {
  return kind === 'missing' ? `? ${host}` : kind === 'any' ? 'any' : text;
}
