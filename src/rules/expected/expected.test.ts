import { describe, expect, test } from 'vitest';
import { portOfText, portText } from '../../design/model/portNumbers.ts';
import { CITED_PLACES } from '../rulebook/cited.ts';
import { MICROSOFT_ROWS, type MicrosoftRow } from '../rulebook/microsoftSource.ts';
import { SOURCE_ROWS, type SourceRow } from '../rulebook/source.ts';
import { dmz } from './dmz.ts';
import { domainServices } from './domainServices.ts';
import { enterprise } from './enterprise.ts';
import { remoteResponseStack } from './remoteResponseStack.ts';
import { separateCatalog } from './separateCatalog.ts';
import { singleServer } from './singleServer.ts';

// The hand-written expectations, checked against the source alone: no rule or derivation takes part.

const templates: Record<string, readonly string[]> = {
  singleServer,
  separateCatalog,
  remoteResponseStack,
  dmz,
  enterprise,
  domainServices,
};
const rows: readonly SourceRow[] = SOURCE_ROWS;
const microsoftRows: readonly MicrosoftRow[] = MICROSOFT_ROWS;
const place = new Map<string, number>(CITED_PLACES.map(({ id }, index) => [id, index]));

const LINE =
  /^(.+?) → (.+?)(?: @([\d.]+))? {2}(TCP|UDP) (\d+|\d+-\d+) (.+?) {2}(Same zone|Crosses zones) {2}\[((?:[TNM][\d.]+ ?)*)\]$/;

function read(line: string) {
  const [, from = '', to = '', address = '', transport = '', port = '', protocol = '', scope = '', cites = ''] =
    LINE.exec(line) ?? [];
  return { from, to, address, transport, port, protocol, scope, cites: cites.split(' ').filter(Boolean) };
}

const names = (row: SourceRow, text: string, protocol: string, port = Number(text)) =>
  (row.protocol === protocol && (row.ports.includes(port) || (row.ports.length === 0 && port > 4000 && port < 4010))) ||
  (row.textPorts ?? []).some((text) => text.port === port && text.protocol === protocol);

const namesToo = ({ transports, ports, protocol }: MicrosoftRow, line: ReturnType<typeof read>) =>
  protocol === line.protocol &&
  transports.some((one) => one === line.transport) &&
  ports.some((one) => portText(one) === portText(portOfText(line.port) ?? 0));

describe.each(Object.entries(templates))('%s', (_, lines) => {
  test('lines have the agreed shape', () => {
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  });

  test('no connection stands twice, none stays on its host', () => {
    const keys = lines
      .map(read)
      .map(({ from, to, address, ...one }) => [from, to, address, one.transport, one.port].join());
    expect(new Set(keys).size).toBe(lines.length);
    expect(lines.map(read).filter(({ from, to }) => from === to)).toEqual([]);
  });

  test('citations are rows of the source, each once, in its order', () => {
    for (const { cites } of lines.map(read)) {
      const sorted = [...new Set(cites)].toSorted((a, b) => (place.get(a) ?? NaN) - (place.get(b) ?? NaN));
      expect(cites.filter((cite) => !place.has(cite))).toEqual([]);
      expect(cites).toEqual(sorted);
    }
  });

  test('every cited row names the port and protocol', () => {
    const disagreeing = lines.filter((line) => {
      const { cites, port, protocol } = read(line);
      return (
        rows.some((row) => cites.includes(row.id) && !names(row, port, protocol)) ||
        microsoftRows.some((row) => cites.includes(row.id) && !namesToo(row, read(line)))
      );
    });
    expect(disagreeing).toEqual([]);
  });

  test('a pair of hosts is in one scope only', () => {
    const scopes = new Map<string, Set<string>>();
    for (const { from, to, scope } of lines.map(read)) {
      const pair = [from, to].toSorted().join();
      scopes.set(pair, (scopes.get(pair) ?? new Set()).add(scope));
    }
    expect([...scopes].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});

test('the templates have 10, 14, 13, 17, 41 and 80 connections that leave a host', () => {
  expect(Object.values(templates).map((lines) => lines.length)).toEqual([10, 14, 13, 17, 41, 80]);
});

test('a DMZ Server reaches nothing but 80, 443 and 3901', () => {
  const ports = [...dmz, ...enterprise].map(read).flatMap(({ from, port }) => (from.startsWith('DMZ0') ? [port] : []));
  expect(new Set(ports)).toEqual(new Set(['80', '443', '3901']));
});

test('together they cite every row but those that never leave a host', () => {
  const cited = new Set(
    Object.values(templates)
      .flat()
      .flatMap((line) => read(line).cites),
  );
  const uncited = rows.map((row) => row.id).filter((id) => !cited.has(id));
  expect(uncited).toEqual(['T1.5', 'T2.3', 'T6.1', 'T6.3', 'T6.6', 'T6.7']);
});
