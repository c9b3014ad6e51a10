import { expect, test } from 'vitest';
import type { Design } from '../../design/model/schema.ts';
import { realisticDesign } from '../../design/testing/realisticDesign.testing.ts';
import { inputOf } from '../exported.testing.ts';
import { PALETTES } from '../input/palette.ts';
import { mermaidNotice } from './mermaidNotice.ts';
import { remarksIn, toMermaid } from './mermaid.ts';
import { compositionFor } from './picture.ts';

const made = (design: Design): string => toMermaid(design, compositionFor(inputOf(design)), PALETTES.light);
const edges = (text: string): number => text.split('\n').filter((line) => /-->|\.->/.test(line)).length;
const [few, many] = [realisticDesign(80), realisticDesign(120)];

/** The design with as many zones more, which nothing stands in. */
const withZones = (design: Design, more: number): Design => ({
  ...design,
  zones: [
    ...design.zones,
    ...Array.from({ length: more }, (_, at) => ({
      id: `e${at}`,
      kind: 'dmz' as const,
      name: `Empty ${at}`,
      x: at * 500,
      y: 5000,
      width: 400,
      height: 400,
    })),
  ],
});

test('what Mermaid draws as it comes says nothing', () => {
  expect(edges(made(few))).toBeLessThan(500);
  expect(made(few)).toMatch(/^flowchart LR\n {2}subgraph/);
  expect(mermaidNotice(inputOf(few))).toBeNull();
});

test.each([
  ['hosts', many],
  ['zones', withZones(few, 7)],
])('with too many %s, zones are named in their hosts, and file and notice say so', (_, design) => {
  const text = made(design);
  expect(text).not.toContain('subgraph');
  expect(text).not.toContain('style zone');
  expect(text).toContain('<br/>Data centre East (Internal)"]');
  expect(text).toMatch(/^%% Zones are not drawn but named in their hosts/);
  expect(mermaidNotice(inputOf(design))?.text).toBe(remarksIn(text).join(' '));
  expect(text.match(/^ {2}host\d+\[/gm)).toHaveLength(design.hosts.length);
});

test('over 500 lines or 50,000 letters it says which settings have to be raised, and by whom', () => {
  const count = edges(made(many));
  expect(count).toBeGreaterThan(500);
  const remarks = remarksIn(made(many)).join(' ');
  expect(remarks).toContain(`maxEdges (500 as it comes) to at least ${count} in mermaid.initialize`);
  expect(remarks).not.toContain('maxTextSize');
  const large = made(realisticDesign(200));
  const [, letters] = /maxTextSize \(50000 as it comes\) to at least (\d+)/.exec(large) ?? [];
  expect(Number(letters)).toBeGreaterThanOrEqual(
    large
      .split('\n')
      .filter((line) => !line.startsWith('%%'))
      .join('\n').length,
  );
});

test('a name can’t pass for a remark', () => {
  expect(remarksIn('%% a\n%% b\nflowchart LR\n%% c')).toEqual(['a', 'b']);
  expect(remarksIn('flowchart LR\n')).toEqual([]);
});
