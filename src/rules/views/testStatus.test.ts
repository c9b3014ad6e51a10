import { expect, test } from 'vitest';
import type { TestResult } from '../../design/model/request.ts';
import { derive } from '../derive.ts';
import { aDesign, aHost } from '../testing/builders.testing.ts';
import { staleCount, testStatusOf, verdictOf } from './testStatus.ts';

const design = aDesign(
  aHost('masterStack', { addresses: ['10.0.0.1'] }),
  aHost('sqlServer', { addresses: ['10.0.0.2', '10.0.0.3'], databases: ['TachyonMaster'] }),
);
const { connections } = derive(design);
const tds = connections.find(({ listener, protocols }) => listener.name === 'SQL' && protocols.includes('TDS'));
if (!tds) throw new Error('No connection to SQL Server');

const result = (more: Partial<TestResult>): TestResult => ({
  connection: tds.id,
  address: '10.0.0.2',
  transport: 'TCP',
  port: 1433,
  outcome: 'open',
  detail: '',
  at: '',
  ...more,
});
const statusOf = (...results: TestResult[]): string[] => testStatusOf({ results }, tds);

test('a connection has the outcome of its tests: one word where all are alike, what went wrong first where not', () => {
  expect(statusOf()).toEqual([]);
  expect(statusOf(result({}))).toEqual(['Open']);
  expect(statusOf(result({}), result({ address: '10.0.0.3', outcome: 'timeout' }))).toEqual(['Timeout 1, Open 1']);
  expect(statusOf(result({ connection: 'another' }))).toEqual([]);
});

test('a result of another address, port or transport is stale, and says so only where nothing newer is known', () => {
  for (const change of [{ address: '10.0.9.9' }, { port: 1444 }, { transport: 'UDP' as const }, { address: '' }]) {
    expect(statusOf(result(change))).toEqual(['Stale (Open before)']);
    expect(statusOf(result(change), result({ outcome: 'refused' }))).toEqual(['Refused']);
    expect(staleCount({ results: [result(change), result({})] }, connections)).toBe(1);
  }
});

test('several connections have one verdict: what is not open counts, then what is not known to be', () => {
  const others = connections.filter(({ listener }) => listener.name === 'SQL');
  const all = (outcome: TestResult['outcome']): TestResult[] =>
    others.map(({ id, port }) => result({ connection: id, port: Number(port), outcome }));
  const verdict = (results: TestResult[]) => verdictOf({ results }, others);
  expect(verdict([])).toBeNull();
  expect(verdict(all('open'))).toBe('open');
  expect(verdict([...all('open'), result({ address: '10.0.0.3', outcome: 'timeout' })])).toBe('failed');
  expect(verdict(all('notTestable'))).toBe('untold');
  expect(verdict([result({ address: '10.0.9.9' })])).toBe('untold');
});
