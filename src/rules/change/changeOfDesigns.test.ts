import { describe, expect, test } from 'vitest';
import { apply, editHost, removeHosts } from '../../design/edit/commands.ts';
import { editRole, joinRole } from '../../design/edit/roleCommands.ts';
import { hostLabel, listed } from '../../design/model/names.ts';
import { portText } from '../../design/model/portNumbers.ts';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { otherAddress, renamed, responseStackToMaster, singleServerToDmz, switchTo4500 } from '../expected/changes.ts';
import type { NamedRule } from '../firewalls/namedRule.ts';
import type { Endpoint } from '../firewalls/rule.ts';
import { aDesign, aHost, aServer, aSwitch, hostNamed } from '../testing/builders.testing.ts';
import { changeOfDesigns, type DesignChange } from './changeOfDesigns.ts';
import { causesOf } from './differences.ts';
import type { SetChange } from './setChange.ts';

const template = (name: string): Design => {
  const found = TEMPLATES.find((one) => one.name === name)?.design;
  if (!found) throw new Error(`No template ${name}`);
  const { firewalls: _, routes: __, ...rest } = found;
  return rest;
};

/** The design with one firewall that joins all its zones. */
const filtered = (design: Design): Design => {
  const zones = design.zones.map(({ id }) => ({ zone: id, name: '', list: '' }));
  return {
    ...design,
    nextId: design.nextId + 1,
    firewalls: [{ id: `f${design.nextId}`, name: 'FW', x: 0, y: 0, zones, platform: null, owner: '', note: '' }],
  };
};

const services = ({ services: all }: NamedRule): string =>
  all.map(({ transport, port }) => `${transport} ${portText(port)}`).join(', ');
const addresses = (ends: readonly Endpoint[]): string => ends.map(({ kind, text }) => text || kind).join(', ');

function ends({ connections }: NamedRule): string {
  const labels = (hosts: readonly (typeof connections)[number]['initiator'][]) =>
    listed([...new Set(hosts.map(hostLabel))]);
  return `${labels(connections.map((one) => one.initiator))} → ${labels(connections.map((one) => one.listener))}`;
}
const line = (rule: NamedRule): string => `${ends(rule)}  ${services(rule)}`;

function modified({ old, new: now }: SetChange['modify'][number]): string {
  if (services(old) !== services(now)) return `${line(old)} becomes ${services(now)}`;
  const [side, words] =
    addresses(old.sources) === addresses(now.sources)
      ? (['destinations', 'to'] as const)
      : (['sources', 'from'] as const);
  return `${line(now)} ${words} ${addresses(now[side])}, was ${addresses(old[side])}`;
}

const told = ({ add, remove, modify, keep }: SetChange): string[] =>
  [
    ...remove.map(({ rule, why }) => `- ${line(rule)}: ${why.join('; ')}`),
    ...add.map((rule) => `+ ${line(rule)}`),
    ...modify.map((one) => `~ ${modified(one)}`),
    ...keep.map((rule) => `= ${line(rule)}`),
  ].toSorted();

const sorted = (lines: readonly string[]): string[] => lines.toSorted();
const ofHosts = ({ hostSets }: DesignChange): string[] =>
  hostSets.flatMap((set) => told(set).map((one) => `${set.name}: ${one}`)).toSorted();
const ofFirewall = ({ sets }: DesignChange): string[] => sets.flatMap(told).toSorted();

const change = (before: Design, after: Design): DesignChange => changeOfDesigns({ design: before, pairs: [] }, after);

describe('the lists written by hand', () => {
  test('from the single server to the DMZ template: another origin, and a baseline that shows no firewall', () => {
    const all = change(template('Single server'), filtered(template('DMZ')));
    expect(ofFirewall(all)).toEqual(sorted(singleServerToDmz.firewall));
    expect(ofHosts(all)).toEqual(sorted(singleServerToDmz.hosts));
    expect(all.borrowed).toBe('baseline');
  });

  test('a Response Stack moves onto the Master’s host', () => {
    const before = filtered(
      aDesign(
        aHost('masterStack', { name: 'MASTER01', zone: 'internal HQ', addresses: ['10.0.0.1'] }),
        aHost('sqlServer', { name: 'SQL01', zone: 'internal HQ', addresses: ['10.0.0.2'] }),
        aHost('responseStack', { name: 'RESP01', zone: 'internal Site', addresses: ['10.1.0.1'] }),
        aHost('clients', { name: 'Clients', zone: 'internal Site', addresses: ['10.1.4.0/24'] }),
      ),
    );
    const [master, resp] = [hostNamed(before, 'MASTER01'), hostNamed(before, 'RESP01')];
    const after = apply(apply(before, removeHosts([resp.id])), joinRole(master.id, 'responseStack'));
    const all = change(before, after);
    expect(ofFirewall(all)).toEqual(sorted(responseStackToMaster.firewall));
    expect(ofHosts(all)).toEqual(sorted(responseStackToMaster.hosts));
  });

  const three = filtered(
    aDesign(
      aServer({ addresses: ['10.0.0.1'] }),
      aHost('dmzServer', { name: 'DMZ01', addresses: ['192.0.2.1'] }),
      aHost('clients', { name: 'Away', zone: 'internet' }),
    ),
  );

  test('a Switch port goes from 4000 to 4500', () => {
    const after = apply(
      three,
      editRole(hostNamed(three, 'DMZ01').id, 'dmzServer', { switches: [aSwitch({ clientPort: 4500 })] }),
    );
    const all = change(three, after);
    expect(ofFirewall(all)).toEqual(sorted(switchTo4500.firewall));
    expect(ofHosts(all)).toEqual(sorted(switchTo4500.hosts));
  });

  test('a host gets another address', () => {
    const after = apply(three, editHost(hostNamed(three, 'SRV').id, { addresses: ['10.0.0.9'] }));
    expect(ofFirewall(change(three, after))).toEqual(sorted(otherAddress.firewall));
  });

  test('a host is renamed only', () => {
    const after = apply(three, editHost(hostNamed(three, 'DMZ01').id, { name: 'DMZ-EDGE' }));
    const all = change(three, after);
    expect(ofFirewall(all)).toEqual(sorted(renamed.firewall));
    expect(all.sets.flatMap(({ textOnly }) => textOnly)).toHaveLength(renamed.textOnly);
  });

  test('a host is published by a firewall whose rules name the published address, which is said', () => {
    const [firewall] = three.firewalls ?? [];
    const internet = three.zones.find(({ kind }) => kind === 'internet')?.id ?? '';
    const before: Design = firewall ? { ...three, firewalls: [{ ...firewall, platform: 'panos' }] } : three;
    const published = [
      { address: '203.0.113.10', for: '192.0.2.1', zones: [internet], firewall: firewall?.id ?? null },
    ];
    const hosts = before.hosts.map((host) => (host.name === 'DMZ01' ? { ...host, published } : host));
    const all = change(before, { ...before, hosts });
    const lines = ofFirewall(all).filter((one) => one.includes('203.0.113.10'));
    expect(lines.length).toBeGreaterThan(0);
    for (const one of lines) expect(one).toMatch(/^~ .* to 203\.0\.113\.10, was 192\.0\.2\.1$/);
    expect(causesOf(all).map(({ sentence }) => sentence)).toEqual(['DMZ01: published or hiding addresses changed']);
    const other = change(three, before);
    expect(causesOf(other).map(({ sentence }) => sentence)).toEqual(['FW is of another platform']);
  });
});
