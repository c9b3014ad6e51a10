import { describe, expect, test } from 'vitest';
import { LinkReader, LinkWriter } from './bytes.ts';
import { CountingTexts, Domains } from './texts.ts';

function packed(write: (out: LinkWriter) => void): Uint8Array<ArrayBuffer> {
  const out = new LinkWriter();
  write(out);
  return out.bytes();
}

const packedTexts = (all: readonly string[]): Uint8Array<ArrayBuffer> => {
  const texts = new CountingTexts();
  return packed((out) => all.forEach((text) => texts.write(out, text)));
};
function unpackedTexts(bytes: Uint8Array, count: number): string[] | 'refused' {
  const [from, texts] = [new LinkReader(bytes), new CountingTexts()];
  const all = Array.from({ length: count }, () => texts.read(from));
  return from.isDone() ? all : 'refused';
}
/** How many bytes the last of the texts takes. */
const costOfLast = (...all: readonly string[]): number =>
  packedTexts(all).length - packedTexts(all.slice(0, -1)).length;

type Named = readonly [name: string, fqdn: string];
const packedFqdns = (all: readonly Named[]): Uint8Array<ArrayBuffer> => {
  const domains = new Domains();
  return packed((out) => all.forEach(([name, fqdn]) => domains.write(out, name, fqdn)));
};
function unpackedFqdns(bytes: Uint8Array, names: readonly string[]): string[] | 'refused' {
  const [from, domains] = [new LinkReader(bytes), new Domains()];
  const all = names.map((name) => domains.read(from, name));
  return from.isDone() ? all : 'refused';
}

/** As many words as told, no two of one stem. */
const words = (count: number): string[] => Array.from({ length: count }, (_, i) => `${i}x`);

describe('texts that count on', () => {
  test.each([
    [['SQL01', 'SQL02', 'SQL03']],
    [['SQL01', 'WEB7', 'SQL05', 'WEB8', 'SQL02']],
    [['SQL9', 'SQL10', 'SQL09']],
    [['Internal', 'Internal', 'Internal 2', '']],
    [['A1234567890123456', 'A1234567890123457', '1234567890123456']],
  ])('%j come back', (all) => expect(unpackedTexts(packedTexts(all), all.length)).toEqual(all));

  test('take a byte each, also where the same text comes again', () => {
    expect(costOfLast('SQL01', 'SQL02')).toBe(1);
    expect(costOfLast('Internal', 'Internal')).toBe(1);
    expect(costOfLast('SQL01', 'WEB01', 'SQL02')).toBe(1);
    expect(costOfLast('SQL01', 'SQL05')).toBe(2);
  });

  test('are known again after 399 others, not after more', () => {
    const [first = '', ...others] = words(401);
    expect(costOfLast(first, ...others.slice(0, 399), first)).toBe(2);
    expect(costOfLast(first, ...others, first)).toBe(2 + first.length);
    const many = [...words(900), ...words(900)];
    expect(unpackedTexts(packedTexts(many), many.length)).toEqual(many);
  });

  test('are refused where they count on from nothing', () => {
    const bytes = packed((out) => out.int(3));
    expect(unpackedTexts(bytes, 1)).toBe('refused');
    expect(new CountingTexts().read(new LinkReader(bytes))).toBe('');
  });
});

describe('FQDNs beside the names of their hosts', () => {
  const site: readonly Named[] = [
    ['SRV01', 'srv01.corp.example'],
    ['SRV02', 'srv02.corp.example'],
    ['SRV03', 'SRV03.corp.example'],
    ['SRV04', ''],
    ['SRV05', 'alias.corp.example'],
    ['ΣRV6', 'Σrv6.corp.example'],
    ['srv7', 'srv7.dmz.example'],
    ['SRV8', 'srv8.corp.example'],
    ['', '.corp.example'],
  ];

  test('come back, in capitals or not, and only letters that every browser knows are made small', () => {
    const names = site.map(([name]) => name);
    expect(unpackedFqdns(packedFqdns(site), names)).toEqual(site.map(([, fqdn]) => fqdn));
    expect(unpackedFqdns(packedFqdns([['Ärger', 'Ärger.x']]), ['Ärger'])).toEqual(['Ärger.x']);
  });

  test('take one byte where the domain was met before', () => {
    const cost = (count: number): number => packedFqdns(site.slice(0, count)).length;
    expect([cost(2) - cost(1), cost(3) - cost(2), cost(4) - cost(3)]).toEqual([1, 1, 1]);
  });

  test('come back from more domains than are remembered', () => {
    const many = [...words(900), ...words(900)].map((word): Named => ['A', `a.${word}`]);
    const back = unpackedFqdns(
      packedFqdns(many),
      many.map(([name]) => name),
    );
    expect(back).toEqual(many.map(([, fqdn]) => fqdn));
    const [first, ...others] = many.slice(0, 401);
    const costAfter = (count: number): number => {
      const before = [first ?? ['', ''], ...others.slice(0, count)] as const;
      return packedFqdns([...before, before[0]]).length - packedFqdns(before).length;
    };
    expect([costAfter(399), costAfter(400)]).toEqual([2, 1 + 3]); // forgotten: its mark, "0x", and the end
  });

  test('are refused where their domain was never told', () => {
    const bytes = packed((out) => out.int(4));
    expect(unpackedFqdns(bytes, ['A'])).toBe('refused');
    expect(new Domains().read(new LinkReader(bytes), 'A')).toBe('');
  });
});
