import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WRITERS } from '../../src/exports/firewalls/writers.ts';
import { run } from './lab/inside.ts';
import { samplesOf } from './platforms/corpus.ts';
import { permitsOf, product, sorted } from './platforms/permits.ts';
import { PYTHON } from './proofs.mjs';

interface Term {
  readonly name: string;
  readonly protocol: string;
  readonly action: string;
  readonly 'source-address'?: string;
  readonly 'destination-address'?: string;
  readonly 'destination-port': string;
}
interface Definitions {
  readonly networks: Readonly<Record<string, { readonly values: readonly { readonly address: string }[] }>>;
  readonly services: Readonly<Record<string, readonly { readonly protocol: string; readonly port: number | string }[]>>;
}
interface Read {
  readonly documents: readonly [Definitions, { readonly filters?: readonly { readonly terms: readonly Term[] }[] }];
  readonly faults: readonly string[];
}

const SAMPLES = samplesOf(WRITERS.aerleon.yaml);
const folder = mkdtempSync(join(tmpdir(), 'portolan-aerleon-'));
const read: Read[] = [];

beforeAll(async () => {
  SAMPLES.forEach(({ text }, i) => writeFileSync(join(folder, `${String(i).padStart(4, '0')}.yaml`), text));
  const reader = fileURLToPath(new URL('platforms/read_yaml.py', import.meta.url));
  const said = await run([PYTHON, reader, folder, process.env['AERLEON_SCHEMAS'] ?? ''], {});
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the reader's own words
  read.push(...(JSON.parse(said) as Read[]));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const words = (text: string | undefined): string[] => (text === undefined ? [] : text.split(' '));

function permitsIn([definitions, policies]: Read['documents']): string[] {
  const addresses = (tokens: string | undefined): string[] =>
    tokens === undefined
      ? ['any']
      : words(tokens).flatMap((token) => definitions.networks[token]?.values.map(({ address }) => address) ?? [token]);
  const terms = (policies.filters ?? []).flatMap((filter) => filter.terms);
  return terms.flatMap((term) => {
    const ports = words(term['destination-port']).flatMap((token) =>
      (definitions.services[token] ?? []).filter(({ protocol }) => protocol === term.protocol),
    );
    return product(
      term.protocol,
      addresses(term['source-address']),
      addresses(term['destination-address']),
      ports.map(({ port }) => String(port)),
    );
  });
}

describe('Aerleon, read by a YAML reader that is not ours', () => {
  test('every text keeps to both schemas of Aerleon', () => {
    expect(read.length).toBe(SAMPLES.length);
    expect(read.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('the terms are the rules, no more and no less, and accept', () => {
    SAMPLES.forEach(({ rules }, i) => {
      const documents = read[i]?.documents;
      if (!documents) throw new Error(`Text ${i} was not read`);
      expect(sorted(permitsIn(documents))).toEqual(permitsOf(rules));
      const terms = (documents[1].filters ?? []).flatMap((filter) => filter.terms);
      expect(terms.filter(({ action }) => action !== 'accept')).toEqual([]);
    });
  });
});
