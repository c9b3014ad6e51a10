import type { ZoneKind } from '../../design/model/roles.ts';
import type { EdgeLine } from '../../diagram/model/diagramModel.ts';
import type { Severity } from '../../rules/findings/finding.ts';

/** The colours of a picture; they are those of the screen. */
export interface Palette {
  readonly canvas: string;
  readonly surface: string;
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly firewall: string; // its border, icon and links to zones
  readonly note: string; // its paper
  readonly noteLine: string;
  readonly zones: Readonly<Record<ZoneKind, { readonly fill: string; readonly line: string }>>;
  readonly scopes: Readonly<Record<EdgeLine['scope'], string>>;
  readonly severities: Readonly<Record<Severity, string>>;
}

/** The two looks of the screen; a test holds them equal to the style sheet's custom properties. */
export const PALETTES = {
  light: {
    canvas: '#f4f6f9',
    surface: '#ffffff',
    sunken: '#eef1f5',
    line: '#d5dbe3',
    lineStrong: '#7c8899',
    text: '#18212d',
    muted: '#4c5a6b',
    accent: '#1459c7',
    firewall: '#0a6c70',
    note: '#fff9d8',
    noteLine: '#cdb75a',
    zones: {
      internal: { fill: '#e9f0fa', line: '#a9bfdd' },
      dmz: { fill: '#fbf1e1', line: '#d9b878' },
      internet: { fill: '#eceef1', line: '#b4bbc6' },
    },
    scopes: { sameZone: '#4f5f74', crossesZones: '#a8441a' },
    severities: { error: '#b3201e', warning: '#8a5300', info: '#1b5f8c' },
  },
  dark: {
    canvas: '#11161d',
    surface: '#1a212b',
    sunken: '#141a22',
    line: '#323d4b',
    lineStrong: '#6b788a',
    text: '#e6ebf2',
    muted: '#a9b5c4',
    accent: '#74b0ff',
    firewall: '#5ccdd0',
    note: '#2c2a1a',
    noteLine: '#716936',
    zones: {
      internal: { fill: '#17222f', line: '#3a5272' },
      dmz: { fill: '#2a2317', line: '#6e5730' },
      internet: { fill: '#1e2228', line: '#4a525e' },
    },
    scopes: { sameZone: '#9fb0c5', crossesZones: '#ffa273' },
    severities: { error: '#ff8f88', warning: '#f4bd5d', info: '#7fc4ee' },
  },
} as const satisfies Record<string, Palette>;
export type Look = keyof typeof PALETTES;
