import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign } from '../../design/testing/anyDesign.testing.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { aDesign, aHost, aServer } from '../testing/builders.testing.ts';
import {
  byDevice,
  deviceCells,
  deviceSections,
  deviceZone,
  headingOf,
  peerText,
  SAME_HOST_HEADING,
} from './byDevice.ts';
import { configurablesOf } from './columns.ts';
import { derive } from '../derive.ts';
import { visibleConnections } from './tableView.ts';
import { NO_FILTERS } from './filters.ts';

const templateNamed = (wanted: string) => {
  const found = TEMPLATES.find(({ name }) => name === wanted);
  if (!found) throw new Error(`No template is named ${wanted}`);
  return visibleConnections(derive(found.design), NO_FILTERS, false);
};
const linesOf = (template: string, host: string) =>
  byDevice(templateNamed(template))
    .filter((device) => device.host.name === host)
    .flatMap(({ lines }) => lines.map((line) => `${line.direction} ${line.port} ${line.protocol}: ${peers(line)}`));
const peers = (line: { peers: Parameters<typeof peerText>[0][] | readonly Parameters<typeof peerText>[0][] }) =>
  line.peers.map(peerText).join(', ');

test('the single server, as the source lists it', () => {
  expect(linesOf('Single server', '1E-SRV01')).toEqual([
    'Incoming TCP 80 HTTP: Browsers (10.0.40.0/24)',
    'Incoming TCP 443 HTTPS: Browsers (10.0.40.0/24)',
    'Incoming TCP 443 HTTPS: Clients (10.0.128.0/17)', // whose port is changed otherwise
    'Incoming TCP 4000 wss: Clients (10.0.128.0/17)',
    'Outgoing TCP 25 SMTP: SMTP01 (10.0.30.25)',
    'Outgoing TCP 135 WMI (DCOM): CM01 (10.0.30.11)',
    'Outgoing TCP 443 HTTPS: 1E Cloud (1e-cloud.example.com)',
    'Outgoing TCP 445 WMI (DCOM): CM01 (10.0.30.11)',
    'Outgoing TCP 1433 TDS: INV01 (10.0.30.12)',
    'Outgoing TCP 1433 TDS: SQL01 (10.0.20.11)',
  ]);
});

test('Switches with addresses of their own: one line, the addresses told at both ends', () => {
  const devices = byDevice(templateNamed('Enterprise'));
  const dmz02 = devices.find(({ host }) => host.name === 'DMZ02');
  const wss = dmz02?.lines.find(({ port, direction }) => port === 'TCP 4000' && direction === 'Incoming');
  expect(wss?.listensOn).toEqual(['192.0.2.21', '192.0.2.22', '192.0.2.23']);
  expect(dmz02 && wss && deviceCells(dmz02, wss)[1]).toBe('TCP 4000 on 192.0.2.21; 192.0.2.22; 192.0.2.23');
  expect(linesOf('Enterprise', 'Internet Clients')).toContain(
    'Outgoing TCP 4000 wss: DMZ01 (192.0.2.10), DMZ02 (192.0.2.21; 192.0.2.22; 192.0.2.23)',
  );
});

test('every device and line of the Enterprise, word by word', async () => {
  const texts = byDevice(templateNamed('Enterprise')).map((device) =>
    [
      `## ${device.heading} (${deviceZone(device)})`,
      ...device.lines.map((line) => deviceCells(device, line).slice(1).join(' | ')),
    ].join('\n'),
  );
  await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('expected/byDevice.md');
});

test('lines go by port, and a dynamic port comes last', () => {
  const instance = { kind: 'named', name: 'ONE', port: null } as const;
  const design = aDesign(aServer(), aHost('sqlServer', { instance, databases: [] }), aHost('sqlServer', { instance }));
  const [device, ...others] = byDevice(derive(design).connections).filter(({ host }) => host.roles.sqlServer);
  expect(others).toEqual([]);
  expect(device?.lines.map(({ port }) => port)).toEqual(['UDP 1434', 'TCP dynamic']);
});

describe('headings', () => {
  const heading = (...args: Parameters<typeof aHost>) => {
    const design = aDesign(aHost(...args));
    const [host] = design.hosts;
    const [zone] = design.zones;
    return host && zone ? headingOf(host, zone) : '';
  };
  test('name and what the source calls it, one a role', () => {
    expect(heading(['masterStack', 'responseStack'], { name: 'SRV01' })).toBe(
      'SRV01 — 1E Server (Master Stack), 1E Server (Response Stack)',
    );
    expect(heading('dmzServer', { name: 'EDGE' })).toBe('EDGE — DMZ Server');
  });
  test('a SQL Server by its databases', () => {
    expect(heading('sqlServer', { name: 'S', databases: ['TachyonMaster', 'SLA'] })).toBe(
      'S — SQL Server (TachyonMaster, SLA databases)',
    );
    expect(heading('sqlServer', { name: 'S', databases: ['SLA'] })).toBe('S — SQL Server (SLA database)');
    expect(heading('sqlServer', { name: 'S', databases: [] })).toBe('S — SQL Server');
  });
  test('Clients by where they stand; a name that says it all stands alone', () => {
    expect(heading('clients', { zone: 'internet' })).toBe('Clients — Internet-facing clients');
    expect(heading('clients')).toBe('Clients');
  });
});

test('both sides of a same-host connection stand under the one host', () => {
  const { connections } = derive(aDesign(aServer()));
  const inside = connections.filter(({ scope }) => scope === 'sameHost');
  expect(inside.length).toBeGreaterThan(0);
  const [device, ...others] = byDevice(inside);
  expect(others).toEqual([]);
  expect(new Set(device?.lines.map(({ direction }) => direction))).toEqual(new Set(['Incoming', 'Outgoing']));
});

test('law: every connection is in exactly one Outgoing and one Incoming line; lines merge what is alike to the last column', () => {
  fc.assert(
    fc.property(anyDesign, (design) => {
      const { connections } = derive(design);
      const lines = byDevice(connections).flatMap(({ host, lines }) => lines.map((line) => ({ host, ...line })));
      for (const direction of ['Outgoing', 'Incoming'] as const) {
        const listed = lines.filter((line) => line.direction === direction).flatMap((line) => line.connections);
        expect(listed).toHaveLength(connections.length);
        expect(new Set(listed)).toEqual(new Set(connections));
      }
      for (const { host, direction, connections: own } of lines) {
        expect(own.every((one) => (direction === 'Outgoing' ? one.initiator : one.listener) === host)).toBe(true);
      }
      const keys = lines.map(({ host, port, protocol, direction, configurables, connections: own }) => {
        const texts = new Set(
          own.map((one) => JSON.stringify([one.scope === 'sameHost', configurablesOf(one).toSorted()])),
        );
        expect([...texts]).toHaveLength(1); // whom a text is for is never in doubt
        return JSON.stringify([
          host.id,
          port,
          protocol,
          direction,
          own[0]?.scope === 'sameHost',
          configurables.toSorted(),
        ]);
      });
      expect(new Set(keys).size).toBe(keys.length);
      const sections = deviceSections(connections);
      for (const { heading, devices } of sections) {
        const scopes = devices.flatMap((device) => device.lines.flatMap((line) => line.connections));
        expect(scopes.every(({ scope }) => (scope === 'sameHost') === (heading === SAME_HOST_HEADING))).toBe(true);
      }
      expect(sections.flatMap(({ devices }) => devices.flatMap((device) => device.lines)).length).toBe(lines.length);
    }),
    { numRuns: 150 },
  );
});
