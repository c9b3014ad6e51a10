import * as fc from 'fast-check';
import { CURRENT_VERSION } from '../model/migrations.ts';
import { describe, expect, test } from 'vitest';
import { SEED } from '../testing/anyDesign.testing.ts';
import { emptyDesign } from '../edit/commands.ts';
import { MAX_FILE_LENGTH, readDesignFile, writeDesignFile } from './file.ts';
import { realisticDesign } from '../testing/realisticDesign.testing.ts';
import { TEMPLATES } from '../templates/templates.ts';
import { anyText } from '../testing/anyText.testing.ts';

const template = TEMPLATES.find(({ name }) => name === 'DMZ');
const design = template?.design ?? emptyDesign('');
const text = writeDesignFile(design);
const SLOW = 200; // ms

/** The message for a file, which must come soon and be a sentence for people. */
function messageFor(file: string): string {
  const result = readDesignFile(file);
  if (result.ok) return 'opened';
  expect(result.message).toMatch(/^[A-Z].{15,}[.]$/s);
  expect(result.message.length).toBeLessThan(320);
  return result.message;
}

/** How long reading takes at best, in ms of this process's own time: the machine may be busy with others. */
function timeFor(file: string): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    readDesignFile(file);
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}

/** The file as plain data, to be broken. */
interface Plain {
  [key: string]: unknown;
  design: { [key: string]: unknown; zones: Record<string, unknown>[]; hosts: Record<string, unknown>[] };
}
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what writeDesignFile wrote
const plain = (): Plain => JSON.parse(text) as Plain;
const broken = (change: (file: Plain) => unknown): string => {
  const file = plain();
  change(file);
  return JSON.stringify(file);
};

const withHost = (change: Readonly<Record<string, unknown>>): string =>
  broken((file) => Object.assign(file.design.hosts[0] ?? {}, change));

describe('a design file', () => {
  test('gives back the design', () => {
    for (const one of [...TEMPLATES.map((each) => each.design), realisticDesign(40), emptyDesign('')]) {
      expect(readDesignFile(writeDesignFile(one))).toEqual({ ok: true, value: one });
    }
  });

  test('is JSON that names its format and version', () => {
    expect(plain()).toMatchObject({ format: 'portolan', version: CURRENT_VERSION, design: { name: 'DMZ' } });
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('may begin with a byte order mark, as some editors leave one', () => {
    expect(readDesignFile(`\uFEFF${text}`)).toEqual({ ok: true, value: design });
  });

  test('is read whatever stands in its texts, and as long as one may be', () => {
    const strange = { ...design, name: '"[[[{{{\\'.repeat(24), author: `A\uFEFF${','.repeat(150)}` };
    const written = writeDesignFile(strange);
    expect(readDesignFile(written)).toEqual({ ok: true, value: strange });
    expect(readDesignFile(written + ' '.repeat(MAX_FILE_LENGTH - written.length)).ok).toBe(true);
  });

  test('of the largest design is read', () => {
    const hosts = Array.from({ length: 2000 }, (_, i) => ({
      ...design.hosts[i % design.hosts.length],
      id: `h${i + 1000}`,
      partners: {},
    }));
    const largest = broken((file) => Object.assign(file.design, { hosts, nextId: 4000 }));
    expect(largest.length).toBeLessThan(MAX_FILE_LENGTH);
    expect(readDesignFile(largest).ok).toBe(true);
  });
});

describe('a broken file', () => {
  test('is noticed wherever it is cut, as we write it and without its blanks', () => {
    const written = writeDesignFile(realisticDesign(14)).trimEnd();
    const compact = JSON.stringify(JSON.parse(written));
    for (const whole of [written, compact]) {
      const opened = Array.from(whole, (_, length) => length).filter(
        (length) => messageFor(whole.slice(0, length)) !== 'The file is not readable: it is cut short or not JSON.',
      );
      expect(opened).toEqual([]);
      expect(messageFor(whole)).toBe('opened');
    }
  });

  test('made of random bytes or text is refused', () => {
    const bytes = fc.uint8Array({ maxLength: 500 }).map((array) => String.fromCharCode(...array));
    fc.assert(
      fc.property(fc.oneof(bytes, anyText(), fc.json()), (file) => {
        expect(messageFor(file)).not.toBe('opened');
      }),
      { numRuns: 1000, seed: SEED },
    );
  });

  test('with any one value replaced opens as a design or is refused, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (which, value) => {
        const file = plain();
        const places = placesIn(file);
        const place = places[which % places.length];
        place?.holder.splice(place.key, value);
        expect(messageFor(JSON.stringify(file))).toMatch(/./);
      }),
      { numRuns: 600, seed: SEED },
    );
  });

  test('with any one field taken away or added is refused', () => {
    const fields = placesIn(plain()).filter(({ holder }) => holder.isRecord);
    expect(fields.length).toBeGreaterThan(150);
    for (const [i] of fields.entries()) {
      for (const change of ['remove', 'add'] as const) {
        const file = plain();
        const place = placesIn(file).filter(({ holder }) => holder.isRecord)[i];
        if (change === 'remove') place?.holder.remove(place.key);
        else place?.holder.splice(`${place.key}x`, 1);
        const isLater = change === 'remove' && place?.path.endsWith('.rpcRange'); // files of the first shapes have none
        const optional = isLater || place?.path.match(/\.roles$|\.partners$|\.roles\.\w+$/) !== null;
        expect(messageFor(JSON.stringify(file)) === 'opened' && !optional, `${change} ${place?.path}`).toBe(false);
      }
    }
  });

  test.each<[string, string, RegExp]>([
    ['nothing', '', /cut short or not JSON/],
    ['null', 'null', /not a Portolan design/],
    ['a list', '[]', /not a Portolan design/],
    ['another format', '{"format":"drawio","version":1}', /not a Portolan design/],
    ['no design', '{"format":"portolan","version":1}', /not valid/],
    ['no version', broken((file) => delete file['version']), /no version/],
    ['version 0', broken((file) => (file['version'] = 0)), /no version/],
    ['version 1.5', broken((file) => (file['version'] = 1.5)), /no version/],
    ['a version as text', broken((file) => (file['version'] = '1')), /no version/],
    ['a newer version', broken((file) => (file['version'] = CURRENT_VERSION + 1)), /newer Portolan/],
    ['a version beyond all', text.replace(`"version": ${CURRENT_VERSION}`, '"version": 1e400'), /no version/],
    ['a further field', broken((file) => (file['more'] = 1)), /unknown field "more"/],
    ['an unknown role', withHost({ roles: { mainframe: {} } }), /unknown field "mainframe"/],
    ['no role', withHost({ roles: {} }), /at least one role/],
    ['a zone that is not there', withHost({ zone: 'z99' }), /zone "z99", which does not exist/],
    [
      'a partner that is not there',
      withHost({ partners: { core: ['h99'] } }),
      /"h99" as partner, which does not exist/,
    ],
    ['a partner twice', withHost({ partners: { core: ['h2', 'h2'] } }), /names a partner twice/],
    ['an unknown relationship', withHost({ partners: { friend: ['h2'] } }), /unknown field "friend"/],
    ['two hosts of one id', withHost({ id: design.hosts[1]?.id }), /two hosts have the same id/],
    [
      'two zones of one id',
      broken((file) => Object.assign(file.design.zones[0] ?? {}, { id: design.zones[1]?.id })),
      /same id|does not exist/,
    ],
    ['a nextId in use', broken((file) => (file.design['nextId'] = 2)), /nextId/],
    ['an id of another kind', withHost({ id: '../etc' }), /id/],
    ['a port of 0', withHost({ web: { https: 0, http: 80 } }), /web\.https/],
    ['a port of 65536', withHost({ web: { https: 443, http: 65_536 } }), /web\.http/],
    ['a port with a fraction', withHost({ web: { https: 443.5, http: 80 } }), /web\.https/],
    ['an address that is none', withHost({ addresses: ['10.0.0.256'] }), /address/],
    ['a place beyond all', text.replace(/"x": \d+/, '"x": 1e308'), /x/],
    ['a place beyond numbers', text.replace(/"x": \d+/, '"x": 1e999'), /x/],
    ['a name of a million letters', broken((file) => (file.design['name'] = 'x'.repeat(1_000_000))), /name/],
    ['hosts as a record', broken((file) => Object.assign(file.design, { hosts: {} })), /hosts/],
    [
      'too many hosts',
      broken((file) => (file.design.hosts = Array.from({ length: 2001 }, () => ({ ...file.design.hosts[0] })))),
      /hosts has too many/,
    ],
    [
      'an own __proto__',
      text.replace('"format"', '"__proto__": {"format": "portolan"}, "format"'),
      /unknown field "__proto__"/,
    ],
    [
      'an own __proto__ inside',
      text.replace('"author"', '"__proto__": {"x": 1}, "author"'),
      /unknown field "__proto__"/,
    ],
    ['__proto__ as a role', text.replace('"roles": {', '"roles": { "__proto__": {},'), /unknown field "__proto__"/],
    [
      'constructor as a role',
      text.replace('"roles": {', '"roles": { "constructor": {},'),
      /unknown field "constructor"/,
    ],
    [
      'toString as a relationship',
      text.replace('"partners": {', '"partners": { "toString": ["h1"]'),
      /unknown field "toString"/,
    ],
    [
      '__proto__ for the format',
      '{"__proto__":{"format":"portolan","version":1,"design":{}}}',
      /not a Portolan design/,
    ],
    ['a further field of a long name', broken((file) => (file['x'.repeat(1000)] = 1)), /unknown field "x{40}"/],
    ['a database twice', text.replace('"SLA"', '"1ECatalog"'), /names a database twice/],
    ['as deep as a file may be', '['.repeat(32) + ']'.repeat(32), /not a Portolan design/],
    ['one deeper', '['.repeat(33) + ']'.repeat(33), /nested too deeply/],
    ['as many values as a file may hold', `[${'0,'.repeat(250_000)}0]`, /not a Portolan design/],
    ['one more', `[${'0,'.repeat(250_001)}0]`, /too many values/],
    ['one blank more than any design is long', ' '.repeat(MAX_FILE_LENGTH + 1), /too large/],
    ['a design with as many after it', text + ' '.repeat(MAX_FILE_LENGTH), /too large/],
    ['lists in lists', '['.repeat(1_000_000), /nested too deeply/],
    ['records in records', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), /nested too deeply/],
    [
      'a million hosts',
      `{"format":"portolan","version":1,"design":{"hosts":[${'0,'.repeat(1_000_000)}0]}}`,
      /too many values/,
    ],
    [
      'a million zones',
      `{"format":"portolan","version":1,"design":{"zones":[${'{},'.repeat(1_000_000)}{}]}}`,
      /too many values/,
    ],
    [
      'a million addresses',
      text.replace('"addresses": [', `"addresses": [${'0,'.repeat(1_000_000)}`),
      /too many values/,
    ],
    [
      'a million partners',
      text.replace('"partners": {', `"partners": {"core": [${'0,'.repeat(1_000_000)}0]`),
      /too many values/,
    ],
    [
      'a million fields',
      `{"format":"portolan","version":1,"design":{${Array.from({ length: 400_000 }, (_, i) => `"a${i}":0`).join()}}}`,
      /too many values/,
    ],
    [
      'some thousand fields',
      `{"format":"portolan","version":1,"design":{${Array.from({ length: 200_000 }, (_, i) => `"k${i}":0`).join()}}}`,
      /too many values/,
    ],
    [
      'many bad hosts',
      broken(
        (file) =>
          (file.design.hosts = Array.from({ length: 2000 }, () => ({
            addresses: Array.from({ length: 900 }, () => 0),
          }))),
      ),
      /too many values/,
    ],
  ])('gets a message: %s', (_, file, message) => {
    expect(messageFor(file)).toMatch(message);
    expect(timeFor(file)).toBeLessThan(SLOW);
  });

  test('with a lone surrogate in a name opens, and keeps it', () => {
    const file = readDesignFile(text.replace('"name": "DMZ"', String.raw`"name": "\ud800"`));
    expect(file.ok && file.value.name).toBe('\ud800');
  });

  test('leaves prototypes as they were', () => {
    messageFor(text.replace('"format"', '"__proto__": {"polluted": true}, "format"'));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

/** A place in nested data: how to put another value there, or take it away. */
interface Place {
  readonly path: string;
  readonly key: string;
  readonly holder: { isRecord: boolean; splice: (key: string, value: unknown) => void; remove: (key: string) => void };
}

function placesIn(value: unknown, path = ''): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): Place[] => [
    {
      path: `${path}.${key}`,
      key,
      holder: {
        isRecord: !Array.isArray(value),
        splice: (at, next) => Reflect.set(value, at, next),
        remove: (at) => Reflect.deleteProperty(value, at),
      },
    },
    ...placesIn(inner, `${path}.${key}`),
  ]);
}
