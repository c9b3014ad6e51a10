import Papa from 'papaparse';
import { keysOf } from '../../lib/keysOf.ts';
import { LIMITS } from '../model/bounds.ts';
import { OUTCOMES, resultSchema, type TestResult } from '../model/request.ts';

/** What a table of a test kit holds. */
export interface ReadResults {
  readonly results: readonly TestResult[];
  readonly unread: number; // lines that say no result, or none that could be kept
}

/** The columns by which such a table is known; others may stand beside them. */
const NEEDED = ['id', 'initiator', 'target', 'address', 'transport', 'port', 'result'] as const;

/** Words of the scripts by what they stand for: those of the labels, in small letters. */
const WORDS = new Map(keysOf(OUTCOMES).map((outcome) => [OUTCOMES[outcome].label.toLowerCase(), outcome]));

/** Returns the results that a test script wrote; null where the text is no such table. */
export function readResults(text: string): ReadResults | null {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (header) => header.trim().toLowerCase(),
  });
  if (!NEEDED.every((column) => meta.fields?.includes(column))) return null;
  const results = data.slice(0, LIMITS.results).flatMap(resultOf);
  return { results, unread: data.length - results.length };
}

/** A dynamic port has no number, and nothing was tried there. */
function resultOf(row: Record<string, string>): TestResult[] {
  const { data } = resultSchema.safeParse({
    connection: row['id'],
    address: row['address'] ?? '',
    transport: row['transport'],
    port: Number(row['port']),
    outcome: WORDS.get((row['result'] ?? '').trim().toLowerCase()),
    detail: (row['detail'] ?? '').slice(0, LIMITS.detail),
    at: (row['at'] ?? '').slice(0, 40),
  });
  return data ? [data] : [];
}

/** Returns the results known with those that came: of the same connection, address and port the newest counts. */
export function withNewer(known: readonly TestResult[], came: readonly TestResult[]): TestResult[] {
  const newest = new Map<string, TestResult>();
  for (const result of [...known, ...came]) {
    const key = `${result.connection} ${result.address} ${result.transport} ${result.port}`;
    const held = newest.get(key);
    if (!held || held.at <= result.at) newest.set(key, result);
  }
  return [...newest.values()].slice(-LIMITS.results);
}
