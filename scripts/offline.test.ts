import { expect, test } from 'vitest';
import { withoutLargeFonts } from './plugins/offline.mjs';

const file = (name: string, size: number): { name: string; content: Uint8Array } => ({
  name: `assets/${name}`,
  content: new Uint8Array(size),
});

test('what is kept beforehand is everything but font families of more than 2 MB', () => {
  const small = [
    file('noto-sans-latin-400-normal-AAAA.woff2', 60_000),
    file('noto-sans-latin-ext-600-normal-B_B-.woff', 60_000),
  ];
  const large = [0, 1, 2].map((part) => file(`noto-sans-sc-${part}-400-normal-C1.woff`, 900_000));
  const code = [file('index-D.js', 5_000_000)];
  const names = withoutLargeFonts([...small, ...large, ...code]).map(({ name }) => name);
  expect(names).toEqual([...small, ...code].map(({ name }) => name));
});
