import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ZONE_KINDS } from '../../design/model/roles.ts';
import { keysOf } from '../../lib/keysOf.ts';
import { PALETTES, type Look } from './palette.ts';

const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');

const ZONES = keysOf(ZONE_KINDS);

/** A custom property of the style sheet in one of its two looks. */
function token(name: string, look: Look): string | undefined {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
  return look === 'light' ? light : dark;
}

test.each(['light', 'dark'] as const)('pictures in %s have the colours of the screen', (look) => {
  const { zones, scopes, severities, ...plain } = PALETTES[look];
  const names = {
    canvas: 'canvas',
    surface: 'surface',
    sunken: 'surface-sunken',
    line: 'line',
    lineStrong: 'line-strong',
    text: 'text',
    muted: 'text-muted',
    accent: 'accent',
    firewall: 'firewall',
    note: 'note',
    noteLine: 'note-line',
  };
  const entries = new Map<string, string>(Object.entries(plain));
  for (const [key, name] of Object.entries(names)) expect(entries.get(key)).toBe(token(name, look));
  expect(entries.size).toBe(Object.keys(names).length);
  for (const kind of ZONES) {
    expect(zones[kind]).toEqual({ fill: token(`zone-${kind}`, look), line: token(`zone-${kind}-line`, look) });
  }
  expect(scopes).toEqual({
    sameZone: token('scope-same-zone', look),
    crossesZones: token('scope-crosses-zones', look),
  });
  for (const [severity, colour] of Object.entries(severities)) expect(colour).toBe(token(severity, look));
});
