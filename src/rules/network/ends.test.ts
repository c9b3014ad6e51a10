import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply } from '../../design/edit/commands.ts';
import { editRole } from '../../design/edit/roleCommands.ts';
import { coherentDesign } from '../../design/edit/anyEdit.testing.ts';
import { addressKey } from '../../design/model/addresses.ts';
import type { Card, Firewall, HiddenBehind, Published, Route } from '../../design/model/network.ts';
import { addressesIn, zonesOf } from '../../design/model/ownAddresses.ts';
import type { Design, Host } from '../../design/model/schema.ts';
import { anyDesign, SEED } from '../../design/testing/anyDesign.testing.ts';
import { derive } from '../derive.ts';
import { aDesign, aHost, aSwitch, hostNamed } from '../testing/builders.testing.ts';
import { listeningAddressOf, openingAddressOf, SCOPES } from '../views/columns.ts';
import { firewallsOn, pathFinder } from './paths.ts';

const change = (design: Design, name: string, more: Partial<Host>): Design => ({
  ...design,
  hosts: design.hosts.map((host) => (host.name === name ? { ...host, ...more } : host)),
});
const zoneOf = (design: Design, kind: string): string => design.zones.find((zone) => zone.kind === kind)?.id ?? '';
const firewall = (id: string, ...zones: string[]): Firewall => ({
  id,
  name: id,
  x: 0,
  y: 0,
  zones: zones.map((zone) => ({ zone, name: '', list: '' })),
  platform: null,
  owner: '',
  note: '',
});

const plain = aDesign(
  aHost('responseStack', { name: 'RS', addresses: ['10.0.0.1'] }),
  aHost('dmzServer', { name: 'DMZ', addresses: ['192.0.2.1'] }),
  aHost('clients', { name: 'Away', zone: 'internet' }),
);
const inside = zoneOf(plain, 'internal');
const card = (zone: string, ...addresses: string[]): { cards: Card[] } => ({ cards: [{ zone, addresses }] });
const twoCards = change(plain, 'DMZ', card(inside, '10.0.0.9'));

/** From the Core to the DMZ Server's poke port: addresses and scope. */
const poke = (design: Design): string[] =>
  derive(design)
    .connections.filter(({ port, listener }) => port === 4001 && listener.name === 'DMZ')
    .map((row) => `${openingAddressOf(row)} ${listeningAddressOf(row)} ${SCOPES[row.scope]}`);

describe('a connection between hosts with cards in several zones', () => {
  test('stays in a zone that both stand in while no firewall is placed', () => {
    expect(poke(plain)).toEqual(['10.0.0.1 192.0.2.1 Crosses zones']);
    expect(poke(twoCards)).toEqual(['10.0.0.1 10.0.0.9 Same zone']);
  });

  test('starts and ends in their own zones where no zone is common', () => {
    const away = derive(twoCards).connections.filter(({ initiator }) => initiator.name === 'Away');
    expect(away.filter(({ scope }) => scope === 'crossesZones').map((row) => listeningAddressOf(row))).toEqual([
      '192.0.2.1',
      '192.0.2.1',
    ]);
  });

  test('takes the way with the fewest firewalls', () => {
    const dmz = zoneOf(plain, 'dmz');
    const third = { id: 'z90', kind: 'internal', name: 'Third', x: 0, y: 0, width: 600, height: 600 } as const;
    const far = { ...change(plain, 'DMZ', card('z90', '10.9.9.9')), zones: [...plain.zones, third] };
    const near = { ...far, firewalls: [firewall('f1', dmz, 'z90'), firewall('f2', inside, 'z90')] };
    expect(poke(near)).toEqual(['10.0.0.1 10.9.9.9 Crosses zones']);
    expect(poke({ ...far, firewalls: [firewall('f1', inside, dmz), firewall('f2', dmz, 'z90')] })).toEqual([
      '10.0.0.1 192.0.2.1 Crosses zones',
    ]);
    const open: Route = { zones: [inside, 'z90'], path: 'notFiltered' };
    const both = { ...far, firewalls: [firewall('f1', inside, dmz)], routes: [open] };
    expect(poke(both)).toEqual(['10.0.0.1 10.9.9.9 Crosses zones']);
  });

  test("ends where a Switch's own address stands", () => {
    const to = (address: string): string[] => {
      const switches = [aSwitch({ address })];
      return poke(apply(twoCards, editRole(hostNamed(twoCards, 'DMZ').id, 'dmzServer', { switches })));
    };
    expect(to('10.0.0.9')).toEqual(['10.0.0.1 10.0.0.9 Same zone']);
    expect(to('192.0.2.2')).toEqual(['10.0.0.1 192.0.2.2 Crosses zones']);
  });
});

describe('translated addresses', () => {
  const internet = zoneOf(plain, 'internet');
  const published: Published = { address: '203.0.113.1', for: '192.0.2.1', zones: [internet], firewall: null };
  const hidden: HiddenBehind = { address: '198.51.100.7', zones: [zoneOf(plain, 'dmz')], firewall: null };

  test('are shown to the peers that they are meant for, with the own one beside', () => {
    const design = change(plain, 'DMZ', { published: [published] });
    const shown = derive(design).connections.filter(
      ({ listener, scope }) => listener.name === 'DMZ' && scope !== 'sameHost',
    );
    const cells = shown.map((row) => `${row.initiator.name}: ${listeningAddressOf(row)}`);
    expect(new Set(cells)).toEqual(new Set(['Away: 203.0.113.1; 192.0.2.1', 'RS: 192.0.2.1']));
  });

  test('stand for a source that is hidden behind them, or whose zone is', () => {
    const zones = plain.zones.map((zone) => (zone.id === inside ? { ...zone, hiddenBehind: [hidden] } : zone));
    expect(poke(change(plain, 'RS', { hiddenBehind: [hidden] }))).toEqual([
      '198.51.100.7; 10.0.0.1 192.0.2.1 Crosses zones',
    ]);
    expect(poke({ ...plain, zones })).toEqual(['198.51.100.7; 10.0.0.1 192.0.2.1 Crosses zones']);
  });
});

const runs = { numRuns: 200, seed: SEED };

describe(`laws, seed ${SEED}`, () => {
  test('every address shown in a row is one of that host towards that peer, and no other', () => {
    fc.assert(
      fc.property(fc.oneof(anyDesign, coherentDesign), (design) => {
        for (const row of derive(design).connections) {
          const { initiator, initiatorZone, listener, listenerZone, address } = row;
          const towards = ({ zones }: { readonly zones: readonly string[] }, zone: string) => zones.includes(zone);
          const source = new Set([
            ...addressesIn(initiator, initiatorZone.id),
            ...[...(initiator.hiddenBehind ?? []), ...(initiatorZone.hiddenBehind ?? [])]
              .filter((one) => towards(one, listenerZone.id))
              .map((one) => one.address),
          ]);
          const target = new Set([
            ...(address === null ? addressesIn(listener, listenerZone.id) : [address]),
            ...(listener.published ?? []).filter((one) => towards(one, initiatorZone.id)).map((one) => one.address),
          ]);
          expect(shownIn(openingAddressOf(row), initiator).filter((one) => !source.has(one))).toEqual([]);
          expect(shownIn(listeningAddressOf(row), listener).filter((one) => !target.has(one))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('no other pair of their zones has fewer firewalls between', () => {
    fc.assert(
      fc.property(fc.oneof(anyDesign, coherentDesign), (design) => {
        const pathBetween = pathFinder(design);
        for (const { initiator, initiatorZone, listener, listenerZone, address } of derive(design).connections) {
          if (initiator === listener || address !== null) continue;
          const taken = firewallsOn(pathBetween(initiatorZone.id, listenerZone.id));
          for (const from of zonesOf(initiator)) {
            for (const to of zonesOf(listener))
              expect(firewallsOn(pathBetween(from, to))).toBeGreaterThanOrEqual(taken);
          }
        }
      }),
      runs,
    );
  });
});

/** The addresses in a cell; a host without one shows its FQDN or "any". */
function shownIn(cell: string, { fqdn }: Host): string[] {
  if (cell === '' || cell === 'any' || cell === fqdn.trim()) return [];
  const texts = cell.replaceAll(/\(for |\)/g, '; ').split(/;\s*/);
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '' && text !== fqdn.trim() && addressKey(text) !== '');
}
