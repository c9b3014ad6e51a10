import { addressKey } from '../../../src/design/model/addresses.ts';
import { portText } from '../../../src/design/model/portNumbers.ts';
import type { FirewallRule, RuleEnd } from '../../../src/exports/firewalls/text/firewallRule.ts';

/** What a rule lets through, each source, destination and port by itself: "TCP 10.0.0.1 > 10.0.0.2 443". */
export const permitsOf = (rules: readonly FirewallRule[]): string[] =>
  sorted(
    rules.flatMap(({ sources, destinations, services }) =>
      services.flatMap(({ transport, port }) =>
        product(transport, ends(sources), ends(destinations), [portText(port)]),
      ),
    ),
  );

/** The same of what a platform was found to be told. */
export const product = (
  transport: string,
  sources: readonly string[],
  destinations: readonly string[],
  ports: readonly string[],
): string[] =>
  sources.flatMap((source) =>
    destinations.flatMap((destination) =>
      ports.map((port) => `${transport.toUpperCase()} ${plain(source)} > ${plain(destination)} ${port}`),
    ),
  );

export const sorted = (permits: readonly string[]): string[] => [...new Set(permits)].toSorted();

/** Any swallows what stands beside it. */
const ends = (all: readonly RuleEnd[]): string[] =>
  all.some(({ kind }) => kind === 'any') ? ['any'] : all.map(({ text }) => text);

/** One spelling for each address; a name is in small letters. */
const plain = (text: string): string =>
  /^(any|\*)$/i.test(text) ? 'any' : /^[\d.]+(\/|$)|:/.test(text) ? addressKey(text) : text.toLowerCase();
