import { describe, expect, test } from 'vitest';
import { addHost } from '../../design/edit/commands.ts';
import { aDesign, aHost, aServer, aSwitch, itsServices, NO_FACTS } from '../testing/builders.testing.ts';
import { byPurpose } from './columns.ts';
import { cellOf, COLUMN_IDS, headerOf, rankOf, valuesOf, type ColumnId } from './ruleColumns.ts';
import type { Connection } from '../connect/connection.ts';
import { derive } from '../derive.ts';

const dmz = aDesign(
  aServer({ addresses: ['10.0.0.1', '10.0.0.2'], fqdn: 'srv.example' }),
  ...itsServices(),
  aHost('clients', { zone: 'internet', name: 'Laptops' }),
  aHost('clients', { name: 'Desks' }),
  aHost('dmzServer', { fqdn: 'dmz.example', switches: [aSwitch({ address: '192.0.2.7' })] }),
);
const connections = () => derive(dmz).connections;

function find(from: string, to: string, port: number): Connection {
  const found = connections().find(
    ({ initiator, listener, port: one }) => initiator.name === from && listener.name === to && one === port,
  );
  if (!found) throw new Error(`${from} → ${to} ${port} is not there`);
  return found;
}
const row = (connection: Connection): Partial<Record<ColumnId, string>> =>
  Object.fromEntries(COLUMN_IDS.map((id) => [id, cellOf(id, connection, NO_FACTS)]));

test('headers are exactly these, in this order', () => {
  expect(COLUMN_IDS.map(headerOf).join(', ')).toBe(
    'Rule ID, #, Action, Source, Source FQDN, Source zone, Source address, Source port, Destination, ' +
      'Destination FQDN, Destination zone, Destination address, Transport, Port, Service, Scope, Firewall, Usage, ' +
      'Certainty, Configurable, Reference, State, Test status, Ticket, Owner, Expires, Note',
  );
});

describe('address', () => {
  test('the addresses of a host, joined', () => {
    expect(row(find('SRV', 'DMZ', 443)).sourceAddress).toBe('10.0.0.1; 10.0.0.2');
  });
  test('an FQDN is none: it has a column of its own', () => {
    expect(row(find('SRV', 'DMZ', 443))).toMatchObject({
      sourceFqdn: 'srv.example',
      destinationFqdn: 'dmz.example',
      destinationAddress: '',
    });
  });
  test('several are several values, not one text', () => {
    expect(valuesOf('sourceAddress', find('SRV', 'DMZ', 443), NO_FACTS)).toEqual(['10.0.0.1', '10.0.0.2']);
  });
  test('none: "any" for Clients on the Internet, and nothing for others', () => {
    expect(row(find('Laptops', 'DMZ', 443)).sourceAddress).toBe('any');
    expect(row(find('Desks', 'SRV', 443)).sourceAddress).toBe('');
  });
  test('of a Switch with its own: that one', () => {
    expect(row(find('Laptops', 'DMZ', 4000)).destinationAddress).toBe('192.0.2.7');
    expect(row(find('SRV', 'DMZ', 4001)).destinationAddress).toBe('192.0.2.7');
  });
});

test('what is only blanks is no name and no address', () => {
  const connection = find('Desks', 'SRV', 443);
  const { initiator, initiatorZone } = connection;
  const blank = {
    ...connection,
    initiator: { ...initiator, fqdn: ' ' },
    initiatorZone: { ...initiatorZone, name: ' ' },
  };
  expect(row(blank)).toMatchObject({ sourceZone: 'Internal', sourceAddress: '' });
});

test('rows stand in the order of the source, T1.9 before T1.10, in whatever order the purposes are', () => {
  const connection = find('SRV', 'SQL', 1433);
  const reversed = { ...connection, purposes: connection.purposes.toReversed() };
  expect(cellOf('reference', reversed, NO_FACTS)).toBe('T1.8; T1.11; T1.12; T1.13');
});

test('usages, ways to configure and rows stand once each, rows in the order of the source', () => {
  const design = aDesign(aServer(), ...itsServices(), aHost('browsers'));
  const found = derive(design).connections.find(({ initiator, port }) => initiator.name === 'Browsers' && port === 443);
  expect(found?.purposes.length).toBeGreaterThan(2);
  expect(found && row(found)).toMatchObject({
    scope: 'Same zone',
    transport: 'TCP',
    service: 'HTTPS',
    reference: 'T1.1; T2.4',
    configurable:
      'Yes, during installation; a port other than the default goes into the browser URL; ' +
      'Yes, during installation: Website Configuration (HTTPSIISPORT)',
  });
  const usages = found ? cellOf('usage', found, NO_FACTS).split('; ') : [];
  expect(new Set(usages).size).toBe(usages.length);
});

test('a row that stays on its host has no number', () => {
  const inside = connections().find(({ scope }) => scope === 'sameHost');
  expect(inside && row(inside)).toMatchObject({ number: '', scope: 'Same host' });
  const last = connections().findLast(({ number }) => number !== null);
  expect(inside && last && rankOf('number', inside) > rankOf('number', last)).toBe(true);
  expect(last && [rankOf('number', last), rankOf('source', last)]).toEqual([last?.number, 0]);
});

test('one row a purpose: each cites its own rows, all keep number and ends', () => {
  const connection = find('DMZ', 'SRV', 443);
  const parts = byPurpose(connection);
  expect(parts.map((part) => cellOf('reference', part, NO_FACTS))).toEqual(
    connection.purposes.map(({ basis }) => basis.cites.join('; ')),
  );
  expect(new Set(parts.map((part) => cellOf('number', part, NO_FACTS)))).toEqual(
    new Set([cellOf('number', connection, NO_FACTS)]),
  );
});

test('a design without connections has no rows', () => {
  expect(derive(addHost('crlPoint')(aDesign())).connections).toEqual([]);
});
