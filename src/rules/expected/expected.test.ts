import { describe, expect, test } from 'vitest';
import { SOURCE_ROWS, type SourceRow } from '../rulebook/source.ts';
import { dmz } from './dmz.ts';
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
};
const rows: readonly SourceRow[] = SOURCE_ROWS;
const place = new Map<string, number>(rows.map((row, index) => [row.id, index]));

const LINE = /^(.+?) → (.+?)(?: @([\d.]+))? {2}(TCP|UDP) (\d+) (.+?) {2}(Same zone|Crosses zones) {2}\[(T[T\d. ]+)\]$/;

function read(line: string) {
  const [, from = '', to = '', address = '', transport = '', port = '', protocol = '', scope = '', cites = ''] =
    LINE.exec(line) ?? [];
  return { from, to, address, transport, port: Number(port), protocol, scope, cites: cites.split(' ') };
}

const names = (row: SourceRow, port: number, protocol: string) =>
  (row.protocol === protocol && (row.ports.includes(port) || (row.ports.length === 0 && port > 4000 && port < 4010))) ||
  (row.textPorts ?? []).some((text) => text.port === port && text.protocol === protocol);

describe.each(Object.entries(templates))('%s', (_, lines) => {
  test('lines have the agreed shape', () => {
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
  });

  test('no connection stands twice, none stays on its host', () => {
    const keys = lines.map(read).map(({ from, to, address, port }) => [from, to, address, port].join());
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
      return rows.some((row) => cites.includes(row.id) && !names(row, port, protocol));
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

test('the templates have 10, 14, 13, 17 and 41 connections that leave a host', () => {
  expect(Object.values(templates).map((lines) => lines.length)).toEqual([10, 14, 13, 17, 41]);
});

test('a DMZ Server reaches nothing but 80, 443 and 3901', () => {
  const ports = [...dmz, ...enterprise].map(read).flatMap(({ from, port }) => (from.startsWith('DMZ0') ? [port] : []));
  expect(new Set(ports)).toEqual(new Set([80, 443, 3901]));
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
