import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WRITERS } from '../../src/exports/firewalls/writers.ts';
import { run } from './lab/inside.ts';
import { samplesOf } from './platforms/corpus.ts';
import { permitsOf, product, sorted } from './platforms/permits.ts';

/** A call of mgmt_cli: its words, and what stands behind each name of an argument. */
interface Call {
  readonly verb: string;
  readonly fields: ReadonlyMap<string, string>;
}

const SAMPLES = samplesOf(WRITERS.checkPoint.script);
const folder = mkdtempSync(join(tmpdir(), 'portolan-check-point-'));
let said = '';

beforeAll(async () => {
  SAMPLES.forEach(({ text }, i) => writeFileSync(join(folder, `${i}.sh`), text));
  const recorder = fileURLToPath(new URL('platforms/record.sh', import.meta.url));
  said = await run(['bash', recorder, folder], { cwd: folder });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const callsOf = (place: number): Call[] =>
  readFileSync(join(folder, `${place}.calls`), 'utf8')
    .split('\n\n')
    .filter((one) => one.trim() !== '')
    .map((one) => callOf(one.split('\n').filter((word) => word !== '')));

function callOf([first = '', ...words]: readonly string[]): Call {
  if (first !== '-s') return { verb: first, fields: new Map() };
  const [, ...rest] = words; // the session
  const isLong = rest[0] !== 'publish';
  const [verb, all] = isLong ? [rest.slice(0, 2).join(' '), rest.slice(2)] : ['publish', rest.slice(1)];
  const pairs = all.flatMap((word, i): [string, string][] => (i % 2 === 0 ? [[word, all[i + 1] ?? '']] : []));
  return { verb, fields: new Map(pairs) };
}

const field = ({ fields }: Call, name: string): string => fields.get(name) ?? '';
const listOf = ({ fields }: Call, name: string): string[] =>
  [...fields].flatMap(([key, value]) => (key.startsWith(`${name}.`) ? [value] : []));

const prefixOf = (mask: string): number =>
  mask.split('.').reduce((sum, part) => sum + Number(part).toString(2).replaceAll('0', '').length, 0);

/** What the objects of a script's calls stand for, by their names. */
function objectsIn(calls: readonly Call[]): Map<string, string> {
  const valueOf = (call: Call): string => {
    const mask = field(call, 'subnet-mask');
    if (mask) return `${field(call, 'subnet4')}/${prefixOf(mask)}`;
    if (field(call, 'subnet6')) return `${field(call, 'subnet6')}/${field(call, 'mask-length6')}`;
    const own = field(call, 'ipv4-address') || field(call, 'ipv6-address');
    return (
      own ||
      (call.verb.startsWith('add service')
        ? `${call.verb.slice(12)} ${field(call, 'port')}`
        : field(call, 'name').slice(1))
    );
  };
  return new Map([['Any', 'any'], ...calls.map((call) => [field(call, 'name'), valueOf(call)] as const)]);
}

function permitsIn(calls: readonly Call[]): string[] {
  const objects = objectsIn(calls.filter(({ verb }) => verb.startsWith('add ') && verb !== 'add access-rule'));
  const values = (names: readonly string[]): string[] => names.map((name) => objects.get(name) ?? `no object ${name}`);
  return calls
    .filter(({ verb }) => verb === 'add access-rule')
    .flatMap((call) =>
      values(listOf(call, 'service')).flatMap((service) => {
        const [transport = '', port = ''] = service.split(' ');
        return product(transport, values(listOf(call, 'source')), values(listOf(call, 'destination')), [port]);
      }),
    );
}

/** Arguments of the calls as Check Point's management API names them. */
const ARGUMENTS: Readonly<Record<string, RegExp>> = {
  'add host': /^(name|ipv4-address|ipv6-address|comments|tags\.\d+|set-if-exists)$/,
  'add network': /^(name|subnet4|subnet-mask|subnet6|mask-length6|comments|tags\.\d+|set-if-exists)$/,
  'add dns-domain': /^(name|is-sub-domain|comments|tags\.\d+|set-if-exists)$/,
  'add service-tcp': /^(name|port|set-if-exists)$/,
  'add service-udp': /^(name|port|set-if-exists)$/,
  'add access-rule':
    /^(layer|position\.top|name|(source|destination|service|install-on)\.\d+|action|track\.type|comments)$/,
  publish: /^$/,
};

describe('Check Point scripts, run in bash with a recording stand-in for mgmt_cli', () => {
  test('every script is sound and runs to its end', () => {
    expect(said).toBe('');
    expect(SAMPLES.length).toBeGreaterThan(20);
  });

  test('the calls are the rules, no more and no less, with arguments that the management API knows', () => {
    SAMPLES.forEach(({ rules }, i) => {
      const [login, ...calls] = callsOf(i);
      expect([login?.verb, calls.at(-1)?.verb]).toEqual(['login', 'publish']);
      expect(sorted(permitsIn(calls))).toEqual(permitsOf(rules));
      const strange = calls.flatMap(({ verb, fields }) =>
        [...fields.keys()].filter((name) => !ARGUMENTS[verb]?.test(name)).map((name) => `${verb} ${name}`),
      );
      expect(strange).toEqual([]);
    });
  });

  test('a hostile name did nothing else', () => {
    expect(readdirSync(folder).filter((name) => !/^\d+\.(sh|calls)$/.test(name))).toEqual([]);
  });
});
