import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign } from '../testing/anyDesign.testing.ts';
import { decodeLink, encodeLink, isLink, isTooLong, MAX_LINK_LENGTH, readLink, withHash } from './link.ts';
import { pushVarint } from '../../lib/varint.ts';
import { deflate, inflate } from './deflate.ts';
import { emptyDesign } from '../edit/commands.ts';
import { packDesign, unpackDesign } from './packing.ts';
import { readInt } from './frame.ts';
import { SEAL, textOfSealed } from './sealed.ts';
import { checksum } from '../../lib/checksum.ts';
import { bytesOfText, textOfBytes } from './base64url.ts';
import { realisticDesign } from '../testing/realisticDesign.testing.ts';
import type { Design } from '../model/schema.ts';
import { TEMPLATES } from '../templates/templates.ts';
import { anyText } from '../testing/anyText.testing.ts';

/** A whole link around any bytes: what a stranger who knows the format could send. */
function linkAround(bytes: Uint8Array, version = 1): string {
  const head: number[] = [];
  const body = deflateRawSync(bytes);
  pushVarint(head, version);
  pushVarint(head, body.length);
  const sum = checksum(Uint8Array.from([...head, ...body]));
  const stated = [0, 8, 16, 24].map((shift) => (sum >>> shift) & 255);
  return `p1.${textOfBytes(Uint8Array.from([...head, ...stated, ...body]))}`;
}

const WHOLE = { facts: true, baseline: true, results: true } as const;

const messageOf = async (text: string): Promise<string> => {
  const result = await decodeLink(text);
  return result.ok ? 'opened' : result.message;
};

describe('a link', () => {
  test('gives back exactly the design that went in, whatever the schema admits', async () => {
    await fc.assert(
      fc.asyncProperty(anyDesign, async (design) => {
        expect(await decodeLink(await encodeLink(design, WHOLE))).toEqual({ ok: true, value: design });
      }),
      { numRuns: 300 },
    );
  });

  test('holds facts, baseline and test results only when it is asked to', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDesign,
        fc.record({ facts: fc.boolean(), baseline: fc.boolean(), results: fc.boolean() }),
        async (design, options) => {
          const { request, facts, baseline, results, ...rest } = design;
          const { request: _, facts: __, ...before } = baseline?.design ?? emptyDesign('');
          const expected = {
            ...rest,
            ...(options.facts && { ...(request && { request }), ...(facts && { facts }) }),
            ...(options.baseline &&
              baseline && { baseline: options.facts ? baseline : { ...baseline, design: before } }),
            ...(options.results && results && { results }),
          };
          expect(await decodeLink(await encodeLink(design, options))).toEqual({ ok: true, value: expected });
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of a known design is packed into the same bytes as ever', async () => {
    const designs = [...TEMPLATES.map(({ design }) => design), realisticDesign(40)];
    const packed = designs.map((design) => textOfBytes(packDesign(design)));
    await expect(`${packed.join('\n')}\n`).toMatchFileSnapshot('golden/packed.txt');
  });

  test('does not depend on the order of keys', async () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, one]) => [key, turned(one)]),
      );
    };
    await fc.assert(
      fc.asyncProperty(anyDesign, async (design) => {
        const other = turned(design) as Design;
        expect(await decodeLink(await encodeLink(other, WHOLE))).toEqual({ ok: true, value: design });
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    [8, 380],
    [14, 500],
    [40, 800],
  ])('of %i hosts with names, FQDNs and addresses is at most %i characters long', async (hosts, most) => {
    const design = realisticDesign(hosts);
    const link = await encodeLink(design);
    expect(link).toMatch(/^p2\.[\w-]+$/);
    expect(link.length).toBeLessThanOrEqual(most);
    expect(await decodeLink(link)).toEqual({ ok: true, value: design });
  });

  test('gives back ids as no Portolan gives them', async () => {
    const design = realisticDesign(8);
    const ids = ['h5x', 'h05', 'hh6', 'z9', 'h', 'h12', 'h9', 'a1'];
    const odd = {
      ...design,
      nextId: 20,
      hosts: design.hosts.map((host, i) => ({ ...host, id: ids[i] ?? '', partners: {} })),
    };
    expect(await decodeLink(await encodeLink(odd))).toEqual({ ok: true, value: odd });
  });

  test('of the first release opens for ever', async () => {
    const { link, design } = await import('./linkFixture.testing.ts');
    expect(await decodeLink(link)).toEqual({ ok: true, value: design });
  });

  test('is meant by whatever stands after a #, so that a foreign one is answered too', async () => {
    expect(['#p1.abc', 'p27.abc', '#p', '#hello', `#${'x'.repeat(60)}`].map(isLink)).not.toContain(false);
    expect(['', '#'].map(isLink)).not.toContain(true);
    expect(await decodeLink('#hello')).toMatchObject({ ok: false, fault: 'foreign' });
  });
});

describe('a link that a program on the way rewrote opens', () => {
  const everyCode = (text: string): string =>
    Array.from(text, (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase()}`).join('');
  const ways: readonly [string, (link: string) => string][] = [
    ['# as %23', (link) => `#%23${link}`],
    ['# as =23', (link) => `=23${link}`],
    ['lines broken by mail', (link) => link.replaceAll(/.{70}/g, '$&=\r\n')],
    ['lines broken by mail, line ends dropped', (link) => link.replaceAll(/.{70}/g, '$&=')],
    ['marks as codes', (link) => link.replaceAll(/[._-]/g, everyCode)],
    ['every character as a code, in broken lines', (link) => everyCode(link).replaceAll(/.{72}/g, '$&=\r\n')],
  ];
  test.each(ways)('%s', async (_, rewrite) => {
    for (const size of [1, 8, 40]) {
      const design = realisticDesign(size);
      for (const readOnly of [false, true]) {
        const link = rewrite(await encodeLink(design, { readOnly }));
        expect(await readLink(link)).toEqual({ ok: true, value: { kind: 'design', design, readOnly } });
      }
    }
  });

  test('# as %23, the link having become part of the path or the query', () => {
    expect(withHash('/portolan/%23p1.abc-_')).toBe('/portolan/#p1.abc-_');
    expect(withHash('/?%23p1r.abc')).toBe('/?#p1r.abc');
    expect(withHash('/portolan/?lang=23p&x=%2312')).toBe('/portolan/?lang=23p&x=%2312');
  });
});

describe('a damaged link', () => {
  const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%+/= \u00e4';

  test('is noticed wherever it is cut, and the message says so', async () => {
    const link = await encodeLink(realisticDesign(14));
    for (let length = 1; length < link.length; length += 1) {
      expect(await messageOf(link.slice(0, length)), `${length} characters`).toMatch(
        length === 1 ? /cut|not one/ : /cut short/,
      );
    }
  });

  test('is noticed whichever character is replaced', async () => {
    const link = await encodeLink(realisticDesign(40));
    await fc.assert(
      fc.asyncProperty(fc.nat(link.length - 1), fc.constantFrom(...characters.split('')), async (at, character) => {
        fc.pre(link[at] !== character);
        const result = await decodeLink(`${link.slice(0, at)}${character}${link.slice(at + 1)}`);
        expect(result.ok).toBe(false);
      }),
      { numRuns: 4000, seed: 20 },
    );
  });

  test('is noticed at whichever place a character is another', async () => {
    const link = await encodeLink(realisticDesign(8));
    for (let at = 3; at < link.length; at += 1) {
      const other = link[at] === 'A' ? 'B' : 'A';
      expect(await messageOf(link.slice(0, at) + other + link.slice(at + 1)), `at ${at}`).not.toBe('opened');
    }
  });

  test('is noticed when something was added or left out inside', async () => {
    const link = await encodeLink(realisticDesign(8));
    for (let at = 0; at < link.length; at += 1) {
      expect(await messageOf(link.slice(0, at) + link.slice(at + 1))).not.toBe('opened');
      expect(await messageOf(`${link.slice(0, at)}A${link.slice(at)}`)).not.toBe('opened');
    }
  });

  test('says which kind of damage it is', async () => {
    const link = await encodeLink(realisticDesign(8));
    const faultOf = async (text: string): Promise<string> => {
      const read = await readLink(text);
      return read.ok ? 'none' : read.fault;
    };
    const middle = link.slice(0, 100);
    expect(await faultOf(middle)).toBe('cut');
    expect(await faultOf(`${middle}…`)).toBe('cut'); // shortened for reading
    expect(await faultOf(`${middle}...`)).toBe('cut');
    expect(await faultOf(`${middle}%${link.slice(101)}`)).toBe('damaged');
    expect(await faultOf(`${middle}${link.slice(101)}A`)).toBe('damaged');
    expect(await faultOf(link.replace('.', ','))).toBe('damaged');
    expect(await faultOf(link.replace('p2.', 'p2x.'))).toBe('newer');
    expect(await faultOf(link.replace('p2.', 'p2r.'))).toBe('damaged'); // the checksum covers how it opens
    expect(await faultOf(link.replace('p2.', 'pako:'))).toBe('foreign');
    expect(await faultOf(linkAround(new Uint8Array([1, 2, 3])))).toBe('invalid');
    expect(await faultOf(linkAround(packDesign(realisticDesign(8)), 999))).toBe('newer');
    expect(await Promise.all(['p', 'p1', 'p12', 'p1r', 'p1r.', '#p1'].map(faultOf))).toEqual(Array(6).fill('cut'));
    expect(await Promise.all(['help', 'sp1', `see${link}`, 'p1,x'].map(faultOf))).toEqual([
      'foreign',
      'foreign',
      'foreign',
      'damaged',
    ]);
  });
});

describe('a link with something added', () => {
  test.each([
    ['a full stop', '.'],
    ['a bracket', ')'],
    ['quotation marks', '%22%3E'],
    ['an ellipsis', '…'],
    ['a question mark of a search', '?utm_source=chat'],
    ['a parameter', '&web=1'],
    ['the next word', 'Please-look_at-it'],
    ['three characters that links have', 'AAA'],
    ['another link', '#p1.AAAA'],
  ])('at its end by a program on the way (%s) opens all the same', async (_what, added) => {
    for (const hosts of [8, 9, 10, 11]) {
      const design = realisticDesign(hosts);
      expect(await decodeLink(`#${await encodeLink(design)}${added}`)).toEqual({ ok: true, value: design });
    }
  });

  test.each([
    ['line breaks of a mail', (link: string) => link.replaceAll(/.{76}/g, '$&\r\n ')],
    ['spaces as %-codes', (link: string) => link.replaceAll(/.{60}/g, '$&%20')],
    ['places to break without width', (link: string) => link.replaceAll(/.{40}/g, '$&%E2%80%8B')],
    ['signs as %-codes', (link: string) => link.replaceAll('.', '%2E').replaceAll('_', '%5F').replaceAll('-', '%2D')],
  ])('inside it (%s) opens all the same', async (_what, change) => {
    const design = realisticDesign(14);
    expect(await decodeLink(change(await encodeLink(design)))).toEqual({ ok: true, value: design });
  });
});

describe('a link for reading only', () => {
  test('says so, and holds the same design', async () => {
    const design = realisticDesign(8);
    const link = await encodeLink(design, { readOnly: true });
    expect(link).toMatch(/^p2r\.[\w-]+$/);
    expect(await readLink(link)).toEqual({ ok: true, value: { kind: 'design', design, readOnly: true } });
    const plain = await readLink(await encodeLink(design));
    expect(plain).toEqual({ ok: true, value: { kind: 'design', design, readOnly: false } });
  });

  test('is no longer one when its letter is lost, and does not open as another', async () => {
    const link = await encodeLink(realisticDesign(8), { readOnly: true });
    expect(await messageOf(link.replace('p2r.', 'p2.'))).toMatch(/damaged/);
    expect(await messageOf(link.replace('p2r.', 'p2e.'))).toMatch(/damaged|cut short/);
  });
});

describe('a link under a passphrase', () => {
  const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => i);
  const sealed = { iterations: 600_000, salt: bytes(SEAL.salt), nonce: bytes(SEAL.nonce), box: bytes(90) };

  test('is told apart, and stays locked where none is asked for', async () => {
    const link = textOfSealed(sealed);
    expect(await readLink(`#${link}&web=1`)).toEqual({ ok: true, value: { kind: 'sealed', sealed } });
    expect(await decodeLink(link)).toMatchObject({ ok: false, fault: 'locked' });
    expect(await readLink(link.slice(0, 60))).toMatchObject({ ok: false, fault: 'cut' });
  });
});

describe('packed bytes', () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) >> 7);

  test('unpack to what they were, however many', async () => {
    expect(Buffer.from(await inflate(await packed(bytes), bytes.length)).equals(bytes)).toBe(true);
  });

  test('never unpack to more than asked for, and are told from others', async () => {
    expect(await inflate(await packed(bytes), bytes.length - 1)).toBe('tooMuch');
    expect(await inflate(Uint8Array.from([7, 7, 7, 7]), 100)).toBe('notPacked');
  });
});

test('a number at the start of a link that never ends leads beyond its bytes', () => {
  const [, end] = readInt(
    Uint8Array.from({ length: 40 }, () => 255),
    0,
  );
  expect(end).toBeGreaterThan(40);
  expect(readInt(Uint8Array.from([5]), 3)[1]).toBeGreaterThan(3);
  expect(readInt(Uint8Array.from([9, 0x81, 1]), 1)).toEqual([129, 3]);
});

test('a link is too long where it would not be opened, with the address before it as without', () => {
  const longest = 'A'.repeat(MAX_LINK_LENGTH);
  expect([longest, `https://example.org/#${longest}`].map(isTooLong)).toEqual([false, false]);
  expect([`${longest}A`, `https://example.org/#${longest}A`].map(isTooLong)).toEqual([true, true]);
});

describe('a link that is not ours', () => {
  test.each([
    ['nothing', '', /not one of a Portolan design/],
    ['another program’s', 'pako:eNpVjk', /not one of a Portolan design/],
    ['a page anchor', '#ports', /not one of a Portolan design/],
    ['a newer format', 'p3.AAAA', /newer Portolan/],
    ['a very long one', `p1.${'A'.repeat(MAX_LINK_LENGTH)}`, /more than a Portolan design/],
  ])('%s gets its own message', async (_kind, text, message) => {
    expect(await messageOf(text)).toMatch(message);
  });

  test('what is no design is told apart: bytes of something else, or a design that is not valid', async () => {
    expect(await messageOf(linkAround(new Uint8Array([1, 2, 3])))).toMatch(/^The link arrived as it was sent, but/);
    const low = linkAround(packDesign({ ...realisticDesign(8), nextId: 2 }));
    expect(await readLink(low)).toEqual({
      ok: false,
      fault: 'invalid',
      message: 'The design is not valid: nextId is not above the ids in use. Ask the sender for the design as a file.',
    });
    const design = realisticDesign(8);
    const lost = { ...design, hosts: design.hosts.map((host, i) => (i === 3 ? { ...host, zone: 'z99' } : host)) };
    expect(await messageOf(linkAround(packDesign(lost)))).toMatch(/"h8" stands in zone "z99", which does not exist/);
  });

  test('a newer shape of the design is named as such', async () => {
    expect(await messageOf(linkAround(packDesign(realisticDesign(8)), 999))).toMatch(/newer Portolan/);
  });

  test('what swells to more than a design can be is stopped on the way', async () => {
    const bomb = linkAround(new Uint8Array(60_000_000));
    expect(bomb.length).toBeLessThan(MAX_LINK_LENGTH);
    expect(await messageOf(bomb)).toMatch(/more than a Portolan design/);
  });

  test('bytes that make no sense are refused without a throw', async () => {
    const packed = packDesign(realisticDesign(14));
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), fc.nat(255), async (at, byte) => {
        const changed = packed.slice();
        changed[at] = byte;
        expect(typeof (await messageOf(linkAround(changed)))).toBe('string');
      }),
      { numRuns: 1500, seed: 7 },
    );
    for (let length = 0; length < packed.length; length += 1) expect(unpackDesign(packed.slice(0, length))).toBeNull();
  });

  test('random bytes and random texts are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), anyText(), async (bytes, text) => {
        expect(await messageOf(linkAround(bytes))).not.toBe('opened');
        expect(await messageOf(text)).not.toBe('opened');
        expect(await messageOf(`p1.${text}`)).not.toBe('opened');
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

describe('text of bytes', () => {
  test('comes back as the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([...(bytesOfText(textOfBytes(bytes)) ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  test('has letters, digits, "-" and "_" only', () => {
    expect(['AAA+', 'AA/A', 'AAA=', 'AA A', '…AAA', 'AAA…'].map(bytesOfText)).toEqual(Array(6).fill(null));
  });

  test('has the checksum that everyone else computes', () => {
    expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

const packed = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  (await deflate(bytes)) ?? new Uint8Array();
