import { addressKey } from '../../design/model/addresses.ts';
import { spanOf } from '../../design/model/portNumbers.ts';
import { OUTCOMES, type TestResult } from '../../design/model/request.ts';
import type { Design } from '../../design/model/schema.ts';
import { groupBy } from '../../lib/groupBy.ts';
import { memoByIdentity } from '../../lib/memo.ts';
import type { Connection } from '../connect/connection.ts';
import { destinationAddressesOf } from './columns.ts';

/** What tests say of a connection as it is now, and what they said of it as it was. */
interface Tested {
  readonly current: readonly TestResult[];
  readonly stale: readonly TestResult[];
}

const byConnection = memoByIdentity((results: NonNullable<Design['results']>) =>
  groupBy(results, ({ connection }) => connection),
);

const NOT_TESTED: Tested = { current: [], stale: [] };

/** The test results of a connection; stale where its address, transport or port has become another. */
function testedOf({ results }: Pick<Design, 'results'>, connection: Connection): Tested {
  if (!results) return NOT_TESTED;
  const own = [connection.id, ...connection.aliases].flatMap((id) => byConnection(results).get(id) ?? []);
  const current = own.filter((result) => isOf(connection, result));
  return { current, stale: own.filter((result) => !current.includes(result)) };
}

function isOf(connection: Connection, { address, transport, port }: TestResult): boolean {
  if (transport !== connection.transport || connection.port === 'dynamic') return false;
  const { from, to } = spanOf(connection.port);
  const addresses = destinationAddressesOf(connection);
  const isThere = address === '' ? addresses.length === 0 : addresses.map(addressKey).includes(addressKey(address));
  return isThere && from <= port && port <= to;
}

/** Returns "Open", "Timeout 1, Open 2", "Stale (Open before)"; nothing where nothing was tested. */
export function testStatusOf(design: Pick<Design, 'results'>, connection: Connection): string[] {
  const { current, stale } = testedOf(design, connection);
  if (current.length > 0) return [countsOf(current)];
  return stale.length > 0 ? [`Stale (${countsOf(stale)} before)`] : [];
}

/** How many of each, what went wrong first; one word where all are alike. */
function countsOf(results: readonly TestResult[]): string {
  const groups = [...groupBy(results, ({ outcome }) => outcome)].toSorted(
    ([a], [b]) => Number(a === 'open') - Number(b === 'open'),
  );
  return groups
    .map(([outcome, own]) => (groups.length > 1 ? `${OUTCOMES[outcome].label} ${own.length}` : OUTCOMES[outcome].label))
    .join(', ');
}

/** Returns how many results belong to no connection as it is now. */
export function staleCount({ results = [] }: Pick<Design, 'results'>, connections: readonly Connection[]): number {
  const current = connections.reduce((sum, one) => sum + testedOf({ results }, one).current.length, 0);
  return results.length - current;
}

/** What tests say of several connections together. */
export const VERDICTS = {
  open: { sign: '✓', words: 'tests: open' },
  failed: { sign: '✕', words: 'tests: not open' },
  untold: { sign: '?', words: 'tests: incomplete' }, // stale, not testable, or some of them alone
} as const;
export type Verdict = keyof typeof VERDICTS;

/** Returns the verdict on connections, null where none of them was tested: one that is not open counts, then one that is not known to be. */
export function verdictOf(design: Pick<Design, 'results'>, connections: readonly Connection[]): Verdict | null {
  const tested = connections.map((connection) => testedOf(design, connection));
  if (tested.every(({ current, stale }) => current.length + stale.length === 0)) return null;
  const outcomes = tested.map(({ current }) => current.map(({ outcome }) => outcome));
  if (outcomes.flat().some((outcome) => outcome !== 'open' && outcome !== 'notTestable')) return 'failed';
  return outcomes.every((own) => own.length > 0 && own.every((outcome) => outcome === 'open')) ? 'open' : 'untold';
}
