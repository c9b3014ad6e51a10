import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asPort } from './portNumbers.ts';
import { portsOfText, portsText } from './portsText.ts';

const message = (text: string): string | null => {
  const read = portsOfText(text);
  return read.ok ? null : read.message;
};

test('ports and ranges are read as they are written', () => {
  const ports = fc
    .uniqueArray(fc.integer({ min: 1, max: 65_535 }), { minLength: 2, maxLength: 40 })
    .map((all) => all.toSorted((a, b) => a - b))
    .map((all) => all.flatMap((from, i) => (i % 2 === 0 ? [asPort({ from, to: all[i + 1] ?? from })] : [])));
  fc.assert(
    fc.property(ports, (one) => {
      expect(portsOfText(portsText(one))).toEqual({ ok: true, value: one });
    }),
  );
});

test.each([
  ['5986', [5986]],
  ['5986, 8080-8090', [5986, { from: 8080, to: 8090 }]],
  [' 5986;8080 – 8090\n22 ', [5986, { from: 8080, to: 8090 }, 22]],
  ['80-80', [80]],
])('%j lists %j', (text, value) => {
  expect(portsOfText(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'Enter a port or a range, as in 5986 or 8080-8090.'],
  [' , ', 'Enter a port or a range, as in 5986 or 8080-8090.'],
  ['0', '0 is not a port. Ports are numbers from 1 to 65535, ranges as in 8080-8090.'],
  ['443, https', 'https is not a port. Ports are numbers from 1 to 65535, ranges as in 8080-8090.'],
  ['80-65536', '80-65536 is not a port. Ports are numbers from 1 to 65535, ranges as in 8080-8090.'],
  ['dynamic', 'dynamic is not a port. Ports are numbers from 1 to 65535, ranges as in 8080-8090.'],
  ['8090-8080', '8090-8080 ends before it begins.'],
  ['443, 80, 443', '443 is listed twice.'],
  ['8085 8080-8090', '8085 and 8080-8090 have ports in common.'],
  [Array.from({ length: 33 }, (_, i) => i + 1).join(), 'A connection takes 32 ports and ranges at most.'],
])('%j is told: %s', (text, words) => {
  expect(message(text)).toBe(words);
});
