import { describe, expect, test } from 'vitest';
import { aDesign, aHost, findingsOf, type HostPlan } from '../testing/builders.testing.ts';
import { listenersOf, type Listener } from './listeners.ts';
import { clashesAt } from './ports.ts';

const [host = aDesign(aHost('responseStack')).hosts[0]] = aDesign(aHost('responseStack'), aHost('sqlServer')).hosts;
if (!host) throw new Error('The design has no host');

const range = (port: number, last: number, kind: string): Listener => ({
  host,
  address: null,
  place: host.id,
  port,
  last,
  kind,
  standard: port,
  stated: { in: 'product', port },
});
const told = (...ranges: Listener[]) => clashesAt([...listenersOf(host), ...ranges]).map(({ id }) => id);

describe('a range of ports', () => {
  test('clashes with every other service on one of its ports, at both of its ends', () => {
    expect(told(range(443, 3900, 'rpc'))).toEqual([`listener-clash:${host.id}:443`, `listener-clash:${host.id}:3900`]);
    expect(told(range(444, 3899, 'rpc'))).toEqual([]);
  });

  test('clashes with another range, not with one of its own kind', () => {
    expect(told(range(5000, 5100, 'rpc'), range(5100, 5200, 'ftp'))).toEqual([`listener-clash:${host.id}:5100`]);
    expect(told(range(5000, 5100, 'rpc'), range(5101, 5200, 'ftp'))).toEqual([]);
    expect(told(range(5000, 5100, 'rpc'), range(5050, 5200, 'rpc'))).toEqual([]);
  });

  test('is left free by the fixes that are offered', () => {
    const found = clashesAt([...listenersOf(host), range(4000, 4500, 'rpc')]);
    const labels = found.flatMap(({ fixes }) => fixes.map(({ label }) => label));
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => / port 4[0-4]\d\d /.test(label))).toEqual([]);
  });
});

describe('ports of Windows and its services', () => {
  const clashesOn = (...plans: readonly HostPlan[]) =>
    findingsOf(aDesign(...plans), 'listener-clash').map(({ message }) => message);

  test.each([
    ['domainController', 389, 'Active Directory'],
    ['domainController', 3268, 'Active Directory'],
    ['domainController', 445, 'Windows itself'],
    ['certificationAuthority', 135, 'Windows itself'],
    ['dnsServer', 53, 'DNS'],
  ] as const)('%s has %i, which no other service can have', (role, port, owner) => {
    const taken = `TCP ${port} on SMTP is taken twice: by ${owner} and the SMTP service.`;
    expect(clashesOn(aHost(['smtpRelay', role], { smtp: port }))).toEqual([taken]);
    expect(clashesOn(aHost(['smtpRelay', role]))).toEqual([]);
  });

  test('the RPC range belongs to Windows where it is stated', () => {
    const taken = 'TCP 50000 on SMTP is taken twice: by dynamic RPC ports of Windows and the SMTP service.';
    expect(clashesOn(aHost(['smtpRelay', 'domainController'], { smtp: 50_000 }))).toEqual([taken]);
    expect(clashesOn(aHost(['smtpRelay', 'configurationManager'], { smtp: 50_000 }))).toEqual([]);
    const range = { from: 50_000, to: 50_000 };
    expect(clashesOn(aHost(['smtpRelay', 'configurationManager'], { smtp: 50_000, rpcRange: range }))).toEqual([taken]);
  });

  test('is moved by no fix: the other service is', () => {
    const [found] = findingsOf(
      aDesign(aHost(['smtpRelay', 'domainController'], { smtp: 49_152, rpcPorts: { from: 49_152, to: 49_152 } })),
      'listener-clash',
    );
    expect(found?.fixes.map(({ label }) => label)).toEqual(['Use port 25 for the SMTP service']);
  });

  test('is shared by the roles that Windows serves, whatever their ranges', () => {
    const roles = ['configurationManager', 'domainController', 'dnsServer', 'certificationAuthority'] as const;
    expect(clashesOn(aHost(roles, { rpcRange: { from: 50_000, to: 60_000 } }))).toEqual([]);
  });
});
