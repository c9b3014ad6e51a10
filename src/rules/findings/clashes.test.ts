import { describe, expect, test } from 'vitest';
import { aDesign, aHost } from '../testing/builders.testing.ts';
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
