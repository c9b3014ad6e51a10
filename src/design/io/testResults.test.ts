import { describe, expect, test } from 'vitest';
import type { TestResult } from '../model/request.ts';
import { readResults, withNewer } from './testResults.ts';

const HEAD = 'id,initiator,target,address,transport,port,result,ms,detail,at,kit';
const line = (result: string, more = '10.0.0.1,TCP,443'): string =>
  `"h1:h2:TCP:https","DMZ01","RESP01",${more},"${result}","3","certificate: x","2026-11-28T10:00:00Z","K"`;
const one: TestResult = {
  connection: 'h1:h2:TCP:https',
  address: '10.0.0.1',
  transport: 'TCP',
  port: 443,
  outcome: 'open',
  detail: 'certificate: x',
  at: '2026-11-28T10:00:00Z',
};

describe('reading what a test script wrote', () => {
  test('every outcome, with mark of byte order and either line end', () => {
    const words = ['open', 'refused', 'unreachable', 'timeout', 'name unknown', 'blocked here', 'not testable'];
    const read = readResults(`\uFEFF${HEAD}\r\n${words.map((word) => line(word)).join('\r\n')}\n`);
    expect(read?.results.map(({ outcome }) => outcome)).toEqual([
      'open',
      'refused',
      'unreachable',
      'timeout',
      'nameUnknown',
      'blockedHere',
      'notTestable',
    ]);
    expect(read?.results[0]).toEqual(one);
    expect(read?.unread).toBe(0);
  });

  test('lines that say no result are counted, a dynamic port among them', () => {
    const text = [HEAD, line('open'), line('perhaps'), line('not testable', ',TCP,0'), line('open', 'x y,TCP,1')];
    expect(readResults(text.join('\n'))).toMatchObject({ results: [one], unread: 3 });
  });

  test('another table is none of results', () => {
    expect(readResults('Name,Address\nSQL01,10.0.0.1')).toBeNull();
    expect(readResults('')).toBeNull();
  });
});

test('of one address and port the newest result counts, in whatever order files come', () => {
  const newer: TestResult = { ...one, outcome: 'timeout', at: '2026-11-28T11:00:00Z' };
  const other: TestResult = { ...one, port: 444 };
  expect(withNewer([one], [newer, other])).toEqual([newer, other]);
  expect(withNewer([newer], [one])).toEqual([newer]);
});
