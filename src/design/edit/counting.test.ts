import { assert, integer, ipV4, ipV6, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addHost, apply, emptyDesign } from './commands.ts';
import { applyCounted, countAddresses, countNames, fqdnIn } from './counting.ts';
import { addressSchema } from '../model/settings.ts';

const names = (first: string, count: number) => {
  const result = countNames(first, count);
  return result.ok ? result.value : result.message;
};
const addresses = (first: string, count: number) => {
  const result = countAddresses(first, count);
  return result.ok ? result.value : result.message;
};

describe('names by counting', () => {
  test.each([
    ['SQL01', ['SQL01', 'SQL02', 'SQL03']],
    ['SQL', ['SQL1', 'SQL2', 'SQL3']],
    ['SQL9', ['SQL9', 'SQL10', 'SQL11']],
    ['SQL08', ['SQL08', 'SQL09', 'SQL10']],
    ['EU2-SQL01-P', ['EU2-SQL01-P', 'EU2-SQL02-P', 'EU2-SQL03-P']],
    ['7', ['7', '8', '9']],
  ])('%s', (first, expected) => expect(names(first, 3)).toEqual(expected));

  test('numbers longer than any machine counts exactly', () => {
    expect(names('A99999999999999999999', 2)).toEqual(['A99999999999999999999', 'A100000000000000000000']);
  });

  test('nothing, and names beyond the limit, are refused', () => {
    expect(names('  ', 2)).toBe('Enter the first name.');
    expect(names('9'.repeat(200), 2)).toBe('The names would be too long.');
    expect(names('1'.repeat(200), 2)).toHaveLength(2);
  });
});

describe('addresses by counting', () => {
  test.each([
    ['10.0.4.11', ['10.0.4.11', '10.0.4.12', '10.0.4.13']],
    ['10.0.4.254', ['10.0.4.254', '10.0.4.255', '10.0.5.0']],
    ['10.0.4.0/24', ['10.0.4.0/24', '10.0.5.0/24', '10.0.6.0/24']],
    ['2001:db8::9', ['2001:db8::9', '2001:db8::a', '2001:db8::b']],
    ['2001:db8:0:1::/64', ['2001:db8:0:1::/64', '2001:db8:0:2::/64', '2001:db8:0:3::/64']],
    ['::ffff', ['::ffff', '::1:0', '::1:1']],
    ['1:0:0:2:0:0:0:3', ['1:0:0:2::3', '1:0:0:2::4', '1:0:0:2::5']],
    ['::', ['::', '::1', '::2']],
    ['::ffff:10.0.0.9', ['::ffff:a00:9', '::ffff:a00:a', '::ffff:a00:b']],
    [' 10.0.4.11 ', ['10.0.4.11', '10.0.4.12', '10.0.4.13']],
  ])('%s', (first, expected) => expect(addresses(first, 3)).toEqual(expected));

  test('a network may come with its mask; a mask alone is no address', () => {
    expect(addresses('10.0.0.0 255.255.255.0', 2)).toEqual(['10.0.0.0/24', '10.0.1.0/24']);
    expect(addresses('255.255.255.0', 2)).toBe('255.255.255.0 is not an IP address or network.');
  });

  test('what is no address is named, and an end of all addresses is told', () => {
    expect(addresses('10.0.4', 2)).toBe('10.0.4 is not an IP address or network.');
    expect(addresses(' ', 2)).toBe('Nothing is not an IP address or network.');
    expect(addresses('255.255.255.255', 2)).toBe('The addresses run out before the hosts do.');
    expect(addresses('255.255.255.255', 1)).toEqual(['255.255.255.255']);
    expect(addresses('0.0.0.0/0', 2)).toBe('The addresses run out before the hosts do.');
  });

  test('every address counted is an address, and no two are equal', () => {
    const start = oneof(ipV4(), ipV6());
    assert(
      property(start, integer({ min: 1, max: 300 }), (first, count) => {
        const result = countAddresses(first, count);
        if (!result.ok) return;
        expect(result.value).toHaveLength(count);
        expect(new Set(result.value).size).toBe(count);
        expect(result.value.filter((address) => !addressSchema.safeParse(address).success)).toEqual([]);
      }),
    );
  });
});

describe('applied to hosts', () => {
  test('only what was counted changes, only where it was', () => {
    const design = [addHost('sqlServer'), addHost('sqlServer')].reduce(apply, emptyDesign('Two'));
    const [first, second] = design.hosts;
    const change = { name: 'DB01', address: '10.0.0.1', fqdn: fqdnIn('DB 01', '.corp.example') };
    const after = apply(design, applyCounted(new Map([[first?.id ?? '', change]])));
    expect(after.hosts[0]).toMatchObject({ name: 'DB01', addresses: ['10.0.0.1'], fqdn: 'db-01.corp.example' });
    expect(after.hosts[1]).toBe(second);
    expect(apply(design, applyCounted(new Map()))).toBe(design);
    const renamed = apply(after, applyCounted(new Map([[first?.id ?? '', { name: 'DB02' }]])));
    expect(renamed.hosts[0]).toMatchObject({ name: 'DB02', addresses: ['10.0.0.1'], fqdn: 'db-01.corp.example' });
  });

  test('an FQDN is the name in small letters and the domain, with or without its dot', () => {
    expect(fqdnIn(' DB   01 ', 'corp.example')).toBe('db-01.corp.example');
    expect(fqdnIn('DB01', '.corp.example')).toBe('db01.corp.example');
  });
});
