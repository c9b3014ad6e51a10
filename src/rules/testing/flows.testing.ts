import * as fc from 'fast-check';
import { derive } from '../derive.ts';
import type { Endpoint, Flow } from '../firewalls/rule.ts';
import { aDesign, aHost } from './builders.testing.ts';

const { connections } = derive(
  aDesign(
    aHost('masterStack'),
    aHost('responseStack'),
    aHost('sqlServer'),
    aHost('dmzServer'),
    aHost('clients'),
    aHost('browsers'),
  ),
);

const end = (host: string, text: string): Endpoint => {
  if (text === '') return { host, kind: 'missing', text, family: null };
  if (text === 'any') return { host, kind: 'any', text: '', family: null };
  if (text.endsWith('.example')) return { host, kind: 'fqdn', text, family: null };
  return { host, kind: 'address', text, family: text.includes(':') ? 6 : 4 };
};

const ends = (plan: string): Endpoint[] =>
  plan.split(' ').map((one) => {
    const [host = '', text = ''] = one.split('=');
    return end(host, text);
  });

const FLOW_KINDS = connections.length;

/** A flow of the nth connection of a small design: "a=10.0.0.1 a=fd00::1" to "b=", from zone to zone. */
export function aFlow(n: number, sources: string, destinations: string, zones = 'in out'): Flow {
  const connection = connections[n];
  if (!connection) throw new Error(`There is no connection ${n}`);
  const [ingress = '', egress = ''] = zones.split(' ');
  return { connection, filter: 'fw', ingress, egress, sources: ends(sources), destinations: ends(destinations) };
}

const addresses = fc.uniqueArray(
  fc.constantFrom('', 'any', 'n.example', '10.0.0.1', '10.0.0.2', 'fd00::1', 'fd00::2'),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const side = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd'), addresses)
  .map(([host, all]) => all.map((address) => `${host}=${address}`).join(' '));

/** Flows among four hosts whose addresses are some, one, none, any or a name. */
export const anyFlows: fc.Arbitrary<Flow[]> = fc.array(
  fc
    .tuple(fc.nat(FLOW_KINDS - 1), side, side, fc.constantFrom('in out', 'out in'))
    .map(([n, from, to, zones]) => aFlow(n, from, to, zones)),
  { maxLength: 10 },
);
