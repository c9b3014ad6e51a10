import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
type Scheme = 'light' | 'dark';
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\(\s*(#\w+),\s*(#\w+)\s*\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function colourOf(name: string, scheme: Scheme): Colour {
  const hex = tokens.get(name)?.[scheme].slice(1);
  if (hex === undefined) throw new Error(`no colour --${name}`);
  const long = hex.length < 6 ? hex.replaceAll(/./g, '$&$&') : hex;
  const part = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
  return [part(0), part(2), part(4), long.length === 8 ? part(6) / 255 : 1];
}

/** A colour laid over an opaque one. */
function over([r, g, b, alpha]: Colour, [r2, g2, b2]: Colour): Colour {
  const mix = (top: number, below: number): number => top * alpha + below * (1 - alpha);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
}

function luminance([r, g, b]: Colour): number {
  const linear = (part: number): number => (part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['canvas', 'surface', 'surface-raised', 'surface-sunken', 'field'];
const zones = ['zone-internal', 'zone-dmz', 'zone-internet'];
const texts = ['text', 'text-muted', 'error', 'warning', 'info', 'success', 'accent-text'];
const scopes = ['scope-same-zone', 'scope-crosses-zones', 'scope-same-host'];

/** Every text with every ground it stands on. */
const pairs: readonly (readonly [string, string])[] = [
  ...texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const)),
  ...['text', 'text-muted', 'text-faded', ...scopes].flatMap((text) => zones.map((zone) => [text, zone] as const)),
  ...[...scopes, 'firewall'].flatMap((mark) => surfaces.map((surface) => [mark, surface] as const)),
  ['text', 'note'],
  ['text-muted', 'note'],
  ['text-on-accent', 'accent'],
  ['text-on-accent', 'accent-strong'],
  ['accent-text', 'accent-soft'],
  ['text', 'accent-soft'],
  ['text-muted', 'accent-soft'],
  ...['error', 'warning', 'info'].flatMap((name) => [name, 'text'].map((text) => [text, `${name}-soft`] as const)),
  ['tooltip-text', 'tooltip'],
];

/** Borders of controls, marks of focus and lines that carry a meaning. */
const marks: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap((surface) => [['line-strong', surface] as const, ['focus', surface] as const]),
  ...zones.map((zone) => ['focus', zone] as const),
  ['accent', 'surface'],
  ['accent', 'canvas'],
];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const ratio = ([front, back]: readonly [string, string]): number =>
    contrast(colourOf(front, scheme), colourOf(back, scheme));
  const below = (most: number, some: readonly (readonly [string, string])[]): string[] =>
    some.filter((pair) => ratio(pair) < most).map((pair) => `${pair.join(' on ')}: ${ratio(pair).toFixed(2)}`);

  test('every text has 4.5:1 on every ground it stands on', () => {
    expect(below(4.5, pairs)).toEqual([]);
  });

  test('text keeps 4.5:1 while the pointer is over it', () => {
    const weak = texts.flatMap((text) =>
      surfaces.filter((surface) => {
        const ground = over(colourOf('hover', scheme), colourOf(surface, scheme));
        return contrast(colourOf(text, scheme), ground) < 4.5;
      }),
    );
    expect(weak).toEqual([]);
  });

  test('borders of controls, marks of focus and selection have 3:1', () => {
    expect(below(3, marks)).toEqual([]);
  });
});

test('the ratio is the one of WCAG, and every colour of the style sheet was read', () => {
  expect(contrast([255, 255, 255, 1], [0, 0, 0, 1])).toBeCloseTo(21);
  expect(contrast([118, 118, 118, 1], [255, 255, 255, 1])).toBeCloseTo(4.54, 2);
  expect(tokens.size).toBe([...css.matchAll(/--[\w-]+: light-dark\(/g)].length);
});
