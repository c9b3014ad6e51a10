import { describe, expect, test } from 'vitest';
import type { Design } from '../design/model/schema.ts';
import { bareLoop } from './testing/bareLoop.testing.ts';
import { aDesign, aHost, aServer, itsServices } from './testing/builders.testing.ts';
import { derive } from './derive.ts';

/** A system of so many sites: each with a Response Stack, its SQL Server, DMZ Server and Clients inside and outside. */
function sites(count: number): Design {
  const names = Array.from({ length: count }, (_, i) => `S${i}`);
  return aDesign(
    aServer({ uses: { responsesDatabase: 'SQL', masterDatabase: 'SQL' } }),
    ...itsServices(),
    aHost('browsers'),
    aHost('crlPoint'),
    ...names.flatMap((site) => [
      aHost('responseStack', { name: `${site}-R`, uses: { responsesDatabase: `${site}-D` } }),
      aHost('sqlServer', { name: `${site}-D`, databases: ['TachyonResponses'] }),
      aHost('dmzServer', { name: `${site}-X`, uses: { core: `${site}-R` } }),
      aHost('clients', { name: `${site}-C`, uses: { servers: `${site}-R` } }),
      aHost('clients', { name: `${site}-O`, zone: 'internet', uses: { servers: `${site}-X` } }),
    ]),
  );
}

/** A design with about so many connections. */
const withConnections = (count: number): Design => sites(Math.round((count - 20) / 20));

/** The least time of several runs, in ms: what others do on the machine only ever adds to it. */
function best(runs: number, run: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

interface Measured {
  readonly connections: number;
  readonly derive: number; // µs a connection
  readonly bare: number;
}

function measure(count: number): Measured {
  const design = withConnections(count);
  const { connections } = derive(design);
  const [repeats, runs] = [Math.max(1, Math.round(2000 / count)), 20];
  const repeated = (run: () => unknown) => () => {
    for (let i = 0; i < repeats; i += 1) run();
  };
  const each = (ms: number): number => (ms * 1000) / repeats / connections.length;
  best(
    10,
    repeated(() => derive(design)),
  ); // warms up
  return {
    connections: connections.length,
    derive: each(
      best(
        runs,
        repeated(() => derive(design)),
      ),
    ),
    bare: each(
      best(
        runs,
        repeated(() => bareLoop(connections)),
      ),
    ),
  };
}

const report = ({ connections, derive, bare }: Measured): string =>
  `derive: ${connections} connections, ${((derive * connections) / 1000).toFixed(2)} ms, ` +
  `${derive.toFixed(2)} µs each, ${(derive / bare).toFixed(1)}× a bare loop`;

describe('deriving', () => {
  // Busy neighbours disturb a measurement now and then; what is quadratic fails each time.
  test('takes time linear in what it gives', { retry: 4, timeout: 60_000 }, () => {
    const measured = [100, 1000, 10_000].map(measure);
    // oxlint-disable-next-line eslint/no-console -- the numbers are what one wants to read in the test's output
    console.info(measured.map(report).join('\n'));
    const [small, , large] = measured;
    expect(large?.connections).toBeGreaterThan(9000);
    expect((large?.derive ?? Infinity) / (small?.derive ?? 0)).toBeLessThan(2);
  });
});
