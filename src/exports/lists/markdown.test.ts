import { expect, test } from 'vitest';
import { aDesign, aHost } from '../../rules/testing/builders.testing.ts';
import { derive } from '../../rules/derive.ts';
import { NO_FILTERS } from '../../rules/views/filters.ts';
import { notCoveredIn } from '../../rules/rulebook/notCovered.ts';
import { escapeMarkdown, toMarkdown } from './markdown.ts';
import { ALL_ROWS } from '../input/rows.ts';

const design = {
  ...aDesign(aHost('dmzServer', { name: 'DMZ|1' }), aHost('crlPoint', { name: '<b>CRL</b>' })),
  name: 'Plan # *A*',
};
const page = toMarkdown({
  design,
  derivation: derive(design),
  filters: NO_FILTERS,
  options: ALL_ROWS,
  madeOn: '2025-03-14',
});

test('golden: the table, names escaped', () => {
  expect(page).toMatch(/^# Plan \\# \\\*A\\\*\n/);
  const lines = page.split('\n');
  expect(lines.slice(lines.indexOf('## Connections')).slice(0, 5)).toEqual([
    '## Connections',
    '',
    String.raw`| Rule ID | \# | Source | Source zone | Source address | Destination | Destination zone | Destination address | Transport | Port | Service | Scope | Usage | Certainty | Configurable | Reference |`,
    '| --- | ---: | --- | --- | --- | --- | --- | --- | --- | ---: | --- | --- | --- | --- | --- | --- |',
    String.raw`| YFK2QXA | 1 | DMZ\|1 | DMZ |  | &lt;b&gt;CRL&lt;/b&gt; | Internet |  | TCP | 80 | HTTP | Crosses zones | DMZ Server checks whether certificates are revoked | Documented | Not stated: the port follows the URL in the certificate's CRL distribution point | T5.6 |`,
  ]);
});

test('by device, findings and what is not covered follow', () => {
  expect(page).toContain(String.raw`| DMZ\|1 — DMZ Server | TCP 80 | HTTP | Outgoing |`);
  expect(page).toContain('| Incoming |');
  expect(page).toMatch(/^- \*\*error\*\* /m);
  expect(notCoveredIn(design).every((text) => page.includes(escapeMarkdown(text)))).toBe(true);
});

test.each([
  ['a|b', String.raw`a\|b`],
  ['two\nlines\tand', 'two lines and'],
  ['<script>', '&lt;script&gt;'],
  ['&lt;', '&amp;lt;'],
  ['[x](javascript:1)', String.raw`\[x\](javascript:1)`],
  ['`code` *b* _i_ ~s~', String.raw`\`code\` \*b\* \_i\_ \~s\~`],
  [String.raw`back\slash`, String.raw`back\\slash`],
  ['- item', String.raw`\- item`],
  ['1. item', String.raw`1\. item`],
  ['10.0.0.1', '10.0.0.1'],
  ['https://evil.example', String.raw`https\://evil.example`],
  ['www.evil.example', String.raw`www\.evil.example`],
])('%j is shown letter by letter', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
