import type { Place } from './inside.ts';
import type { Lab } from './lab.ts';
import type { Pair } from './plan.ts';

/** What did not turn out as expected, told as "10.0.1.5 to 10.0.2.7 TCP 443". */
export interface Surprises {
  readonly shutButAskedFor: readonly string[];
  readonly openThough: readonly string[];
}

/** Tries pairs that shall be open and pairs that shall not, all at once, with a listener for each. */
export async function tried({ agents }: Lab, open: readonly Pair[], shut: readonly Pair[]): Promise<Surprises> {
  const all = [
    ...open.map((pair) => ({ pair, isExpected: true })),
    ...shut.map((pair) => ({ pair, isExpected: false })),
  ];
  await Promise.all(agents.map((agent) => agent.close())); // what a trial that failed left
  await Promise.all(
    agents.map((agent, zone) =>
      agent.listen(
        placesIn(
          all.map(({ pair }) => pair),
          zone,
        ),
      ),
    ),
  );
  const own = agents.map((_, zone) => all.filter(({ pair }) => pair.from === zone));
  const probes = own.map((ones) =>
    ones.map(({ pair, isExpected }) => ({ source: pair.source, to: pair.at, isExpected })),
  );
  await Promise.all(agents.map((agent, zone) => agent.probe(probes[zone] ?? [])));
  const results = await Promise.all(agents.map((agent) => agent.results()));
  const seen = new Set((await Promise.all(agents.map((agent) => agent.seen()))).flat());
  const told = own.flatMap((ones, zone) => ones.map((one, i) => ({ ...one, isOpen: results[zone]?.[i] === true })));
  return {
    shutButAskedFor: told.filter(({ isExpected, isOpen }) => isExpected && !isOpen).map(({ pair }) => textOf(pair)),
    // A listener that hears something says more than one that answers.
    openThough: told
      .filter(({ isExpected, isOpen, pair }) => !isExpected && (isOpen || seen.has(keyOf(pair))))
      .map(({ pair }) => textOf(pair)),
  };
}

/** Returns the pairs that pass a firewall, and the rest. */
export const shutBy = (pairs: readonly Pair[], firewall: string) => ({
  passing: pairs.filter(({ through }) => through.includes(firewall)),
  rest: pairs.filter(({ through }) => !through.includes(firewall)),
});

const keyOf = ({ source, at: { address, port, transport } }: Pair): string =>
  `${source} ${transport} ${address} ${port}`;
const textOf = ({ source, at: { address, port, transport } }: Pair): string =>
  `${source} to ${address} ${transport} ${port}`;

const placesIn = (pairs: readonly Pair[], zone: number): Place[] => {
  const places = pairs.filter(({ to }) => to === zone).map(({ at }) => at);
  return [...new Map(places.map((place) => [`${place.transport} ${place.address} ${place.port}`, place])).values()];
};
